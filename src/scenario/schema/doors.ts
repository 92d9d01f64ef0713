/** Ways into the branch for those who play: at a window, or over the floor. */
export const DOORS = ['counter', 'floor'] as const;
export type Door = (typeof DOORS)[number];
