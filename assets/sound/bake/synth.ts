/** The few building blocks our sounds are made of. Everything is computed: the same numbers give the same file. */
export const RATE = 32_000;

export type Wave = Float32Array;

export const silence = (seconds: number): Wave => new Float32Array(Math.round(seconds * RATE));

/** White noise from a fixed sequence. */
export function noise(seconds: number, seed: number): Wave {
  const out = silence(seconds);
  let state = seed >>> 0 || 1;
  for (let k = 0; k < out.length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out[k] = state / 0x80000000 - 1;
  }
  return out;
}

/** A sine whose loudness dies away; `decay` is the time to a third, in seconds. */
export function tone(hertz: number, seconds: number, decay: number, bend = 0): Wave {
  const out = silence(seconds);
  let phase = 0;
  for (let k = 0; k < out.length; k++) {
    const t = k / RATE;
    phase += (2 * Math.PI * hertz * (1 + bend * t)) / RATE;
    out[k] = Math.sin(phase) * Math.exp(-t / decay);
  }
  return out;
}

/** A struck bell: partials that die the faster the higher they are. */
export function bell(hertz: number, seconds: number, decay: number): Wave {
  const partials: [number, number, number][] = [
    [1, 1, 1],
    [2.01, 0.42, 0.6],
    [3.02, 0.18, 0.4],
    [5.4, 0.07, 0.2],
  ];
  return mix(...partials.map(([ratio, loud, life]) => gain(tone(hertz * ratio, seconds, decay * life), loud)));
}

export const gain = (wave: Wave, factor: number): Wave => wave.map((v) => v * factor);

export function mix(...waves: Wave[]): Wave {
  const out = new Float32Array(Math.max(...waves.map((w) => w.length)));
  for (const wave of waves) for (let k = 0; k < wave.length; k++) out[k]! += wave[k]!;
  return out;
}

export function at(seconds: number, wave: Wave): Wave {
  const out = new Float32Array(Math.round(seconds * RATE) + wave.length);
  out.set(wave, Math.round(seconds * RATE));
  return out;
}

/** One-pole filters, run twice for a clear edge. */
export function lowPass(wave: Wave, hertz: number): Wave {
  const a = 1 - Math.exp((-2 * Math.PI * hertz) / RATE);
  const once = (input: Wave): Wave => {
    let y = 0;
    return input.map((x) => (y += a * (x - y)));
  };
  return once(once(wave));
}
export const highPass = (wave: Wave, hertz: number): Wave => {
  const low = lowPass(wave, hertz);
  return wave.map((v, k) => v - low[k]!);
};
export const band = (wave: Wave, low: number, high: number): Wave => highPass(lowPass(wave, high), low);

/** Dies away like `tone`. */
export const fading = (wave: Wave, decay: number): Wave =>
  wave.map((v, k) => v * Math.exp(-k / RATE / decay));

/** Soft start and end, so that nothing clicks. */
export function soft(wave: Wave, begin = 0.003, end = 0.04): Wave {
  const first = Math.round(begin * RATE);
  const last = Math.round(end * RATE);
  return wave.map((v, k) => {
    const up = first > 0 ? Math.min(1, k / first) : 1;
    const down = last > 0 ? Math.min(1, (wave.length - 1 - k) / last) : 1;
    return v * up * down * down;
  });
}

/** Scales to a peak, as a part of full scale. */
export function peakAt(wave: Wave, peak: number): Wave {
  const highest = wave.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  return highest > 0 ? gain(wave, peak / highest) : wave;
}
