/** The standard normal distribution: density, distribution function, quantile. */
import { detExp, detLog } from './det-math.ts';

const ROOT_TWO_PI = 2.5066282746310002;

export function normalDensity(x: number): number {
  const half = 0.5 * x * x;
  return half > 700 ? 0 : detExp(-half) / ROOT_TWO_PI;
}

/** P(Z ≤ x), in both tails right to about 1e-14 of itself. Some hundred ns: for constants, not for draws. */
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  const density = normalDensity(x);
  if (density === 0) return 0;
  if (x > -1.5) {
    // Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/15 + …)
    let term = x;
    let sum = x;
    for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  // Laplace's continued fraction for the tail, from its far end.
  let fraction = -x;
  for (let k = 120; k > 0; k -= 1) fraction = k / fraction - x;
  return density / fraction;
}

/** The x with P(Z ≤ x) = p, for 0 < p < 1; right to about 1e-15 (M. Wichura, algorithm AS 241, 1988). */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    const above =
      ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r +
        45921.95393154987) *
        r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
      3.3871328727963665;
    const below =
      ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r +
        21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
      1;
    return (q * above) / below;
  }
  return q < 0 ? -upperQuantile(p) : upperQuantile(1 - p);
}

/** The x with P(Z > x) = p, for p < 0.075. */
function upperQuantile(p: number): number {
  const root = Math.sqrt(-detLog(p));
  if (root <= 5) {
    const r = root - 1.6;
    const above =
      ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
      1.4234371107496835;
    const below =
      ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
      1;
    return above / below;
  }
  const r = root - 5;
  const above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return above / below;
}
