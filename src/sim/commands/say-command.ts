import { refuse } from '../model/verdict.ts';
import { feel, mannerOf, respond } from '../systems/talk-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const sayCommand: CommandHandler<'say'> = {
  can: (world, { line }) =>
    world.bundle.bank.lines.some((l) => l.id === line) ? atDesk(world) : refuse('unknown-object'),
  apply(world, { line }) {
    const encounter = world.encounter();
    const spec = world.bundle.bank.lines.find((l) => l.id === line);
    if (!spec) return;
    encounter.spoken.push({ t: world.now, who: 'player', line: `line:${line}` });
    world.emit('desk.said', { line, tone: spec.tone });
    const content = world.encounterCase();
    // Kind words repeated word for word do not go on helping.
    const before = encounter.spoken.filter((s) => s.line === `line:${line}`).length;
    if (before === 1 || spec.tone !== 'warm')
      feel(world, mannerOf(world, content).tones[spec.tone]);
    respond(world, content.talk.lines[line], `talk.lines.${line}`, line, before);
  },
  options: (world) => world.bundle.bank.lines.map(({ id }) => ({ do: 'say', line: id })),
};
