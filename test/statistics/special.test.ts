import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betaQuantile,
  chiSquareUpper,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  studentQuantile,
} from "../../src/statistics/index.ts";
import { deviations } from "../../src/statistics/normal.ts";
import { expectNear, expectRelativelyNear, golden } from "./golden.ts";

interface Point {
  readonly p: number;
  readonly x: number;
}
const known = golden<{
  readonly tolerance: number;
  readonly normalQuantile: readonly Point[];
  readonly normalCdf: readonly Point[];
  readonly studentQuantile: readonly (Point & { readonly df: number })[];
  readonly betaQuantile: readonly (Point & { readonly a: number; readonly b: number })[];
  readonly gammaQuantile: readonly (Point & { readonly shape: number })[];
  readonly chiSquareUpper: readonly (Point & { readonly df: number })[];
}>("special-functions");

test.each(known.normalQuantile)("normal quantile at $p as R has it", ({ p, x }) => {
  expectNear(normalQuantile(p), x, known.tolerance);
});
test.each(known.normalCdf)("normal distribution at $x as R has it", ({ p, x }) => {
  expectRelativelyNear(normalCdf(x), p, known.tolerance);
});
test.each(known.studentQuantile)("Student quantile at $p, $df as R has it", ({ p, df, x }) => {
  expectRelativelyNear(studentQuantile(p, df), x, known.tolerance);
});
test.each(known.betaQuantile)("beta quantile at $p, $a, $b as R has it", ({ p, a, b, x }) => {
  expectRelativelyNear(betaQuantile(p, a, b), x, known.tolerance);
});
test.each(known.gammaQuantile)("gamma quantile at $p, $shape as R has it", ({ p, shape, x }) => {
  expectRelativelyNear(gammaQuantile(p, shape), x, known.tolerance);
});
test.each(known.chiSquareUpper)("chi-square above $x, $df as R has it", ({ x, df, p }) => {
  expectRelativelyNear(chiSquareUpper(x, df), p, known.tolerance);
});

const extremes = golden<{
  readonly tolerance: number;
  readonly normal: readonly { readonly probability: number; readonly x: number }[];
  readonly student: readonly { readonly probability: number; readonly df: number; readonly x: number }[];
  readonly beta: readonly {
    readonly probability: number;
    readonly a: number;
    readonly b: number;
    readonly x: number;
  }[];
  readonly gamma: readonly { readonly probability: number; readonly shape: number; readonly x: number }[];
}>("extremes");

test.each(extremes.normal)("normal quantile at $probability keeps its digits", ({ probability, x }) => {
  expectRelativelyNear(normalQuantile(probability), x, extremes.tolerance);
});
test.each(extremes.student)("Student quantile at $probability, $df keeps its digits", ({ probability, df, x }) => {
  expectRelativelyNear(studentQuantile(probability, df), x, extremes.tolerance);
});
test.each(extremes.beta)("beta quantile at $probability, $a, $b keeps its digits", ({ probability, a, b, x }) => {
  expectRelativelyNear(betaQuantile(probability, a, b), x, extremes.tolerance);
});
test.each(extremes.gamma)("gamma quantile at $probability, $shape keeps its digits", ({ probability, shape, x }) => {
  expectRelativelyNear(gammaQuantile(probability, shape), x, extremes.tolerance);
});

// scipy 1.17.1: special.ndtri, stats.t.ppf, special.gammaincinv, special.gammaincc.
test("the far tails keep their digits", () => {
  expectRelativelyNear(normalQuantile(1e-300), -37.0470962993612, 1e-10);
  expectRelativelyNear(normalQuantile(1e-20), -9.262340089798409, 1e-10);
  expectRelativelyNear(normalQuantile(0.4999), -0.0002506628300880075, 1e-10);
  expectRelativelyNear(studentQuantile(1e-10, 0.5), -1.02849115631634e19, 1e-10);
  expectRelativelyNear(studentQuantile(1e-10, 100), -7.083375481400722, 1e-10);
  expectRelativelyNear(studentQuantile(0.99995, 1000000.0), 3.8906075818030925, 1e-10);
  expectRelativelyNear(studentQuantile(0.025, 1000000000.0), -1.9599639869123253, 1e-10);
  expectRelativelyNear(gammaQuantile(1e-10, 0.1), 6.073048362408172e-101, 1e-10);
  expectRelativelyNear(gammaQuantile(0.9, 2.5), 4.618178449890562, 1e-10);
  expectRelativelyNear(gammaQuantile(1e-10, 100), 48.88309205379594, 1e-10);
  expectRelativelyNear(gammaQuantile(0.99995, 1000000.0), 1003895.3049998796, 1e-10);
  expectRelativelyNear(chiSquareUpper(1e-6, 1), 0.9992021155721779, 1e-10);
  expectRelativelyNear(chiSquareUpper(800, 10), 2.0634300270772527e-165, 1e-10);
  expectRelativelyNear(chiSquareUpper(800, 1000), 0.9999991890618921, 1e-10);
});

const probabilities = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

test("the normal quantile undoes the distribution function", () => {
  fc.assert(
    fc.property(probabilities, (p) => {
      expectRelativelyNear(normalCdf(normalQuantile(p)), p, 1e-11);
    }),
  );
});

test("deviations to either side hold the level that they are of", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.99999, noNaN: true }), (level) => {
      expectNear(deviations(level), 0 - normalQuantile((1 - level) / 2), 1e-11);
    }),
  );
  // Next to 1 a level has few digits, and there is an end to it all the same.
  for (const level of [1 - 2 ** -53, 1 - 2 ** -50, 1 - 2 ** -40]) expect(deviations(level)).toBeLessThan(9);
});

test("the larger the probability, the larger every quantile", () => {
  const shapes = fc.double({ min: 0.05, max: 5000, noNaN: true });
  fc.assert(
    fc.property(probabilities, probabilities, shapes, shapes, (p, q, a, b) => {
      const [less, more] = p <= q ? [p, q] : [q, p];
      const slack = 1e-9;
      for (const quantile of [
        normalQuantile,
        (at: number) => betaQuantile(at, a, b),
        (at: number) => gammaQuantile(at, a),
        (at: number) => studentQuantile(at, a + 0.5),
      ]) {
        const low = quantile(less);
        const high = quantile(more);
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
        expect(low).toBeLessThanOrEqual(high + slack * Math.abs(high));
      }
    }),
  );
});

test("an exponential is a gamma of shape 1, an arcsine a beta of halves, a Cauchy a Student of 1", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expectRelativelyNear(gammaQuantile(p, 1), -Math.log1p(-p), 1e-10);
      expectRelativelyNear(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) * Math.sin((Math.PI * p) / 2), 1e-10);
      expectNear(studentQuantile(p, 1), -1 / Math.tan(Math.PI * p), 1e-9);
    }),
  );
});

test("what is no probability, shape or number is refused", () => {
  for (const p of [0, 1, -0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  expect(() => normalCdf(NaN)).toThrow(RangeError);
  expect(() => studentQuantile(0.975, 0)).toThrow(RangeError);
  expect(() => betaQuantile(0.5, 0, 1)).toThrow(RangeError);
  expect(() => gammaQuantile(1, 2)).toThrow(RangeError);
  expect(() => chiSquareUpper(-1, 1)).toThrow(RangeError);
});

test("beyond everything lies nothing", () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-50), normalCdf(50)]).toEqual([0, 1, 0, 1]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), gammaQuantile(0, 2), chiSquareUpper(0, 3)]).toEqual([
    0, 1, 0, 1,
  ]);
});
