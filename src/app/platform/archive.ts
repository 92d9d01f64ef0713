/** Zip by fflate, checksums by noble (`crypto.subtle` does not exist on plain-http intranets). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unzipSync, zipSync } from 'fflate';
import type { Archive } from '../../session/ports.ts';

export const archive: Archive = {
  // A fixed date: the same attempt gives the same bytes.
  zip: (files) => zipSync({ ...files }, { level: 9, mtime: new Date(2026, 0, 1) }),
  unzip(bytes, limits) {
    let count = 0;
    let total = 0;
    // Sizes are declared by the archive; fflate unpacks into a buffer of the declared size and no more.
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count++;
        total += originalSize;
        if (count > limits.files || total > limits.bytes)
          throw new Error('too much in the archive');
        return true;
      },
    });
  },
  sha256: (bytes) => bytesToHex(sha256(bytes)),
};
