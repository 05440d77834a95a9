import fc from "fast-check";
import { expect, test } from "vitest";
import { meanInterval, welch } from "../../src/statistics/mean.ts";
import { ratioOfSums } from "../../src/statistics/ratio.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly means: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly level: number;
    readonly n: number;
    readonly mean: number;
    readonly sd: number;
    readonly t: readonly [number, number];
  }[];
  readonly differences: readonly {
    readonly label: string;
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly level: number;
    readonly value: number;
    readonly df: number;
    readonly welch: readonly [number, number];
  }[];
}>("mean");
const certified = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly mean: number;
    readonly sd: number;
    readonly values?: readonly number[];
    readonly generator?: { readonly first: number; readonly repeat: readonly number[]; readonly times: number };
  }[];
}>("moments-nist");

test.each(known.means)("$label as R's t.test has it", ({ values, level, ...of }) => {
  const mean = meanInterval(values, level);
  expect(mean?.n).toBe(of.n);
  expectNear(mean?.value, of.mean, known.tolerance);
  expectNear(mean?.sd, of.sd, known.tolerance);
  expectNear(mean?.lower, of.t[0], known.tolerance);
  expectNear(mean?.upper, of.t[1], known.tolerance);
});

test.each(known.differences)("the difference in $label as R's t.test has it", ({ a, b, level, ...of }) => {
  const difference = welch(a, b, level);
  expectNear(difference?.value, of.value, known.tolerance);
  expectNear(difference?.df, of.df, known.tolerance);
  expectNear(difference?.lower, of.welch[0], known.tolerance);
  expectNear(difference?.upper, of.welch[1], known.tolerance);
});

test.each(certified.cases)("$label: NIST's certified mean and deviation", ({ values, generator, mean, sd }) => {
  const all = values ?? [
    generator?.first ?? 0,
    ...Array.from({ length: generator?.times ?? 0 }, () => generator?.repeat ?? []).flat(),
  ];
  expectNear(meanInterval(all)?.value, mean, 1e-15);
  expectNear(meanInterval(all)?.sd, sd, certified.tolerance);
});

// sqrt((1 + 1) / 2) exactly, whatever the scale: the mean of the first is no floating number.
test("a deviation survives values that are next to each other, huge or tiny", () => {
  expect(meanInterval([2 ** 53 - 2, 2 ** 53 - 1])?.sd).toBeCloseTo(Math.SQRT1_2, 12);
  expect(meanInterval([1e300, 3e300])?.sd).toBeCloseTo(1e300 * Math.SQRT2, -286);
  expect((meanInterval([1e-300, 3e-300])?.sd ?? 0) * 1e300).toBeCloseTo(Math.SQRT2, 12);
  expect(welch([1e-300, 3e-300], [1e-300, 3e-300])?.df).toBeCloseTo(2, 12);
});

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test("the order of values never shows", () => {
  fc.assert(
    fc.property(
      amounts.chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      ),
      amounts,
      ([values, shuffled], others) => {
        expect(meanInterval(shuffled)).toEqual(meanInterval(values));
        expect(welch(shuffled, others)).toEqual(welch(values, others));
        expect(welch(others, shuffled)).toEqual(welch(others, values));
      },
    ),
  );
});

test("the interval holds its mean, and a higher level is wider", () => {
  fc.assert(
    fc.property(amounts, levels, levels, (values, one, other) => {
      const narrow = meanInterval(values, Math.min(one, other));
      const wide = meanInterval(values, Math.max(one, other));
      expect(narrow?.lower).toBeDefined();
      expect((narrow?.lower ?? NaN) <= (narrow?.value ?? NaN)).toBe(true);
      expect((narrow?.value ?? NaN) <= (narrow?.upper ?? NaN)).toBe(true);
      const slack = 1e-9 * Math.abs((narrow?.upper ?? NaN) - (narrow?.lower ?? NaN));
      expect(wide?.lower ?? NaN).toBeLessThanOrEqual((narrow?.lower ?? NaN) + slack);
      expect(wide?.upper ?? NaN).toBeGreaterThanOrEqual((narrow?.upper ?? NaN) - slack);
    }),
  );
});

test("turned round, the difference is the same with other signs, to the last bit", () => {
  fc.assert(
    fc.property(amounts, amounts, levels, (a, b, level) => {
      const difference = welch(a, b, level);
      const back = welch(b, a, level);
      expect([difference?.value, difference?.lower, difference?.upper]).toEqual(
        [back?.value, back?.upper, back?.lower].map((bound) => 0 - (bound ?? NaN)),
      );
    }),
  );
});

test("a mean is the ratio of sums where each unit counts as one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }), (values) => {
      const mean = meanInterval(values);
      const ratio = ratioOfSums(
        values,
        values.map(() => 1),
      );
      expectNear(mean?.value, ratio?.value ?? NaN, 1e-12);
      expectNear(mean?.lower, ratio?.lower ?? NaN, 1e-9);
      expectNear(mean?.upper, ratio?.upper ?? NaN, 1e-9);
    }),
  );
});

test("one value has no spread to judge by, and none is no mean", () => {
  expect(meanInterval([40])).toEqual({ value: 40, level: 0.95, method: "student", n: 1 });
  expect(meanInterval([])).toBeUndefined();
  expect(welch([40], [1, 2])).toEqual({ value: 38.5, level: 0.95, method: "welch" });
  expect(welch([1, 2], [40])).toEqual({ value: -38.5, level: 0.95, method: "welch" });
  expect(welch([], [1, 2])).toBeUndefined();
  expect(welch([1, 2], [])).toBeUndefined();
});

test("equal values give an interval of length 0, in tenths too", () => {
  expect(meanInterval([0.1, 0.1, 0.1])).toMatchObject({ value: 0.1, lower: 0.1, upper: 0.1, sd: 0 });
  expect(welch([3, 3], [1, 1, 1])).toEqual({ value: 2, lower: 2, upper: 2, level: 0.95, method: "welch" });
});

test("what is not finite is refused, and no answer is", () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    expect(() => meanInterval([1, value])).toThrow(RangeError);
    expect(() => welch([1, 2], [value, 1])).toThrow(RangeError);
  }
  expect(() => meanInterval([1.7e308, 1.7e308])).toThrow(RangeError);
  expect(() => meanInterval([1.7e308, -1.7e308])).toThrow(RangeError);
  expect(() => welch([1.7e308, 0], [-1.7e308, 0, 0])).toThrow(RangeError);
  expect(() => meanInterval([1, 2], 1)).toThrow(RangeError);
  expect(() => welch([1, 2], [1, 2], 0)).toThrow(RangeError);
});
