/** Ways of somebody who keys a wrong sum, finds out and puts it right: an end that no way without a mistake can reach. */
import type { Bank } from '../scenario/schema/bank.ts';
import type { Case } from '../scenario/schema/case.ts';
import type { Step } from '../scenario/schema/common.ts';

/** How a sum goes wrong: a zero lost, a zero too many. */
const SLIPS: readonly ((value: string) => string)[] = [
  (value) => value.replace(/0(\.|$)/, '$1'),
  (value) => value.replace(/(\.|$)/, '0$1'),
];
/** ms in which a colleague is there. */
const SOON = 300_000;

type Verb = Extract<Step, { do: unknown }>['do'];
const does = (step: Step | undefined, verb: Verb): boolean =>
  step !== undefined && 'do' in step && step.do === verb;

/** Asks whatever the case may agree to, calls who may authorise, and reverses. */
function reversal({ roles }: Bank, { talk }: Case): Step[] {
  const asks = Object.entries(talk.topics)
    .filter(([, answers]) => answers.some(({ agrees }) => agrees !== undefined))
    .map(([topic]): Step => ({ do: 'ask', topic }));
  const role = roles.find(({ authorises }) => authorises)?.id;
  if (role === undefined) return [];
  const came = { fact: 'colleague.came', where: `A.role == '${role}'` };
  return [
    ...asks,
    { do: 'call', role },
    { until: came, within: SOON },
    { do: 'reverse', txn: 'last' },
  ];
}

/** The exemplary way with its first booking gone wrong: mended at once, and mended when the customer holds the receipt. */
export function mendings(bank: Bank, content: Case): Step[][] {
  const { exemplar: steps } = content;
  const open = steps.findIndex((step) => does(step, 'open-transaction'));
  const post = steps.findIndex((step, i) => i > open && does(step, 'post'));
  const first = steps[open];
  if (post < 0 || !first || !('do' in first) || first.do !== 'open-transaction') return [];
  const fields = bank.transactions.find(({ code }) => code === first.code)?.fields ?? [];
  const sums = new Set(fields.filter(({ type }) => type === 'amount').map(({ id }) => id));
  const booking = steps.slice(open, post + 1);
  const receipt = steps.findIndex((step, i) => i > post && does(step, 'give'));
  const mend = reversal(bank, content);
  const before = steps.slice(0, open);
  // Whoever says nothing beforehand has not noticed what was wrong with the papers either.
  const unsaid = (step: Step) => !does(step, 'say') && !does(step, 'challenge');
  const starts = [before, before.filter(unsaid)];
  return SLIPS.flatMap((slip) => {
    const wrong = booking.map((step) =>
      'do' in step && step.do === 'key' && sums.has(step.field)
        ? { ...step, value: slip(step.value) }
        : step,
    );
    return starts.flatMap((start) =>
      [post, Math.max(post, receipt)].map((found) => [
        ...start,
        ...wrong,
        ...steps.slice(post + 1, found + 1),
        ...mend,
        ...booking,
        ...steps.slice(post + 1),
      ]),
    );
  });
}
