import fc from "fast-check";
import { expect, test } from "vitest";
import { binomialControlLimits } from "../../src/statistics/controlLimits.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly target: number;
    readonly trials: number;
    readonly level: number;
    readonly limits: readonly [number, number];
  }[];
}>("control-limits");

// R 4.2.2: r <- qbinom(p, n, theta); (r - (pbinom(r, n, theta) - p) / dbinom(r, n, theta)) / n, cut to [0, 1]; the upper limit from the
// upper tail (lower.tail = FALSE), which keeps its digits.
const more = [
  { target: 0.5, trials: 10, level: 0.5, limits: [0.338095238095238, 0.561904761904762] },
  { target: 0.01, trials: 3, level: 0.95, limits: [0, 0.0532938815767095] },
  { target: 0.99, trials: 3, level: 0.95, limits: [0.613372785089957, 0.991411582065597] },
  { target: 0.99, trials: 1, level: 0.8, limits: [0.0909090909090908, 0.898989898989899] },
  { target: 0, trials: 10, level: 0.95, limits: [0, 0] },
  { target: 1, trials: 10, level: 0.95, limits: [0.9025, 0.9975] },
  { target: 0.37, trials: 1000, level: 0.998, limits: [0.322705519288844, 0.417017186055428] },
  { target: 0.85, trials: 100000, level: 0.999999, limits: [0.844444940026551, 0.855491532796195] },
  { target: 0.002, trials: 3000000, level: 0.95, limits: [0.00194943492467029, 0.00205054627173338] },
  { target: 0.333333333333333, trials: 7, level: 0.9, limits: [0, 0.566147959183673] },
] as const;

test.each([...known.cases, ...more])("$trials trials with a common share of $target, at $level, as R has it", (one) => {
  const limits = binomialControlLimits(one.target, one.trials, one.level);
  expect([limits?.value, limits?.level, limits?.method]).toEqual([one.target, one.level, "binomial-interpolated"]);
  expectNear(limits?.lower, one.limits[0], known.tolerance);
  expectNear(limits?.upper, one.limits[1], known.tolerance);
});

test("without trials there are no limits", () => {
  expect(binomialControlLimits(0.5, 0)).toBeUndefined();
});

test("what cannot be is refused", () => {
  for (const target of [-0.1, 1.1, NaN]) expect(() => binomialControlLimits(target, 10)).toThrow(RangeError);
  for (const trials of [-1, 2.5, NaN, Infinity]) expect(() => binomialControlLimits(0.5, trials)).toThrow(RangeError);
  for (const level of [0, 1, NaN]) expect(() => binomialControlLimits(0.5, 10, level)).toThrow(RangeError);
});

test("limits lie in [0, 1] around the target but for one trial, and a higher level is wider", () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      shares,
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (target, trials, level) => {
        const { lower = NaN, upper = NaN } = binomialControlLimits(target, trials, level) ?? {};
        expect(0 <= lower && lower <= upper && upper <= 1).toBe(true);
        expect(lower <= target && upper >= target - 1 / trials).toBe(true);
        const wider = binomialControlLimits(target, trials, (1 + level) / 2);
        expect(wider?.lower ?? 2).toBeLessThanOrEqual(lower + 1e-12);
        expect(wider?.upper ?? -1).toBeGreaterThanOrEqual(upper - 1e-12);
      },
    ),
  );
});
