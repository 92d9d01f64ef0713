import { carryOut, feel, mannerOf, speak } from '../systems/talk-system.ts';
import type { CommandHandler } from './command-handler.ts';
import { canPair, contradictionBetween, pairs } from './field-pairs.ts';

export const challengeCommand: CommandHandler<'challenge'> = {
  can: (world, { a, b }) => canPair(world, a, b),
  apply(world, { a, b }) {
    const content = world.encounterCase();
    const found = contradictionBetween(world, a, b);
    world.emit('contradiction.raised', { contradiction: found?.id ?? '', founded: found !== null });
    if (!found) {
      const { mood, trust } = mannerOf(world, content).accusation;
      speak(world, 'manner.unknownTopic');
      feel(world, mood, trust);
      return;
    }
    for (const pair of world.encounter().compared) {
      if (pair.contradiction === found.id) pair.raised = true;
    }
    feel(world, found.mood);
    carryOut(
      world,
      found.answer,
      `contradictions.${content.contradictions.indexOf(found)}.answer`,
      found.id,
    );
  },
  options: (world) => pairs(world).map(({ a, b }) => ({ do: 'challenge', a, b })),
};
