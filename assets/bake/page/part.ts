import { Group } from 'three'

export type Facing = 'se' | 'sw' | 'ne' | 'nw'

/** One thing of the room. Builders face +z (screen lower left, 'sw'); the hall turns them. */
export interface Part {
  group: Group
  /** room: nobody can ever be behind it, painted into the background. sprite: sorted among people. */
  layer: 'room' | 'sprite'
  /** Depth point in the builder's own x, z. */
  at: readonly [number, number]
  /** Short name for the frame. */
  name: string
}

export const part = (name: string, layer: Part['layer'] = 'sprite', at: readonly [number, number] = [0, 0]): Part => ({
  group: new Group(),
  layer,
  at,
  name,
})

/** Turn about the vertical that brings +z to the facing. */
export const TURN: Record<Facing, number> = { sw: 0, se: Math.PI / 2, ne: Math.PI, nw: -Math.PI / 2 }
