/**
 * Logarithm and exponential from + − × ÷ and sqrt only. The built-in ones differ by one unit in the last place between
 * engines, which is enough to change a run. Accuracy here is about 1e-15 relative; the bits are pinned by a test.
 */

const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;

/** Natural logarithm of a finite x > 0. */
export function detLog(x: number): number {
  if (!(x > 0 && x <= Number.MAX_VALUE)) throw new RangeError(`detLog needs x > 0, got ${x}`);
  let exponent = 0;
  let m = x;
  while (m >= 2) {
    m /= 2;
    exponent += 1;
  }
  while (m < 1) {
    m *= 2;
    exponent -= 1;
  }
  if (m > Math.SQRT2) {
    m /= 2;
    exponent += 1;
  }
  // log m = 2 artanh(s), s = (m − 1)/(m + 1), |s| ≤ 0.1716
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let term = s;
  let sum = 0;
  for (let k = 1; k <= 25; k += 2) {
    sum += term / k;
    term *= s2;
  }
  return exponent * LN2_HI + (2 * sum + exponent * LN2_LO);
}

/** e to the power x, for |x| ≤ 700. */
export function detExp(x: number): number {
  if (!(x >= -700 && x <= 700)) throw new RangeError(`detExp needs |x| ≤ 700, got ${x}`);
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HI - k * LN2_LO;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 18; i += 1) {
    term = (term * r) / i;
    sum += term;
  }
  let result = sum;
  for (let i = 0; i < k; i += 1) result *= 2;
  for (let i = 0; i > k; i -= 1) result /= 2;
  return result;
}
