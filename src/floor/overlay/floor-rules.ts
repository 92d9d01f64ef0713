/** What bank and lesson say about waiting, as the overlays need it. Written down by shape, like the plan of the floor. */
import type { Words } from '../floor-plan.ts';

export interface FloorRules {
  /** Waits (ms) at which green, amber and red end. */
  readonly levels: readonly [number, number, number];
  /** Kinds of people who should not have to stand. */
  readonly vulnerable: ReadonlySet<string>;
  /** Name of each kind. */
  readonly kinds: ReadonlyMap<string, { readonly name: Words }>;
}

interface Content {
  readonly bank?: {
    readonly perception?: { readonly levels: readonly [number, number, number] } | undefined;
    readonly kinds?: readonly {
      readonly id: string;
      readonly name: Words;
      readonly pressing: boolean;
    }[];
    readonly priorities?: readonly { readonly kinds: readonly string[] }[];
  };
  readonly lesson: { readonly score: { readonly waitTarget: number } };
}

/** A bank that says nothing of levels is measured by the wait target of the lesson. */
export function floorRules({ bank, lesson }: Content): FloorRules {
  const target = lesson.score.waitTarget;
  const kinds = bank?.kinds ?? [];
  return {
    levels: bank?.perception?.levels ?? [target * 0.6, target, target * 1.5],
    vulnerable: new Set([
      ...kinds.filter(({ pressing }) => !pressing).map(({ id }) => id),
      ...(bank?.priorities ?? []).flatMap((reason) => reason.kinds),
    ]),
    kinds: new Map(kinds.map(({ id, name }) => [id, { name }])),
  };
}
