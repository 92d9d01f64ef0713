/** What somebody in some case tells, agrees to or refuses, and what lies on some desk: all a procedure can speak of. */
import type { Library } from '../load/library-model.ts';
import type { CaseBody } from '../schema/case.ts';
import { deskOf } from './desk.ts';
import { answersOf } from './talk-check.ts';
import type { Vocabulary } from './vocabulary.ts';

type Names = Record<string, ReadonlySet<string>>;

/** Worked out once for all procedures of a library. */
const once = (find: (library: Library, vocabulary: Vocabulary) => Names) => {
  const known = new WeakMap<Library, Names>();
  return (library: Library, vocabulary: Vocabulary): Names => {
    const names = known.get(library) ?? find(library, vocabulary);
    known.set(library, names);
    return names;
  };
};

export const bodiesOf = ({ variants }: Library): CaseBody[] =>
  [...variants.values()].flatMap((one) => [...one.values()]);

/** Known words of what is said in any case, by "variable.field" or "fact.field". */
export const spokenNames = once((library) => {
  const answers = bodiesOf(library)
    .flatMap(answersOf)
    .map(({ answer }) => answer);
  const told = new Set(answers.flatMap(({ claim }) => claim ?? []));
  // What everybody refuses may be demanded all the same.
  const asked = new Set(
    answers.flatMap(({ agrees, refuses }) => [agrees ?? [], refuses ?? []].flat()),
  );
  return {
    'customer.told': told,
    'customer.told.claim': told,
    'customer.agreed': asked,
    'customer.agreed.to': asked,
    'customer.refused.to': asked,
  };
});

/** Known fields "item.field" of facts about two of them. */
export const fieldNames = once((library, anyBank) => {
  const fields = new Set<string>();
  for (const body of bodiesOf(library))
    for (const [item, one] of deskOf(body, anyBank))
      for (const field of one.fields.keys()) fields.add(`${item}.${field}`);
  const pairs = ['fields.compared', 'contradiction.raised'];
  return Object.fromEntries(
    pairs.flatMap((fact) => ['a', 'b'].map((x) => [`${fact}.${x}`, fields])),
  );
});
