import fc from "fast-check";
import { expect, test } from "vitest";
import { exactBinomialP } from "../../src/statistics/exactBinomialP.ts";
import { poissonRate, rateRatio } from "../../src/statistics/rate.ts";
import { expectNear, expectRelativelyNear, golden } from "./golden.ts";

interface Observed {
  readonly events: number;
  readonly exposure: number;
}
const known = golden<{
  readonly tolerance: number;
  readonly rates: readonly (Observed & {
    readonly level: number;
    readonly value: number;
    readonly exact: readonly [number, number];
  })[];
  readonly ratios: readonly {
    readonly a: Observed;
    readonly b: Observed;
    readonly level: number;
    readonly value: number | null;
    readonly exact: readonly [number, number | null];
    readonly pValue: number;
  }[];
}>("poisson-rate");
const extremes = golden<{
  readonly tolerance: number;
  readonly garwood: readonly {
    readonly events: number;
    readonly level: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly rateRatios: readonly {
    readonly events: number;
    readonly others: number;
    readonly exposure: number;
    readonly otherExposure: number;
    readonly level: number;
    readonly value: number | null;
    readonly lower: number;
    readonly upper: number | null;
    readonly pValue: number;
  }[];
}>("extremes");

test.each(known.rates)("$events events in $exposure at $level as R has it", ({ events, exposure, level, ...of }) => {
  const rate = poissonRate(events, exposure, level);
  expectNear(rate?.value, of.value, known.tolerance);
  expectNear(rate?.lower, of.exact[0], known.tolerance);
  expectNear(rate?.upper, of.exact[1], known.tolerance);
});

test.each(extremes.garwood)("$events events at $level keep their digits", ({ events, level, lower, upper }) => {
  const rate = poissonRate(events, 1, level);
  expectRelativelyNear(rate?.lower ?? NaN, lower, extremes.tolerance);
  expectRelativelyNear(rate?.upper ?? NaN, upper, extremes.tolerance);
});

test.each(known.ratios)("$a.events against $b.events events as R has it", ({ a, b, level, value, exact, pValue }) => {
  const ratio = rateRatio([a.events, a.exposure], [b.events, b.exposure], level);
  if (value === null) expect(ratio).not.toHaveProperty("value");
  else expectNear(ratio?.value, value, known.tolerance);
  expectNear(ratio?.lower, exact[0], known.tolerance);
  if (exact[1] === null) expect(ratio).not.toHaveProperty("upper");
  else expectNear(ratio?.upper, exact[1], known.tolerance);
  expectNear(ratio?.pValue, pValue, known.tolerance);
});

test.each(extremes.rateRatios)("$events against $others events at $level keep their digits", (one) => {
  const ratio = rateRatio([one.events, one.exposure], [one.others, one.otherExposure], one.level);
  expect(ratio?.value).toBe(one.value ?? undefined);
  expectRelativelyNear(ratio?.lower ?? NaN, one.lower, 1e-8);
  if (one.upper === null) expect(ratio).not.toHaveProperty("upper");
  else expectRelativelyNear(ratio?.upper ?? NaN, one.upper, 1e-8);
  expectRelativelyNear(ratio?.pValue ?? NaN, one.pValue, extremes.tolerance);
});

const events = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_000_000 }));
const exposures = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test("the interval holds its rate, whatever the unit of exposure", () => {
  fc.assert(
    fc.property(events, exposures, levels, (count, exposure, level) => {
      const rate = poissonRate(count, exposure, level);
      const perEight = poissonRate(count, exposure / 8, level);
      expect(rate).toBeDefined();
      if (rate === undefined) return;
      expect(0 <= rate.lower && rate.lower <= rate.value && rate.value < rate.upper).toBe(true);
      expect(perEight).toEqual({ ...rate, value: rate.value * 8, lower: rate.lower * 8, upper: rate.upper * 8 });
    }),
  );
});

test("more events, or a higher level, move the bounds out", () => {
  fc.assert(
    fc.property(events, levels, levels, (count, one, other) => {
      const rate = poissonRate(count, 1, Math.min(one, other));
      const wider = poissonRate(count, 1, Math.max(one, other));
      expect(wider?.lower ?? NaN).toBeLessThanOrEqual((rate?.lower ?? NaN) * (1 + 1e-12));
      expect(wider?.upper ?? NaN).toBeGreaterThanOrEqual((rate?.upper ?? NaN) * (1 - 1e-12));
      const more = poissonRate(count + 1, 1, one);
      const fewer = poissonRate(count, 1, one);
      expect((more?.lower ?? NaN) > (fewer?.lower ?? NaN) && (more?.upper ?? NaN) > (fewer?.upper ?? NaN)).toBe(true);
    }),
  );
});

test("turned round, a ratio is its inverse", () => {
  const some = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(some, some, exposures, exposures, levels, (ours, theirs, t, u, level) => {
      const ratio = rateRatio([ours, t], [theirs, u], level);
      const back = rateRatio([theirs, u], [ours, t], level);
      expectRelativelyNear(ratio?.value ?? NaN, 1 / (back?.value ?? NaN), 1e-10);
      expectRelativelyNear(ratio?.lower ?? NaN, 1 / (back?.upper ?? NaN), 1e-10);
      expectRelativelyNear(ratio?.upper ?? NaN, 1 / (back?.lower ?? NaN), 1e-10);
      expect((ratio?.lower ?? NaN) <= (ratio?.value ?? NaN) && (ratio?.value ?? NaN) <= (ratio?.upper ?? NaN)).toBe(
        true,
      );
    }),
  );
});

// Brute force: every binomial chance by itself, from Pascal's triangle.
test("the exact p is the sum of all counts that are at most as likely", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))),
      fc.double({ min: -4, max: 4, noNaN: true }),
      ([successes, trials], logit) => {
        const p = 1 / (1 + Math.exp(-logit));
        let chances = [1];
        for (let n = 0; n < trials; n++) {
          const before = chances;
          chances = [...before, 0].map((chance, k) => chance * (1 - p) + (before[k - 1] ?? 0) * p);
        }
        const rare = (chances[successes] ?? 0) * (1 + 1e-7);
        const all = chances.filter((chance) => chance <= rare).reduce((sum, chance) => sum + chance, 0);
        expectNear(exactBinomialP(successes, trials, logit), all, 1e-10);
      },
    ),
    { numRuns: 300 },
  );
});

test("no events is a rate of 0 with an upper bound; no exposure is no rate", () => {
  expect(poissonRate(0, 4)).toMatchObject({ value: 0, lower: 0 });
  expect(poissonRate(0, 0)).toBeUndefined();
  expect(poissonRate(3, 0)).toBeUndefined();
  expect(rateRatio([1, 0], [1, 1])).toBeUndefined();
  expect(rateRatio([1, 1], [1, 0])).toBeUndefined();
});

test("without any event a ratio has a lower bound of 0 and nothing else", () => {
  expect(rateRatio([0, 3], [0, 4])).toEqual({ lower: 0, level: 0.95, method: "exact-conditional" });
});

test("as many events as could be expected give p = 1", () => {
  expect(rateRatio([6, 3], [4, 2])?.pValue).toBe(1);
  expect(rateRatio([4, 2], [6, 3])?.pValue).toBe(1);
  expect(rateRatio([7, 0.1], [3, 0.3 / 7])?.pValue).toBe(1);
});

test("events and exposures that cannot be are refused", () => {
  for (const count of [-1, 0.5, NaN, Infinity]) {
    expect(() => poissonRate(count, 1)).toThrow(RangeError);
    expect(() => rateRatio([1, 1], [count, 1])).toThrow(RangeError);
  }
  for (const exposure of [-1, NaN, Infinity]) {
    expect(() => poissonRate(1, exposure)).toThrow(RangeError);
    expect(() => rateRatio([1, exposure], [1, 1])).toThrow(RangeError);
  }
  expect(() => poissonRate(1, 1, 1)).toThrow(RangeError);
  expect(() => rateRatio([1, 1], [1, 1], 0)).toThrow(RangeError);
});

test("no answer is beyond all numbers", () => {
  expect(() => poissonRate(5, 1e-308)).toThrow(RangeError);
  expect(() => rateRatio([5, 1e-300], [2, 1e300])).toThrow(RangeError);
  expect(() => rateRatio([5, 1e300], [2, 1e-300])).toThrow(RangeError);
});
