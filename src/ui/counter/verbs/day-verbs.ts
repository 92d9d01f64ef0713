/** Verbs of the day around the papers: duties, places, the recording, forms that are filled by the customer. */
import type { ChoiceNode } from '../choice-node.ts';
import { leaf, node } from '../verb-context.ts';
import type { Builder, Builders } from './builder.ts';

const beginDutyNode: Builder = (x, _bank, view) =>
  node(
    x.t('which.duty'),
    x.port.bundle.lesson.duties
      .filter(({ id }) => view.duties.some((one) => one.id === id && one.state !== 'done'))
      .map(({ id, name }) => leaf(x, id, x.c(name), { do: 'begin-duty', duty: id })),
    true,
  );

const goNode: Builder = (x, bank, view) =>
  node(
    x.t('which.place'),
    bank.places
      .filter(({ id }) => id !== view.player.place)
      .map(({ id, name }) => leaf(x, id, x.c(name), { do: 'go', place: id })),
    true,
  );

const recordNode: Builder = (x) =>
  node(
    x.t('commands:record'),
    [true, false].map((on) =>
      leaf(x, on ? 'on' : 'off', x.t(on ? 'record.on' : 'record.off'), { do: 'record', on }),
    ),
  );

const askFillNode: Builder = (x, bank) =>
  node(
    x.t('which.fill'),
    bank.forms.map(({ id, name }) => leaf(x, id, x.c(name), { do: 'ask-fill', form: id })),
    true,
  );

/** Who waited longest, or the first of a category where several wait. */
const callNextNode: Builder = (x, _bank, view): ChoiceNode => {
  const waiting = view.hall.people.filter((one) => one.forPlayer && one.state === 'waiting');
  const categories = [...new Set(waiting.map(({ category }) => category))];
  const longest = leaf(x, 'any', x.t('which.longest'), { do: 'call-next' });
  if (categories.length < 2) return node(x.t('commands:call-next'), [longest]);
  const byCategory = x.port.bundle.branch.categories
    .filter(({ id }) => categories.includes(id))
    .map(({ id, name }) => leaf(x, id, x.c(name), { do: 'call-next', category: id }));
  return node(x.t('which.category'), [longest, ...byCategory]);
};

export const DAY_VERBS: Builders = {
  'begin-duty': beginDutyNode,
  'call-next': callNextNode,
  go: goNode,
  record: recordNode,
  'ask-fill': askFillNode,
};
