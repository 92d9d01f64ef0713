/** What the menu must know of the shipped content; made when the program is built (.ci/content-index.mjs). */
import type { ContentIndex } from '../../scenario/load/content-index.ts';
import { withRetries } from './with-retries.ts';

/** One small file of data. Rejects when it cannot be fetched. */
export async function loadContentIndex(): Promise<ContentIndex> {
  const { default: index } = await withRetries(() => import('./content-index.json'));
  // On disk the file is empty; the build fills it.
  return index as unknown as ContentIndex;
}
