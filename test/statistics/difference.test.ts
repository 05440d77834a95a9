import fc from "fast-check";
import { expect, test } from "vitest";
import { newcombe } from "../../src/statistics/difference.ts";
import { expectNear, golden } from "./golden.ts";

interface Counts {
  readonly successes: number;
  readonly trials: number;
}
const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly a: Counts;
    readonly b: Counts;
    readonly level: number;
    readonly value: number;
    readonly newcombe: readonly [number, number];
  }[];
  readonly published: {
    readonly cases: readonly {
      readonly a: readonly [number, number];
      readonly b: readonly [number, number];
      readonly newcombe: readonly [number, number];
    }[];
  };
}>("proportion-difference");

test.each(known.cases)(
  "$a.successes of $a.trials against $b.successes of $b.trials as R's Epi has it",
  ({ a, b, ...of }) => {
    const change = newcombe([a.successes, a.trials], [b.successes, b.trials], of.level);
    expectNear(change?.value, of.value, known.tolerance);
    expectNear(change?.lower, of.newcombe[0], known.tolerance);
    expectNear(change?.upper, of.newcombe[1], known.tolerance);
  },
);

// Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
test.each(known.published.cases)("$a against $b as printed", ({ a, b, newcombe: printed }) => {
  const change = newcombe(a, b);
  expect([change?.lower.toFixed(4), change?.upper.toFixed(4)]).toEqual(printed.map((bound) => bound.toFixed(4)));
});

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test("the interval holds its difference and stays in [-1, 1]", () => {
  fc.assert(
    fc.property(counts, counts, levels, (a, b, level) => {
      const change = newcombe(a, b, level);
      expect(change).toBeDefined();
      if (change === undefined) return;
      const { value, lower, upper } = change;
      expect(-1 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
      expect(lower < upper).toBe(true);
    }),
  );
});

test("turned round, the difference is the same with other signs, to the last bit", () => {
  fc.assert(
    fc.property(counts, counts, levels, (a, b, level) => {
      const change = newcombe(a, b, level);
      const back = newcombe(b, a, level);
      expect([change?.value, change?.lower, change?.upper]).toEqual(
        [back?.value, back?.upper, back?.lower].map((bound) => 0 - (bound ?? NaN)),
      );
    }),
  );
});

test("everybody against nobody is a difference of 1, and still uncertain", () => {
  const change = newcombe([9, 9], [0, 9]);
  expect([change?.value, change?.upper]).toEqual([1, 1]);
  expect(change?.lower).toBeLessThan(0.6);
});

test("without trials on a side there is no difference", () => {
  expect(newcombe([0, 0], [1, 2])).toBeUndefined();
  expect(newcombe([1, 2], [0, 0])).toBeUndefined();
});

test("counts and levels that cannot be are refused", () => {
  expect(() => newcombe([3, 2], [1, 2])).toThrow(RangeError);
  expect(() => newcombe([1, 2], [NaN, 2])).toThrow(RangeError);
  expect(() => newcombe([1, 2], [1, 2], 95)).toThrow(RangeError);
});
