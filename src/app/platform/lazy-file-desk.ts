/** Saving and opening files is rare: its code comes when the page has nothing else to do, at the latest with the first use. */
import type { FileDesk } from '../../session/ports.ts';

const load = async (): Promise<FileDesk> => (await import('./files.ts')).fileDesk;

export const lazyFileDesk: FileDesk = {
  save: async (name, bytes) => (await load()).save(name, bytes),
  open: async () => (await load()).open(),
};

/** A browser opens its file picker only within seconds of a key: on a slow line the code would come too late to be fetched then. */
export function fetchFileDesk(): void {
  load().catch(() => {
    // Asked for again when it is used.
  });
}
