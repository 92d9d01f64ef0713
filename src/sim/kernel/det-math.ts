/**
 * Logarithm, exponential and sine from + − × ÷ and sqrt only. The built-in ones differ by one unit in the last place
 * between engines, which is enough to change a run. After fdlibm (Sun Microsystems, 1993): split off a power of two,
 * then a short polynomial. Wrong by less than one unit in the last place; the bits are pinned by a test.
 */

const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = 1;
/** Where the sign, exponent and first 20 digits of a float lie, whichever end the machine begins with. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** 2^−1024 … 2^1023, all exact. */
const POWERS = new Float64Array(2048);
POWERS[1024] = 1;
for (let i = 1025; i < 2048; i += 1) POWERS[i] = POWERS[i - 1]! * 2;
for (let i = 1023; i >= 0; i -= 1) POWERS[i] = POWERS[i + 1]! / 2;

function outside(name: string, needs: string, x: number): never {
  throw new RangeError(`${name} needs ${needs}, got ${x}`);
}

/** For floats with fewer than 53 digits: 2^54 times as much, less 54 ln 2. */
function logOfTiny(x: number): number {
  return detLog(x * 18014398509481984) - 37.42994775023705;
}

/** Natural logarithm of a finite x > 0. */
export function detLog(x: number): number {
  if (!(x > 0 && x <= Number.MAX_VALUE)) outside('detLog', 'x > 0', x);
  if (x < 2.2250738585072014e-308) return logOfTiny(x);
  // x = 2^k (1 + f), 1 + f between √½ and √2. The word is read but not written: that would wait for the store.
  float[0] = x;
  const k = ((words[HIGH]! + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
  const f = x * POWERS[1024 - k]! - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (half + (even + odd)) + k * LN2_LO - half + f + k * LN2_HI;
}

/** e to the power x, for |x| ≤ 700. */
export function detExp(x: number): number {
  if (!(x >= -700 && x <= 700)) outside('detExp', '|x| ≤ 700', x);
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HI;
  const low = k * LN2_LO;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  return y * POWERS[1024 + k]!;
}

/** Sine of 0 … π/4. */
function kernelSine(x: number): number {
  const z = x * x;
  return (
    x +
    x *
      z *
      (-0.16666666666666632 +
        z *
          (0.00833333333332249 +
            z *
              (-0.0001984126982985795 +
                z *
                  (2.7557313707070068e-6 +
                    z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))))
  );
}

/** Cosine of 0 … π/4. */
function kernelCosine(x: number): number {
  const z = x * x;
  const r =
    z *
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z *
                (-2.7557314351390663e-7 +
                  z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + r);
}

/** Sine of so many whole turns: 0.25 → 1, 0.5 → 0. Exact at quarter turns. */
export function detSineOfTurns(turns: number): number {
  if (!(turns >= -1e9 && turns <= 1e9)) outside('detSineOfTurns', '|turns| ≤ 1e9', turns);
  let t = turns - Math.floor(turns);
  const sign = t >= 0.5 ? -1 : 1;
  if (t >= 0.5) t -= 0.5;
  if (t > 0.25) t = 0.5 - t;
  const TURN = 6.283185307179586;
  return sign * (t <= 0.125 ? kernelSine(t * TURN) : kernelCosine((0.25 - t) * TURN));
}
