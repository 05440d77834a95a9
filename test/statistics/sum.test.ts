import fc from "fast-check";
import { expect, test } from "vitest";
import { addExactly, exactSum, roundSum } from "../../src/statistics/index.ts";
import { golden } from "./golden.ts";

// Python 3 math.fsum, and the cases of its own test suite (Lib/test/test_math.py, testFsum).
test.each<[string, number[], number]>([
  ["nothing", [], 0],
  ["a small number between two that cancel", [1e100, 1, -1e100, 1], 2],
  ["tenths", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
  ["a tie that a part far below breaks upwards", [1, 2 / 2 ** 54, 1 / 2 ** 120], 1.0000000000000002],
  ["a tie to even", [1, 2 / 2 ** 54], 1],
  ["a tie that breaks downwards", [9007199254740992, 1, 1, -(1 / 2 ** 60)], 9007199254740994],
])("%s", (_, values, sum) => {
  expect(exactSum(values)).toBe(sum);
});

// Whole numbers far beyond 2^53, summed as bigint, are exact whatever we do.
test("the sum is the exact one, rounded once", () => {
  const wide = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 200 })).map(([n, shift]) => n * 2 ** shift);
  fc.assert(
    fc.property(fc.array(wide, { maxLength: 60 }), (values) => {
      const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
      expect(exactSum(values)).toBe(Number(exact));
    }),
    { numRuns: 500 },
  );
});

const anything = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });

test("order and grouping of the values never show, also through JSON", () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), fc.array(anything, { maxLength: 40 }), (a, b) => {
      const all = exactSum([...a, ...b]);
      expect(exactSum([...b, ...a].reverse())).toBe(all);
      const stored = JSON.parse(JSON.stringify(addExactly(a))) as number[]; // what was written
      expect(roundSum(addExactly(addExactly(b), stored))).toBe(all);
    }),
  );
});

test("what is not finite is refused", () => {
  expect(() => exactSum([1, NaN])).toThrow(RangeError);
  expect(() => exactSum([Infinity])).toThrow(RangeError);
  expect(() => exactSum([1.7e308, 1.7e308])).toThrow(RangeError);
});

interface Certified {
  readonly label: string;
  readonly mean: number;
  readonly sd: number;
  readonly values?: readonly number[];
  readonly generator?: { readonly first: number; readonly repeat: readonly number[]; readonly times: number };
}
const known = golden<{ readonly tolerance: number; readonly cases: readonly Certified[] }>("moments-nist");

test.each(known.cases)(
  "$label: NIST's certified mean and deviation survive cancellation",
  ({ values, generator, mean, sd }) => {
    const all = values ?? [
      generator?.first ?? 0,
      ...Array.from({ length: generator?.times ?? 0 }, () => generator?.repeat ?? []).flat(),
    ];
    const centre = exactSum(all) / all.length;
    const deviation = Math.sqrt(exactSum(all.map((value) => (value - centre) * (value - centre))) / (all.length - 1));
    expect(Math.abs(centre - mean)).toBeLessThanOrEqual(1e-15 * mean);
    expect(Math.abs(deviation - sd)).toBeLessThanOrEqual(known.tolerance * Math.max(1, sd));
    // The law of merging: any split gives the same sum, bit for bit.
    const half = Math.floor(all.length / 3);
    expect(roundSum(addExactly(all.slice(0, half), addExactly(all.slice(half))))).toBe(exactSum(all));
  },
);
