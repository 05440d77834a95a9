import fc from "fast-check";
import { expect, test } from "vitest";
import { clusteredWilson, ratioOfSums, wilson } from "../../src/statistics/index.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly ratios: readonly {
    readonly label: string;
    readonly numerator: readonly number[];
    readonly denominator: readonly number[];
    readonly level: number;
    readonly n: number;
    readonly value: number;
    readonly se: number;
    readonly df: number;
    readonly t: readonly [number, number];
  }[];
  readonly clusteredShares: readonly {
    readonly label: string;
    readonly completed: readonly number[];
    readonly enrolled: readonly number[];
    readonly level: number;
    readonly value: number;
    readonly designEffect: number | null;
    readonly effectiveTrials: number | null;
    readonly clusteredWilson: readonly [number, number] | null;
  }[];
}>("ratio");

test.each(known.ratios)("$label as R's survey has it", (one) => {
  const ratio = ratioOfSums(one.numerator, one.denominator, one.level);
  expectNear(ratio?.value, one.value, known.tolerance);
  expectNear(ratio?.se, one.se, known.tolerance);
  expectNear(ratio?.lower, one.t[0], known.tolerance);
  expectNear(ratio?.upper, one.t[1], known.tolerance);
  expect([ratio?.n, ratio?.df]).toEqual([one.n, one.df]);
});

test.each(known.clusteredShares)("$label: persons sit in courses", (one) => {
  const share = clusteredWilson(one.completed, one.enrolled, one.level);
  expectNear(share?.value, one.value, known.tolerance);
  if (one.clusteredWilson === null || one.effectiveTrials === null || one.designEffect === null) {
    // Without spread between the courses the design cannot be judged.
    expect(share).toEqual(wilson(32, 40));
  } else {
    expectNear(share?.effectiveTrials, one.effectiveTrials, known.tolerance);
    expectNear(share?.designEffect, one.designEffect, known.tolerance);
    expectNear(share?.lower, one.clusteredWilson[0], known.tolerance);
    expectNear(share?.upper, one.clusteredWilson[1], known.tolerance);
  }
});

test("one course is plain Wilson and says so", () => {
  expect(clusteredWilson([7], [9])).toEqual(wilson(7, 9));
  expect(clusteredWilson([7, 0], [9, 0])).toEqual(wilson(7, 9));
});

test("everyone or nobody completed: no spread, a bound at the end", () => {
  expect(clusteredWilson([4, 6], [4, 6])).toEqual(wilson(10, 10));
  expect(clusteredWilson([0, 0], [4, 6])).toEqual(wilson(0, 10));
});

test("one unit has a ratio and no bounds; no denominator, no ratio", () => {
  expect(ratioOfSums([40], [10])).toEqual({ value: 4, level: 0.95, method: "linearised", n: 1 });
  expect(ratioOfSums([40, 1], [0, 0])).toBeUndefined();
  expect(ratioOfSums([], [])).toBeUndefined();
  expect(clusteredWilson([0, 0], [0, 0])).toBeUndefined();
});

test("clusters that cannot be are refused", () => {
  expect(() => clusteredWilson([3], [2])).toThrow(RangeError);
  expect(() => clusteredWilson([1, 1], [2])).toThrow(RangeError);
  expect(() => ratioOfSums([1], [1, 2])).toThrow(RangeError);
  expect(() => ratioOfSums([NaN], [1])).toThrow(RangeError);
});

const clusters = fc.array(
  fc.integer({ min: 1, max: 40 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))),
  { minLength: 2, maxLength: 20 },
);

test("a clustered share is never more certain than that many independent persons", () => {
  fc.assert(
    fc.property(clusters, (courses) => {
      const successes = courses.map(([count]) => count);
      const trials = courses.map(([, of]) => of);
      const share = clusteredWilson(successes, trials);
      const plain = wilson(
        successes.reduce((a, b) => a + b, 0),
        trials.reduce((a, b) => a + b, 0),
      );
      expect(share !== undefined && plain !== undefined).toBe(true);
      if (share === undefined || plain === undefined) return;
      expect(share.lower).toBeLessThanOrEqual(plain.lower + 1e-12);
      expect(share.upper).toBeGreaterThanOrEqual(plain.upper - 1e-12);
      expect(0 <= share.lower && share.lower <= share.value && share.value <= share.upper && share.upper <= 1).toBe(
        true,
      );
    }),
  );
});

test("the order of units never shows", () => {
  const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, fc.integer({ min: 1, max: 90 })), { minLength: 1 }), (units) => {
      const of = (rows: typeof units) =>
        ratioOfSums(
          rows.map(([y]) => y),
          rows.map(([, x]) => x),
        );
      expect(of([...units].reverse())).toEqual(of(units));
    }),
  );
});

test("units with the same ratio show no spread, and no answer is beyond all numbers", () => {
  expect(ratioOfSums([1, 2, 3], [3, 6, 9])).toMatchObject({ lower: 1 / 3, upper: 1 / 3, se: 0 });
  expect(() => ratioOfSums([1e308], [1e-10])).toThrow(RangeError);
  expect(() => ratioOfSums([1e300, 1], [1e10, 1])).toThrow(RangeError);
});
