/** Saving and opening files is rare: its code comes with the first use. */
import type { FileDesk } from '../../session/ports.ts';

const load = async (): Promise<FileDesk> => (await import('./files.ts')).fileDesk;

export const lazyFileDesk: FileDesk = {
  save: async (name, bytes) => (await load()).save(name, bytes),
  open: async () => (await load()).open(),
};
