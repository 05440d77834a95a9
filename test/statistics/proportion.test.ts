import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearson, wilson } from "../../src/statistics/index.ts";
import { expectNear, expectRelativelyNear, golden } from "./golden.ts";

type Bounds = readonly [number, number];
interface Case {
  readonly successes: number;
  readonly trials: number;
  readonly level: number;
  readonly wilson: Bounds;
  readonly clopperPearson: Bounds;
}
const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly Case[];
  readonly published: { readonly level: number; readonly cases: readonly Omit<Case, "level">[] };
  readonly finitePopulation: readonly (Omit<Case, "wilson"> & {
    readonly population: number;
    readonly wilson: Bounds | null;
  })[];
}>("proportion");

test.each(known.cases)("$successes of $trials at $level as R has it", ({ successes, trials, level, ...bounds }) => {
  const score = wilson(successes, trials, level);
  expectNear(score?.lower, bounds.wilson[0], known.tolerance);
  expectNear(score?.upper, bounds.wilson[1], known.tolerance);
  const exact = clopperPearson(successes, trials, level);
  expectNear(exact?.lower, bounds.clopperPearson[0], known.tolerance);
  expectNear(exact?.upper, bounds.clopperPearson[1], known.tolerance);
});

// Newcombe (1998), Statistics in Medicine 17, 857-872, methods 3 (score) and 5 (exact), as printed.
test.each(known.published.cases)("$successes of $trials as printed", ({ successes, trials, ...printed }) => {
  const score = wilson(successes, trials);
  expect([score?.lower.toFixed(4), score?.upper.toFixed(4)]).toEqual(printed.wilson.map((bound) => bound.toFixed(4)));
  const exact = clopperPearson(successes, trials);
  expect([exact?.lower.toFixed(4), exact?.upper.toFixed(4)]).toEqual(
    printed.clopperPearson.map((bound) => bound.toFixed(4)),
  );
});

test.each(known.finitePopulation)("$successes of $trials out of a population of $population", (one) => {
  const estimate = wilson(one.successes, one.trials, one.level, one.population);
  expect(estimate?.value).toBe(one.successes / one.trials);
  if (one.wilson === null) {
    expect(estimate).toEqual({ value: 1, level: 0.95, method: "full-count" });
  } else {
    expectNear(estimate?.lower, one.wilson[0], known.tolerance);
    expectNear(estimate?.upper, one.wilson[1], known.tolerance);
  }
});

const extremes = golden<{
  readonly tolerance: number;
  readonly clopperPearson: readonly {
    readonly successes: number;
    readonly trials: number;
    readonly level: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}>("extremes");

test.each(extremes.clopperPearson)(
  "$successes of $trials at $level keeps its digits",
  ({ successes, trials, ...of }) => {
    const exact = clopperPearson(successes, trials, of.level);
    expectRelativelyNear(exact?.lower ?? NaN, of.lower, extremes.tolerance);
    expectRelativelyNear(exact?.upper ?? NaN, of.upper, extremes.tolerance);
  },
);

const counts = fc
  .integer({ min: 1, max: 2_000_000 })
  .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }));
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test("both intervals hold their share and stay in [0, 1]", () => {
  fc.assert(
    fc.property(counts, levels, ({ successes, trials }, level) => {
      for (const interval of [wilson(successes, trials, level), clopperPearson(successes, trials, level)]) {
        expect(interval).toBeDefined();
        if (interval === undefined) return;
        const { value, lower, upper } = interval;
        expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
        expect(lower < upper).toBe(true);
      }
    }),
  );
});

test("a higher level is wider, and the other way round the interval is mirrored", () => {
  fc.assert(
    fc.property(counts, levels, levels, ({ successes, trials }, one, other) => {
      for (const interval of [wilson, clopperPearson]) {
        const narrow = interval(successes, trials, Math.min(one, other));
        const wide = interval(successes, trials, Math.max(one, other));
        expect(wide?.lower ?? NaN).toBeLessThanOrEqual((narrow?.lower ?? NaN) * (1 + 1e-12));
        expect(wide?.upper ?? NaN).toBeGreaterThanOrEqual((narrow?.upper ?? NaN) * (1 - 1e-12));
        const failures = interval(trials - successes, trials, Math.max(one, other));
        expectNear(wide?.lower, 1 - (failures?.upper ?? NaN), 1e-13);
        expectNear(wide?.upper, 1 - (failures?.lower ?? NaN), 1e-13);
      }
    }),
  );
});

test("an end that was reached is an exact bound", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), levels, (trials, level) => {
      expect(wilson(0, trials, level)?.lower).toBe(0);
      expect(wilson(trials, trials, level)?.upper).toBe(1);
      expect(clopperPearson(0, trials, level)?.lower).toBe(0);
      expect(clopperPearson(trials, trials, level)?.upper).toBe(1);
    }),
  );
});

test("a larger part of the population seen leaves less to chance", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 1000 }), ({ successes, trials }, unseen) => {
      const sample = wilson(successes, trials, 0.95, trials + unseen);
      const whole = wilson(successes, trials);
      expect(sample?.lower ?? -1).toBeGreaterThanOrEqual(whole?.lower ?? 2);
      expect(sample?.upper ?? 2).toBeLessThanOrEqual(whole?.upper ?? -1);
    }),
  );
});

test("0 of 0 is no share", () => {
  expect(wilson(0, 0)).toBeUndefined();
  expect(clopperPearson(0, 0)).toBeUndefined();
});

test.each([
  [3, 2],
  [-1, 2],
  [0.5, 2],
  [1, 0],
  [NaN, 2],
  [1, Infinity],
])("%d of %d cannot be", (successes, trials) => {
  expect(() => wilson(successes, trials)).toThrow(RangeError);
  expect(() => clopperPearson(successes, trials)).toThrow(RangeError);
});

test("a level outside 0 to 1 and a population smaller than its sample are refused", () => {
  for (const level of [0, 1, -0.5, 95, NaN]) expect(() => wilson(1, 2, level)).toThrow(RangeError);
  expect(() => wilson(1, 10, 0.95, 9)).toThrow(RangeError);
});
