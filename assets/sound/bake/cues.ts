/** The sounds of the branch. Quiet and short: they say that something happened, captions say what. */
import { at, band, bell, fading, gain, highPass, lowPass, mix, noise, peakAt, soft, tone, type Wave } from './synth.ts';

/** Periodic noise: the tail is folded over the start, so that the loop has no seam. */
function seamless(wave: Wave, overlap: number): Wave {
  const body = wave.length - overlap;
  return wave.slice(0, body).map((v, k) => {
    if (k >= overlap) return v;
    const share = k / overlap;
    return v * Math.sqrt(share) + wave[body + k]! * Math.sqrt(1 - share);
  });
}

/** Voices too far away to be understood: slow swells of a few bands of noise. */
function murmur(): Wave {
  const seconds = 4.4;
  const voices = Array.from({ length: 7 }, (_, k) => {
    const middle = 190 + k * 95;
    const voice = band(noise(seconds, 11 + k * 7919), middle * 0.8, middle * 1.25);
    const speed = 2.1 + ((k * 0.37) % 1.3);
    return voice.map((v, n) => {
      const t = n / 32_000;
      const swell = Math.sin(2 * Math.PI * speed * t + k) * Math.sin(2 * Math.PI * 0.31 * t + k * 2.1);
      return v * Math.max(0, swell) ** 1.5 * (1 / (1 + k * 0.25));
    });
  });
  const air = gain(lowPass(noise(seconds, 5), 320), 0.05);
  return seamless(mix(...voices, air), 0.4 * 32_000);
}

const printer = (): Wave => {
  const lines = Array.from({ length: 6 }, (_, k) => {
    const head = fading(band(noise(0.1, 31 + k), 900, 3800), 0.05);
    const motor = gain(tone(180 + (k % 2) * 24, 0.11, 0.2), 0.25);
    return at(k * 0.125, soft(mix(head, motor), 0.004, 0.02));
  });
  return mix(...lines);
};

const flutter = (): Wave =>
  mix(
    ...Array.from({ length: 26 }, (_, k) =>
      at(k * 0.03, gain(soft(fading(band(noise(0.028, 101 + k), 1400, 6000), 0.008), 0.001, 0.006), 0.7 + 0.3 * Math.sin(k))),
    ),
    gain(soft(tone(118, 0.84, 2), 0.05, 0.12), 0.12),
  );

const ring = (): Wave => {
  const burst = (): Wave => soft(mix(bell(1320, 0.36, 0.22), bell(1660, 0.36, 0.2)), 0.004, 0.08);
  return mix(burst(), at(0.42, burst()), at(0.84, burst()));
};

/** Peaks are parts of full scale; the alarm stays 12 dB under it. */
export const CUES: Readonly<Record<string, { readonly wave: () => Wave; readonly peak: number; readonly loop?: true }>> = {
  chime: { wave: () => soft(mix(bell(784, 1.15, 0.42), at(0.34, bell(622, 0.95, 0.4))), 0.003, 0.25), peak: 0.42 },
  stamp: {
    wave: () => soft(mix(fading(lowPass(noise(0.22, 3), 420), 0.035), gain(tone(92, 0.22, 0.05, -0.8), 0.9), gain(fading(highPass(noise(0.03, 4), 2000), 0.006), 0.3)), 0.001, 0.05),
    peak: 0.5,
  },
  counter: { wave: flutter, peak: 0.26 },
  key: { wave: () => soft(mix(fading(band(noise(0.06, 9), 1200, 5200), 0.008), gain(tone(210, 0.06, 0.012), 0.5)), 0.001, 0.02), peak: 0.22 },
  drawer: {
    wave: () => soft(mix(gain(fading(band(noise(0.3, 21), 300, 2400), 0.16), 0.6), at(0.26, fading(lowPass(noise(0.16, 22), 600), 0.03)), at(0.26, gain(bell(2100, 0.2, 0.05), 0.16))), 0.02, 0.06),
    peak: 0.34,
  },
  door: { wave: () => soft(mix(gain(bell(988, 0.7, 0.2), 0.5), at(0.12, gain(bell(1319, 0.6, 0.2), 0.4)), gain(fading(lowPass(noise(0.5, 41), 500), 0.2), 0.5)), 0.03, 0.15), peak: 0.2 },
  printer: { wave: () => soft(printer(), 0.005, 0.08), peak: 0.26 },
  success: { wave: () => soft(mix(bell(659, 0.5, 0.16), at(0.11, bell(988, 0.55, 0.2))), 0.003, 0.14), peak: 0.32 },
  error: { wave: () => soft(mix(tone(233, 0.16, 0.14), at(0.17, tone(175, 0.24, 0.14)), gain(tone(466, 0.16, 0.08), 0.25)), 0.006, 0.08), peak: 0.32 },
  phone: { wave: ring, peak: 0.34 },
  alarm: { wave: () => soft(mix(...[0, 1, 2].map((k) => at(k * 0.24, soft(mix(tone(880, 0.17, 0.5), gain(tone(1760, 0.17, 0.3), 0.2)), 0.01, 0.05)))), 0.005, 0.08), peak: 0.25 },
  murmur: { wave: murmur, peak: 0.16, loop: true },
};

export const cueWave = (name: string): Wave => {
  const cue = CUES[name];
  if (!cue) throw new Error(`no cue ${name}`);
  return peakAt(cue.wave(), cue.peak);
};
