/** Addresses of pictures by name; undefined for one that is not there. */
const icons: Record<string, string> = import.meta.glob('../../../assets/icons/*.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});
const portraits: Record<string, string> = import.meta.glob('../../../assets/portraits/*.webp', {
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

export const portraitUrl = (id: string, face: string): string | undefined =>
  portraits[`../../../assets/portraits/${id}-${face}.webp`] ??
  portraits[`../../../assets/portraits/${id}-calm.webp`];

export const sceneryUrl = (name: string): string | undefined =>
  scenery[`../../../assets/counter/${name}.webp`];
