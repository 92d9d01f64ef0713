import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUES, cueWave } from '../../assets/sound/bake/cues.ts';
import { RATE } from '../../assets/sound/bake/synth.ts';
import sheet from '../../assets/sound/cues.json';
import { CATALOGUE, CUE_IDS } from '../../src/audio/cue-catalogue.ts';
import en from '../../src/text/messages/en/captions.json';
import zh from '../../src/text/messages/zh-CN/captions.json';

const loudest = (wave: Float32Array): number =>
  wave.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
const sprite: Record<string, (number | boolean)[]> = sheet.sprite as never;

describe('sound files', () => {
  it('are small', () => {
    const bytes = ['webm', 'm4a'].map((end) => statSync(`assets/sound/cues.${end}`).size);
    expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(80_000);
    for (const end of ['webm', 'm4a'])
      expect(readFileSync(`assets/sound/cues.${end}`).length).toBeGreaterThan(10_000);
  });

  it('hold every cue of the catalogue and the murmur, as long as it was made', () => {
    expect(Object.keys(sprite).sort()).toEqual([...CUE_IDS, 'murmur'].sort());
    for (const name of Object.keys(CUES)) {
      const seconds = cueWave(name).length / RATE;
      expect(Number(sprite[name]?.[1]) / 1000, name).toBeCloseTo(seconds, 2);
    }
  });

  it.each(Object.keys(CUES))('%s does not clip and fades out', (name) => {
    const wave = cueWave(name);
    const peak = loudest(wave);
    expect(peak).toBeLessThan(0.6);
    expect(peak).toBeGreaterThan(0.1);
    if (CUES[name]?.loop) return;
    const end = wave.slice(-Math.round(0.004 * RATE));
    expect(loudest(end)).toBeLessThan(peak * 0.03);
    expect(Math.abs(wave[0]!)).toBeLessThan(0.02);
  });

  it('have a caption in both languages', () => {
    for (const { caption } of Object.values(CATALOGUE)) {
      expect(zh).toHaveProperty(caption);
      expect(en).toHaveProperty(caption);
    }
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });
});
