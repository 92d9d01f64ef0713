/** Packed pictures and where their frames lie, as baked by assets/bake. */
export interface SheetFrame {
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly spriteSourceSize: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly sourceSize: { readonly w: number; readonly h: number };
}

export interface SheetPage {
  readonly image: HTMLImageElement | HTMLCanvasElement;
  readonly frames: Readonly<Record<string, SheetFrame>>;
}

export interface SpriteSheet {
  /** More than one where the frames do not fit into one picture. */
  readonly pages: readonly SheetPage[];
  /** Pixels of the sheet per pixel of the room at 1x. */
  readonly scale: number;
}

export interface Sprite {
  /** Room pixels at 1x of the frame's upper left corner (untrimmed), and what is drawn later lies above. */
  place(x: number, y: number, depth: number): void;
  show(frame: string, flipped: boolean): void;
  fade(opacity: number): void;
  remove(): void;
}
