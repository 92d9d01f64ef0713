/**
 * What the picture needs of a branch. Written down by shape and not imported from the scenario room:
 * the floor reads stores, and whatever branch lies there fits as long as it has these fields.
 */
export type Facing = 'ne' | 'nw' | 'se' | 'sw';

/** A point on the floor in tiles: x runs right and down on the screen, y left and down. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface FacingSpot extends Spot {
  readonly facing: Facing;
}

export interface FloorPlan {
  readonly art: string;
  readonly width: number;
  readonly depth: number;
  readonly entrance: Spot;
  readonly outside?: Spot | undefined;
  readonly ticketMachine: Spot & { readonly facing?: Facing | undefined };
  readonly windows: readonly {
    readonly id: string;
    readonly customer: Spot;
    readonly teller: Spot;
    readonly facing: Facing;
    readonly sit?: boolean | undefined;
  }[];
  readonly seats: readonly FacingSpot[];
  readonly standing: readonly (Spot & { readonly facing?: Facing | undefined })[];
  readonly staff: readonly (FacingSpot & { readonly id: string })[];
  readonly objects?: readonly (Spot & { readonly kind: string })[] | undefined;
  readonly blocked: readonly (Spot & { readonly w: number; readonly h: number })[];
}

export type Words = Readonly<Record<'zh-CN' | 'en', string>>;

export interface FloorBranch {
  readonly categories: readonly {
    readonly id: string;
    readonly prefix: string;
    readonly name: Words;
  }[];
  readonly windows: readonly {
    readonly id: string;
    readonly number: number;
    readonly serves: readonly string[];
  }[];
  readonly staff: readonly {
    readonly id: string;
    readonly name: Words;
    readonly portrait: string;
  }[];
  /** Where staff can be of use without a window. */
  readonly posts?:
    | readonly {
        readonly id: string;
        readonly name: Words;
        readonly x?: number | undefined;
        readonly y?: number | undefined;
        readonly facing?: Facing | undefined;
      }[]
    | undefined;
  readonly floor: FloorPlan;
}

/** Where a customer looks who stands before somebody facing that way. */
export const OPPOSITE: Readonly<Record<Facing, Facing>> = {
  ne: 'sw',
  sw: 'ne',
  nw: 'se',
  se: 'nw',
};
