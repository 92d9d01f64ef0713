import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detExp, detLog, detSineOfTurns } from '../../src/sim/kernel/det-math.ts';

/**
 * Argument, bits of our result and bits of the exact value, rounded (worked out with 200 binary digits by mpmath). Float64 in
 * hex, big end first.
 */
const LOGS = [
  [5e-324, 'c0874385446d71c3', 'c0874385446d71c3'],
  [2.2250738585072014e-308, 'c086232bdd7abcd2', 'c086232bdd7abcd2'],
  [1e-300, 'c085963447f87fb5', 'c085963447f87fb5'],
  [1e-100, 'c06cc845b54b54f2', 'c06cc845b54b54f2'],
  [1.1641532182693481e-10, 'c036dfb516f20bbf', 'c036dfb516f20bbf'],
  [1e-9, 'c034b927f32bffb8', 'c034b927f32bffb8'],
  [0.000001, 'c02ba18a998fffa0', 'c02ba18a998fffa0'],
  [0.001, 'c01ba18a998fffa0', 'c01ba18a998fffa0'],
  [0.01, 'c0126bb1bbb55516', 'c0126bb1bbb55515'],
  [0.1, 'c0026bb1bbb55515', 'c0026bb1bbb55515'],
  [0.25, 'bff62e42fefa39ef', 'bff62e42fefa39ef'],
  [0.3333333333333333, 'bff193ea7aad030b', 'bff193ea7aad030b'],
  [0.5, 'bfe62e42fefa39ef', 'bfe62e42fefa39ef'],
  [0.7, 'bfd6d3c324e13f50', 'bfd6d3c324e13f50'],
  [0.7071067811865475, 'bfd62e42fefa39f1', 'bfd62e42fefa39f1'],
  [Math.SQRT1_2, 'bfd62e42fefa39ee', 'bfd62e42fefa39ee'],
  [0.75, 'bfd269621134db92', 'bfd269621134db92'],
  [0.9, 'bfbaf8e8210a415c', 'bfbaf8e8210a415c'],
  [0.99, 'bf8495453e6fd4bc', 'bf8495453e6fd4bc'],
  [0.999999, 'beb0c6f82d74d230', 'beb0c6f82d74d230'],
  [0.9999999998835847, 'bde0000000040000', 'bde0000000040000'],
  [1, '0000000000000000', '0000000000000000'],
  [1.0000000000000002, '3cafffffffffffff', '3cafffffffffffff'],
  [1.000001, '3eb0c6f713f33a1d', '3eb0c6f713f33a1d'],
  [1.01, '3f8460d6ccca367c', '3f8460d6ccca367c'],
  [1.1, '3fb8663f793c46cc', '3fb8663f793c46cc'],
  [1.25, '3fcc8ff7c79a9a22', '3fcc8ff7c79a9a22'],
  [Math.SQRT2, '3fd62e42fefa39f0', '3fd62e42fefa39f0'],
  [1.4142135623730954, '3fd62e42fefa39f3', '3fd62e42fefa39f3'],
  [1.5, '3fd9f323ecbf984c', '3fd9f323ecbf984c'],
  [1.618033988749895, '3fdecc2caec5160a', '3fdecc2caec5160a'],
  [2, '3fe62e42fefa39ef', '3fe62e42fefa39ef'],
  [Math.E, '3ff0000000000000', '3ff0000000000000'],
  [3, '3ff193ea7aad030a', '3ff193ea7aad030b'],
  [Math.PI, '3ff250d048e7a1bd', '3ff250d048e7a1bd'],
  [10, '40026bb1bbb55516', '40026bb1bbb55516'],
  [100, '40126bb1bbb55516', '40126bb1bbb55516'],
  [12345.678, '4022d79559791e31', '4022d79559791e31'],
  [1000000, '402ba18a998fffa0', '402ba18a998fffa0'],
  [1000000000000000, '404144f69ff9ffc4', '404144f69ff9ffc4'],
  [1e100, '406cc845b54b54f2', '406cc845b54b54f2'],
  [1.7976931348623157e308, '40862e42fefa39ef', '40862e42fefa39ef'],
] as const;

const EXPS = [
  [-700, '00d14f2b0fb9307f', '00d14f2b0fb9307f'],
  [-500.5, '12ce8222ed342a1e', '12ce8222ed342a1e'],
  [-345.67, '20c3bf6287327bd3', '20c3bf6287327bd3'],
  [-100, '36ea8c1f14e2af5d', '36ea8c1f14e2af5d'],
  [-50.25, '3b66b30390494d8e', '3b66b30390494d8e'],
  [-20, '3e21b48655f37267', '3e21b48655f37267'],
  [-10, '3f07cd79b5647c9a', '3f07cd79b5647c9b'],
  [-5, '3f7b993fe00d5376', '3f7b993fe00d5376'],
  [-Math.PI, '3fa620227b598efa', '3fa620227b598efa'],
  [-2, '3fc152aaa3bf81cc', '3fc152aaa3bf81cc'],
  [-1.5, '3fcc8f87724b5c1d', '3fcc8f87724b5c1d'],
  [-1, '3fd78b56362cef38', '3fd78b56362cef38'],
  [-0.7, '3fdfc80db9dd5542', '3fdfc80db9dd5542'],
  [-0.34657359027997264, '3fe6a09e667f3bcc', '3fe6a09e667f3bcd'],
  [-0.3465735902799726, '3fe6a09e667f3bcd', '3fe6a09e667f3bcd'],
  [-0.1, '3fecf46d99d52b3a', '3fecf46d99d52b3a'],
  [-0.01, '3fefae7cfd2b9cfe', '3fefae7cfd2b9cfe'],
  [-0.000001, '3feffffde7211d81', '3feffffde7211d81'],
  [-1e-12, '3fefffffffffdcd1', '3fefffffffffdcd1'],
  [0, '3ff0000000000000', '3ff0000000000000'],
  [1e-300, '3ff0000000000000', '3ff0000000000000'],
  [1e-12, '3ff0000000001198', '3ff0000000001198'],
  [0.000001, '3ff000010c6f82d7', '3ff000010c6f82d7'],
  [0.01, '3ff0292a5d2f2226', '3ff0292a5d2f2226'],
  [0.1, '3ff1aec7b35a00d4', '3ff1aec7b35a00d4'],
  [0.25, '3ff48b5e3c3e8186', '3ff48b5e3c3e8186'],
  [0.3333333333333333, '3ff6546db1ba2d13', '3ff6546db1ba2d13'],
  [0.34657359027997264, '3ff6a09e667f3bcc', '3ff6a09e667f3bcc'],
  [0.5, '3ffa61298e1e069c', '3ffa61298e1e069c'],
  [Math.LN2, '4000000000000000', '4000000000000000'],
  [1, '4005bf0a8b14576a', '4005bf0a8b145769'],
  [1.5, '4011ed3fe64fc541', '4011ed3fe64fc541'],
  [2, '401d8e64b8d4ddae', '401d8e64b8d4ddae'],
  [Math.E, '402e4efb75e4527a', '402e4efb75e4527a'],
  [3, '403415e5bf6fb106', '403415e5bf6fb106'],
  [5, '40628d389970338f', '40628d389970338f'],
  [10, '40d5829dcf950560', '40d5829dcf950560'],
  [20.5, '41c7d6c4f0bcdd5c', '41c7d6c4f0bcdd5c'],
  [50, '44719103e4080b45', '44719103e4080b45'],
  [100.1, '48f5508d07df81bb', '48f5508d07df81bb'],
  [345.67, '5f19ed5d4e7f0e26', '5f19ed5d4e7f0e25'],
  [500.5, '6d10c8445efec68e', '6d10c8445efec68e'],
  [700, '7f0d945df4f8ec8e', '7f0d945df4f8ec8e'],
] as const;

const SINES = [
  [0, '0000000000000000', '0000000000000000'],
  [0.01, '3fb0130a1be09379', '3fb0130a1be09379'],
  [1 / 12, '3fdfffffffffffff', '3fe0000000000000'],
  [0.1, '3fe2cf2304755a5e', '3fe2cf2304755a5e'],
  [0.125, '3fe6a09e667f3bcc', '3fe6a09e667f3bcd'],
  [0.2, '3fee6f0e13445500', '3fee6f0e13445500'],
  [0.25, '3ff0000000000000', '3ff0000000000000'],
  [0.3, '3fee6f0e13445500', '3fee6f0e13445500'],
  [0.375, '3fe6a09e667f3bcc', '3fe6a09e667f3bcd'],
  [0.45, '3fd3c6ef372fe94e', '3fd3c6ef372fe94e'],
  [0.5, '0000000000000000', '0000000000000000'],
  [0.6, 'bfe2cf2304755a5d', 'bfe2cf2304755a5d'],
  [0.75, 'bff0000000000000', 'bff0000000000000'],
  [0.9, 'bfe2cf2304755a5d', 'bfe2cf2304755a5d'],
  [1, '0000000000000000', '0000000000000000'],
  [-0.1, 'bfe2cf2304755a5d', 'bfe2cf2304755a5e'],
  [7.3, '3fee6f0e13445502', '3fee6f0e13445502'],
  [1000.0625, '3fd87de2a6aea963', '3fd87de2a6aea963'],
] as const;

function bits(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** How many floats apart two results of one sign are. */
const apart = (a: string, b: string): number =>
  Math.abs(Number(BigInt(`0x${a}`) - BigInt(`0x${b}`)));

/** Relative error against the engine's own function, which is right to about one unit in the last place. */
const ACCURACY = 5e-16;
const error = (got: number, want: number): number =>
  want === 0 ? Math.abs(got) : Math.abs(got - want) / Math.abs(want);

describe('the logarithm', () => {
  test.each(LOGS)('of %d has the bits %s', (x, expected, exact) => {
    expect(bits(detLog(x))).toBe(expected);
    expect(apart(expected, exact)).toBeLessThanOrEqual(1);
  });

  test('is as near to the engine as doubles allow', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(error(detLog(x), Math.log(x))).toBeLessThanOrEqual(ACCURACY);
      }),
      { numRuns: 1000 },
    );
    // Where streams draw: 32 bits between 0 and 1.
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.boolean(), (n, high) => {
        const u = (n + (high ? 2 ** 31 : 0) + 0.5) / 2 ** 32;
        expect(error(detLog(u), Math.log(u))).toBeLessThanOrEqual(ACCURACY);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([0, -0, -1, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])(
    'of %d is an error',
    (x) => {
      expect(() => detLog(x)).toThrow(RangeError);
    },
  );
});

describe('the exponential', () => {
  test.each(EXPS)('of %d has the bits %s', (x, expected, exact) => {
    expect(bits(detExp(x))).toBe(expected);
    expect(apart(expected, exact)).toBeLessThanOrEqual(1);
  });

  test('is as near to the engine as doubles allow', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(error(detExp(x), Math.exp(x))).toBeLessThanOrEqual(ACCURACY);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([700.0000000000001, -701, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %d is an error',
    (x) => {
      expect(() => detExp(x)).toThrow(RangeError);
    },
  );
});

describe('the sine of turns', () => {
  test.each(SINES)('of %d has the bits %s', (turns, expected, exact) => {
    expect(bits(detSineOfTurns(turns) + 0)).toBe(expected);
    expect(apart(expected, exact)).toBeLessThanOrEqual(2);
  });

  test('is as near to the engine as doubles allow', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (turns) => {
        const wanted = Math.sin(2 * Math.PI * turns);
        expect(Math.abs(detSineOfTurns(turns) - wanted)).toBeLessThanOrEqual(1e-15);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('of %d is an error', (turns) => {
    expect(() => detSineOfTurns(turns)).toThrow(RangeError);
  });
});
