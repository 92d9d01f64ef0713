import figures from '../../../assets/portraits/figures.json';

/** Addresses of pictures by name; undefined for one that is not there. */
const icons: Record<string, string> = import.meta.glob('../../../assets/icons/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const scenery: Record<string, string> = import.meta.glob('../../../assets/counter/*.webp', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

export const iconUrl = (name: string): string | undefined =>
  icons[`../../../assets/icons/${name}.svg`];

const FIGURES: Readonly<Record<string, string>> = figures;

/** Everybody who has a face has it in all moods, under its own name in public/portraits. */
export const portraitUrl = (id: string, face: string): string | undefined =>
  FIGURES[id] === undefined ? undefined : `${import.meta.env.BASE_URL}portraits/${id}-${face}.webp`;

export const sceneryUrl = (name: string): string | undefined =>
  scenery[`../../../assets/counter/${name}.webp`];
