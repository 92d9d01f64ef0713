/** Finds and loads the baked pictures of a branch and its people. */
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
}

interface SheetFile {
  readonly frames: Readonly<Record<string, SheetFrame>>;
  readonly meta: { readonly scale: string };
}

const ROOMS = import.meta.glob<RoomMeta>(
  ['../../assets/floor/*.json', '!../../assets/floor/*-objects.json'],
  { import: 'default' },
);
const IMAGES = import.meta.glob<string>(['../../assets/floor/*.webp', '../../assets/people/*.webp'], {
  query: '?url&no-inline',
  import: 'default',
});
const SHEETS = import.meta.glob<SheetFile>(
  ['../../assets/floor/*-objects.json', '../../assets/people/people*.json'],
  { import: 'default' },
);
const PORTRAITS = import.meta.glob<string>('../../assets/portraits/*.webp', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export type Face = 'calm' | 'happy' | 'waiting' | 'angry' | 'sad';

/** Address of a portrait, or "" where none was drawn. */
export const portraitUrl = (portrait: string, face: Face): string =>
  PORTRAITS[`../../assets/portraits/${portrait}-${face}.webp`] ??
  PORTRAITS[`../../assets/portraits/${portrait}-calm.webp`] ??
  '';

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

/** All pages whose file begins so: "people.json", or "people-1.json", "people-2.json"... */
async function sheet(prefix: string): Promise<SpriteSheet> {
  const paths = Object.keys(SHEETS).filter((path) => path.startsWith(`../../assets/${prefix}`));
  if (paths.length === 0) throw new Error(`the floor has no pictures at ${prefix}`);
  const files = await Promise.all(
    paths.map(async (path) => {
      const [file, picture] = await Promise.all([
        loaded(SHEETS, path),
        loaded(IMAGES, path.replace(/json$/, 'webp')).then(image),
      ]);
      return { file, picture };
    }),
  );
  return {
    pages: files.map(({ file, picture }) => ({ image: picture, frames: file.frames })),
    scale: Number(files[0]!.file.meta.scale),
  };
}

/**
 * Loads all pictures of one branch.
 * @param progress gets 0..1
 * @throws if a picture is missing or cannot be decoded
 */
export async function loadFloorArt(art: string, progress: (done: number) => void): Promise<FloorArt> {
  let done = 0;
  const step = <T>(work: Promise<T>): Promise<T> =>
    work.then((result) => {
      done += 1;
      progress(done / 4);
      return result;
    });
  const [room, roomUrl, objects, people] = await Promise.all([
    step(loaded(ROOMS, `../../assets/floor/${art}.json`)),
    step(
      loaded(IMAGES, `../../assets/floor/${art}.webp`).then(async (url) => {
        await image(url);
        return url;
      }),
    ),
    step(sheet(`floor/${art}-objects`)),
    step(sheet('people/people')),
  ]);
  return { room, roomUrl, objects, people };
}
