// Globs, so that a missing picture is a missing picture and not a broken build.
const pictures = import.meta.glob<string>(
  ['../../../assets/menu/cover.webp', '../../../assets/brand/mark.svg'],
  {
    eager: true,
    query: '?url&no-inline',
    import: 'default',
  },
);

export const cover: string | undefined = pictures['../../../assets/menu/cover.webp'];
export const mark: string | undefined = pictures['../../../assets/brand/mark.svg'];
