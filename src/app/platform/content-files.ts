/** Where every shipped scenario file is: each a small chunk of its own. Loaded with the first lesson; the menu needs none of it. */
const files = import.meta.glob<string>(['/scenarios/**/*.json', '!/scenarios/schema/**'], {
  query: '?raw',
  import: 'default',
});

/** The text of a file by its path below the content folder. */
export async function contentFile(path: string): Promise<string> {
  const load = files[`/scenarios/${path}`];
  if (!load) throw new Error(`no file ${path}`);
  return load();
}
