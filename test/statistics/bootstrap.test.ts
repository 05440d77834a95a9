import fc from "fast-check";
import { expect, test } from "vitest";
import { bcaInterval } from "../../src/statistics/bootstrap.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly level: number;
    readonly estimate: number;
    readonly jackknife: readonly number[];
    readonly acceleration: number;
    readonly replicates: readonly number[];
    readonly biasCorrection: number;
    readonly adjustedProbabilities: readonly [number, number];
    readonly bcaType7: readonly [number, number];
    readonly bcaBoot: readonly [number, number];
  }[];
}>("bootstrap");

test.each(known.cases)("$label: every step as R has it", (one) => {
  const interval = bcaInterval(one.replicates, one.estimate, one.jackknife, one.level);
  expectNear(interval?.biasCorrection, one.biasCorrection, known.tolerance);
  expectNear(interval?.acceleration, one.acceleration, known.tolerance);
  expectNear(interval?.adjustedProbabilities[0], one.adjustedProbabilities[0], known.tolerance);
  expectNear(interval?.adjustedProbabilities[1], one.adjustedProbabilities[1], known.tolerance);
  expectNear(interval?.lower, one.bcaType7[0], known.tolerance);
  expectNear(interval?.upper, one.bcaType7[1], known.tolerance);
  expect([interval?.value, interval?.level, interval?.method]).toEqual([one.estimate, one.level, "bca"]);
});

// boot::boot.ci interpolates order statistics on the normal scale: at most one order statistic away.
test.each(known.cases)("$label: within one replicate of what boot prints", (one) => {
  const interval = bcaInterval(one.replicates, one.estimate, one.jackknife, one.level);
  const sorted = [...one.replicates].sort((a, b) => a - b);
  for (const [ours, theirs] of [
    [interval?.lower ?? NaN, one.bcaBoot[0]],
    [interval?.upper ?? NaN, one.bcaBoot[1]],
  ] as const) {
    const between = sorted.filter((value) => value > Math.min(ours, theirs) && value < Math.max(ours, theirs));
    expect(new Set(between).size).toBeLessThanOrEqual(1);
  }
});

test("replicates all on one side of the estimate give no interval", () => {
  expect(bcaInterval([2, 3, 4], 1, [1, 2, 3])).toBeUndefined();
  expect(bcaInterval([2, 3, 4], 2, [1, 2, 3])).toBeUndefined(); // none is strictly below
  expect(bcaInterval([2, 3, 4], 5, [1, 2, 3])).toBeUndefined();
  expect(bcaInterval([], 5, [1, 2, 3])).toBeUndefined();
  expect(bcaInterval([1, 2, 3, 4], 2.5, [2])).toBeUndefined();
  expect(bcaInterval([1, 2, 3, 4], 2.5, [])).toBeUndefined();
});

test("a symmetrical case without skewness is the plain percentile interval", () => {
  const replicates = Array.from({ length: 101 }, (_, i) => i).filter((i) => i !== 50);
  const interval = bcaInterval(replicates, 50, [3, 3, 3], 0.9);
  expect([interval?.biasCorrection, interval?.acceleration]).toEqual([0, 0]);
  expectNear(interval?.adjustedProbabilities[0], 0.05, 1e-12);
  expectNear(interval?.lower, 4.95, 1e-9);
  expectNear(interval?.upper, 95.05, 1e-9);
});

// z0 = 2.81 and a = 0.112 (by hand: L = 1, -1/4 four times), so that 1 - a (z0 + z) is below 0 from z = 6.1 on; here z is 7.1.
test("a correction that leaves its range gives no interval", () => {
  const replicates = Array.from({ length: 400 }, (_, i) => i);
  expect(bcaInterval(replicates, 398.5, [-1000, 0, 0, 0, 0], 0.95)?.acceleration).toBeCloseTo(0.1118, 4);
  expect(bcaInterval(replicates, 398.5, [-1000, 0, 0, 0, 0], 0.999999999999)).toBeUndefined();
});

test("what cannot be is refused", () => {
  expect(() => bcaInterval([1, NaN, 3], 2, [1, 2])).toThrow(RangeError);
  expect(() => bcaInterval([1, 3], Infinity, [1, 2])).toThrow(RangeError);
  expect(() => bcaInterval([1, 3], 2, [1, NaN])).toThrow(RangeError);
  expect(() => bcaInterval([1, 3], 2, [1, 2], 1)).toThrow(RangeError);
});

test("the order of replicates and units never shows, and the bounds lie among the replicates", () => {
  const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, (replicates, jackknife) => {
      const estimate = [...replicates].sort((a, b) => a - b)[replicates.length >> 1] ?? 0;
      const interval = bcaInterval(replicates, estimate, jackknife);
      expect(bcaInterval([...replicates].reverse(), estimate, [...jackknife].reverse())).toEqual(interval);
      if (interval === undefined) return;
      expect(interval.lower).toBeLessThanOrEqual(interval.upper);
      expect(Math.min(...replicates) <= interval.lower && interval.upper <= Math.max(...replicates)).toBe(true);
    }),
  );
});
