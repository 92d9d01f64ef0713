/** Finds and loads the baked pictures of a branch and its people. */
import figures from '../../assets/portraits/figures.json';
import type { SheetFrame, SpriteSheet } from './sprite-sheet.ts';

export interface RoomMeta {
  readonly scale: number;
  /** Size of the room picture in pixels at 1x. */
  readonly width: number;
  readonly height: number;
  /** Where tile (0,0) lies in it. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly rise: number;
  readonly objects: readonly {
    readonly frame: string;
    readonly x: number;
    readonly y: number;
    readonly px: number;
    readonly py: number;
  }[];
  /** Middle of each window's lit board. */
  readonly labels?: readonly { readonly id: string; readonly px: number; readonly py: number }[];
  readonly screens: readonly {
    readonly id: string;
    readonly w: number;
    readonly h: number;
    readonly matrix: readonly number[];
  }[];
}

export interface FloorArt {
  readonly room: RoomMeta;
  readonly roomUrl: string;
  readonly objects: SpriteSheet;
  readonly people: SpriteSheet;
  readonly shadow: SpriteSheet;
}

interface SheetFile {
  readonly frames: Readonly<Record<string, SheetFrame>>;
  readonly meta: { readonly scale: string };
}

const ROOMS = import.meta.glob<RoomMeta>(
  ['../../assets/floor/*.json', '!../../assets/floor/*-objects.json'],
  { import: 'default' },
);
const IMAGES = import.meta.glob<string>(
  ['../../assets/floor/*.webp', '../../assets/people/*.webp'],
  {
    query: '?url&no-inline',
    import: 'default',
  },
);
const SHEETS = import.meta.glob<SheetFile>(
  ['../../assets/floor/*-objects.json', '../../assets/people/people-*.json'],
  { import: 'default' },
);
const PEOPLE = import.meta.glob<{ readonly sheets: readonly string[] }>(
  '../../assets/people/index.json',
  { import: 'default' },
);
const SHADOW_SCALE = 2;
export type Face = 'calm' | 'happy' | 'waiting' | 'angry' | 'sad';

/** Whose figure stands in the hall for somebody with this portrait. */
export const FIGURES: Readonly<Record<string, string>> = figures;

/** Address of a portrait, or "" where none was drawn. */
export const portraitUrl = (portrait: string, face: Face): string =>
  FIGURES[portrait] === undefined
    ? ''
    : `${import.meta.env.BASE_URL}portraits/${portrait}-${face}.webp`;

async function loaded<T>(files: Record<string, () => Promise<T>>, path: string): Promise<T> {
  const load = files[path];
  if (!load) throw new Error(`the floor has no picture at ${path}`);
  return load();
}

async function image(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  return picture;
}

async function sheet(names: readonly string[]): Promise<SpriteSheet> {
  const files = await Promise.all(
    names.map(async (name) => {
      const [file, picture] = await Promise.all([
        loaded(SHEETS, `../../assets/${name}.json`),
        loaded(IMAGES, `../../assets/${name}.webp`).then(image),
      ]);
      return { file, picture };
    }),
  );
  return {
    pages: files.map(({ file, picture }) => ({ image: picture, frames: file.frames })),
    scale: Number(files[0]?.file.meta.scale ?? 1),
  };
}

/** One picture as a sheet with a single frame. */
async function single(name: string, frame: string, scale: number): Promise<SpriteSheet> {
  const picture = await loaded(IMAGES, `../../assets/${name}.webp`).then(image);
  const size = { x: 0, y: 0, w: picture.naturalWidth, h: picture.naturalHeight };
  const frames = { [frame]: { frame: size, spriteSourceSize: size, sourceSize: size } };
  return { pages: [{ image: picture, frames }], scale };
}

/**
 * Loads all pictures of one branch.
 * @param progress gets 0..1
 * @throws if a picture is missing or cannot be decoded
 */
export async function loadFloorArt(
  art: string,
  progress: (done: number) => void,
): Promise<FloorArt> {
  let done = 0;
  const step = <T>(work: Promise<T>): Promise<T> =>
    work.then((result) => {
      done += 1;
      progress(done / 5);
      return result;
    });
  const [room, roomUrl, objects, people, shadow] = await Promise.all([
    step(loaded(ROOMS, `../../assets/floor/${art}.json`)),
    step(
      loaded(IMAGES, `../../assets/floor/${art}.webp`).then(async (url) => {
        await image(url);
        return url;
      }),
    ),
    step(sheet([`floor/${art}-objects`])),
    step(
      loaded(PEOPLE, '../../assets/people/index.json').then((index) =>
        sheet(index.sheets.map((name) => `people/${name}`)),
      ),
    ),
    step(single('people/shadow', 'shadow', SHADOW_SCALE)),
  ]);
  return { room, roomUrl, objects, people, shadow };
}
