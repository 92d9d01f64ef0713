/** Saving and opening files; where the browser has no file dialogue for pages, a download and an input do it. */
import { fileOpen, fileSave } from 'browser-fs-access';
import type { FileDesk } from '../../session/ports.ts';

const MIME = 'application/zip';

const given = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

export const fileDesk: FileDesk = {
  async save(name, bytes) {
    const blob = new Blob([bytes.slice()], { type: MIME });
    try {
      await fileSave(blob, { fileName: name, extensions: ['.ocrun'] });
      return true;
    } catch (error) {
      if (given(error)) return false;
      throw error;
    }
  },
  async open() {
    try {
      const file = await fileOpen({ extensions: ['.ocrun'], mimeTypes: [MIME] });
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      if (given(error)) return null;
      throw error;
    }
  },
};
