import { refuse } from '../model/verdict.ts';
import { feel, mannerOf, respond, speak } from '../systems/talk-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const askCommand: CommandHandler<'ask'> = {
  can: (world, { topic }) =>
    world.bundle.bank.topics.some((t) => t.id === topic) ? atDesk(world) : refuse('unknown-object'),
  apply(world, { topic }) {
    const encounter = world.encounter();
    const times = (encounter.asked[topic] ?? 0) + 1;
    encounter.asked[topic] = times;
    encounter.spoken.push({ t: world.now, who: 'player', line: `topic:${topic}` });
    world.emit('desk.asked', { topic, times });
    const answers = world.encounterCase().talk.topics[topic];
    if (respond(world, answers, `talk.topics.${topic}`, topic, times)) return;
    speak(world, times > 1 ? 'manner.repeated' : 'manner.unknownTopic');
    world.emit('customer.evaded', { topic }, { by: 'customer' });
    if (times > 1) feel(world, mannerOf(world, world.encounterCase()).repeating);
  },
  options: (world) => world.bundle.bank.topics.map(({ id }) => ({ do: 'ask', topic: id })),
};
