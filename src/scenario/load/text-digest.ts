/** What content is told apart by. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** sha256 of the text in UTF-8, as 64 hex digits. */
export const digestOfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
