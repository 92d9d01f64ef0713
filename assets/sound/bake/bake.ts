/**
 * npx tsx assets/sound/bake/bake.ts: writes assets/sound/cues.{webm,m4a} and cues.json (needs ffmpeg from Debian).
 * Then listens to what came out of the encoder: no cue may clip, none may end abruptly.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CUES, cueWave } from './cues.ts';
import { RATE, type Wave } from './synth.ts';

const OUT = join(import.meta.dirname, '..');
/** Silence between cues: encoders smear a little. */
const GAP = 0.12;
const MOST_BYTES = 80_000;

function wav(wave: Wave): Buffer {
  const data = Buffer.alloc(44 + wave.length * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + wave.length * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(RATE, 24);
  data.writeUInt32LE(RATE * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(wave.length * 2, 40);
  wave.forEach((v, k) => {
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, v)) * 32_767), 44 + k * 2);
  });
  return data;
}

const sprite: Record<string, [number, number] | [number, number, true]> = {};
const pieces: Wave[] = [];
let length = Math.round(GAP * RATE);
for (const [name, cue] of Object.entries(CUES)) {
  const wave = cueWave(name);
  const begin = (length / RATE) * 1000;
  const duration = (wave.length / RATE) * 1000;
  // A loop is heard from its inside: what lies before and after it continues it.
  const lead = cue.loop ? wave.slice(-Math.round(0.1 * RATE)) : new Float32Array(0);
  const tail = cue.loop ? wave.slice(0, Math.round(0.1 * RATE)) : new Float32Array(0);
  const first = Math.round(begin + (lead.length / RATE) * 1000);
  sprite[name] = cue.loop ? [first, Math.round(duration), true] : [first, Math.round(duration)];
  pieces.push(lead, wave, tail, new Float32Array(Math.round(GAP * RATE)));
  length += lead.length + wave.length + tail.length + Math.round(GAP * RATE);
}
const whole = new Float32Array(length);
let place = Math.round(GAP * RATE);
for (const piece of pieces) {
  whole.set(piece, place);
  place += piece.length;
}

const folder = mkdtempSync(join(tmpdir(), 'cues-'));
const source = join(folder, 'cues.wav');
writeFileSync(source, wav(whole));
const ffmpeg = (...args: string[]): Buffer =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { maxBuffer: 1 << 28 });
const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
ffmpeg('-i', source, '-c:a', 'libopus', '-b:a', '18k', '-vbr', 'on', '-application', 'audio', ...plain, join(OUT, 'cues.webm'));
ffmpeg('-i', source, '-c:a', 'aac', '-ar', '24000', '-b:a', '22k', '-movflags', '+faststart', ...plain, join(OUT, 'cues.m4a'));
writeFileSync(join(OUT, 'cues.json'), `${JSON.stringify({ sprite }, null, 2)}\n`);
rmSync(folder, { recursive: true });

let bad = false;
for (const file of ['cues.webm', 'cues.m4a']) {
  const raw = ffmpeg('-i', join(OUT, file), '-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-');
  const heard = new Float32Array(raw.buffer, raw.byteOffset, Math.floor(raw.length / 4));
  for (const [name, [begin, duration, loop]] of Object.entries(sprite)) {
    const part = heard.subarray((begin * RATE) / 1000, ((begin + duration) * RATE) / 1000);
    const peak = part.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    const end = part.subarray(-Math.round(0.01 * RATE)).reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    const wrong = peak > 0.95 || peak < 0.05 || (!loop && end > 0.02);
    bad ||= wrong;
    const decibel = (v: number): string => (20 * Math.log10(Math.max(v, 1e-5))).toFixed(1);
    console.log(`${wrong ? 'BAD ' : ''}${file} ${name}: peak ${decibel(peak)} dB, end ${decibel(end)} dB, ${duration} ms`);
  }
}
const bytes = ['cues.webm', 'cues.m4a'].map((file) => statSync(join(OUT, file)).size);
console.log(`${bytes.join(' + ')} = ${bytes[0]! + bytes[1]!} bytes; ${readFileSync(join(OUT, 'cues.json')).length} bytes of sprite`);
if (bad || bytes[0]! + bytes[1]! > MOST_BYTES) process.exit(1);
