import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveNumber, gini, herfindahl, shannon } from "../../src/statistics/concentration.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly gini: number;
    readonly hhi: number;
    readonly shannon: number;
    readonly hill1: number;
  }[];
}>("concentration");

test.each(known.cases)("$label as R's ineq and vegan have it", ({ values, ...of }) => {
  expectNear(gini(values), of.gini, known.tolerance);
  expectNear(herfindahl(values), of.hhi, known.tolerance);
  expectNear(shannon(values), of.shannon, known.tolerance);
  expectNear(effectiveNumber(values), of.hill1, known.tolerance);
});

const amounts = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .filter((values) => values.some((value) => value > 0));
const measures = [gini, herfindahl, shannon, effectiveNumber];

test("the order never shows", () => {
  fc.assert(
    fc.property(
      amounts.chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      ),
      ([values, shuffled]) => {
        for (const measure of measures) expect(measure(shuffled)).toBe(measure(values));
      },
    ),
  );
});

test("another unit changes nothing", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (values, unit) => {
      for (const measure of measures) {
        const before = measure(values);
        const after = measure(values.map((value) => value * unit));
        if (before === undefined) expect(after).toBeUndefined();
        else expectNear(after, before, 1e-12);
      }
    }),
  );
});

// Brute force: half the mean difference of all pairs, over the mean.
test("Gini is half the mean difference of all pairs, in means", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 15 }), (values) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
      if (sum === 0) expect(gini(values)).toBeUndefined();
      else expectNear(gini(values), differences / (2 * values.length * sum), 1e-13);
    }),
  );
});

test("from all alike to one with everything", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const n = values.length;
      const slack = 1e-12;
      const [g, h, s, e] = measures.map((measure) => measure(values) ?? NaN);
      expect(0 <= (g ?? NaN) && (g ?? NaN) <= 1 - 1 / n + slack).toBe(true);
      expect(1 / n - slack <= (h ?? NaN) && (h ?? NaN) <= 1 + slack).toBe(true);
      expect(0 <= (s ?? NaN) && (s ?? NaN) <= Math.log(n) + slack).toBe(true);
      // Hill numbers fall with their order: order 1 is at least order 2, which is 1 / Herfindahl.
      expect(1 / (h ?? NaN) - slack <= (e ?? NaN) && (e ?? NaN) <= n + n * slack).toBe(true);
    }),
  );
});

test("alike is exactly 0, and alone exactly 1", () => {
  for (let n = 1; n < 40; n++) expect(gini(Array.from({ length: n }, () => 0.1))).toBe(0);
  expect([gini([9]), herfindahl([9]), shannon([9]), effectiveNumber([9])]).toEqual([0, 1, 0, 1]);
});

test("nothing to share has no answer", () => {
  for (const measure of measures) {
    expect(measure([])).toBeUndefined();
    expect(measure([0, 0])).toBeUndefined();
  }
});

test("very large and very small amounts are shared like others", () => {
  for (const measure of measures) {
    for (const unit of [1e-320, 5e307]) expectNear(measure([unit, unit * 2]), measure([1, 2]) ?? NaN, 1e-3);
    expect(() => measure([1.7e308, 1.7e308])).toThrow(RangeError);
  }
});

test("what is negative or no number is refused", () => {
  for (const measure of measures) {
    for (const value of [-1, NaN, Infinity]) expect(() => measure([1, value])).toThrow(RangeError);
  }
});
