import fc from "fast-check";
import { expect, test } from "vitest";
import { representationRatio } from "../../src/statistics/comparison.ts";
import { wilson } from "../../src/statistics/proportion.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly reached: number;
    readonly of: number;
    readonly populationShare: number;
    readonly level: number;
    readonly value: number;
    readonly interval: readonly [number, number];
  }[];
}>("representation-ratio");

test.each(known.cases)("$reached of $of over $populationShare as R has it", ({ value, interval, ...one }) => {
  const ratio = representationRatio(one.reached, one.of, one.populationShare, one.level);
  expectNear(ratio?.value, value, known.tolerance);
  expectNear(ratio?.lower, interval[0], known.tolerance);
  expectNear(ratio?.upper, interval[1], known.tolerance);
});

test("among the whole population the ratio is the share itself", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))),
      fc.double({ min: 1e-6, max: 1, noNaN: true }),
      ([reached, of], share) => {
        expect(representationRatio(reached, of, 1)).toEqual(wilson(reached, of));
        const ratio = representationRatio(reached, of, share);
        expect((ratio?.lower ?? NaN) <= (ratio?.value ?? NaN) && (ratio?.value ?? NaN) <= (ratio?.upper ?? NaN)).toBe(
          true,
        );
      },
    ),
  );
});

test("nobody reached, or a group that the population lacks, has no ratio", () => {
  expect(representationRatio(0, 0, 0.5)).toBeUndefined();
  expect(representationRatio(3, 10, 0)).toBeUndefined();
});

test("counts and shares that cannot be are refused", () => {
  expect(() => representationRatio(3, 2, 0.5)).toThrow(RangeError);
  for (const share of [-0.1, 1.1, NaN]) expect(() => representationRatio(1, 2, share)).toThrow(RangeError);
  expect(() => representationRatio(1, 2, 5e-324)).toThrow(RangeError);
  expect(() => representationRatio(1, 2, 0.5, 95)).toThrow(RangeError);
});
