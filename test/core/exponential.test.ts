import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, log, log1p } from "../../src/core/exponential.ts";

// The engine's own functions as oracle: they are right to about one unit in the last place, whatever that last bit is.
const near = (ours: number, theirs: number): boolean => Math.abs(ours - theirs) <= 4e-16 * Math.abs(theirs);

test("exp is e to a power, to the last place or so", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(near(exp(x), Math.exp(x))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect([exp(0), exp(-800), exp(800), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
});

test("log is the natural logarithm of anything above 0, the smallest numbers too", () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(near(log(x), Math.log(x))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
      expect(near(log(x), Math.log(x))).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect([log(1), log(0), log(-1), log(Infinity)]).toEqual([0, -Infinity, NaN, Infinity]);
});

test("log1p keeps small numbers whole", () => {
  fc.assert(
    fc.property(fc.double({ min: -0.9, max: 1e6, noNaN: true }), (x) => {
      expect(Math.abs(log1p(x) - Math.log1p(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.log1p(x)));
    }),
    { numRuns: 3000 },
  );
});
