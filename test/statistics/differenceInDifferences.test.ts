import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInDifferences } from "../../src/statistics/differenceInDifferences.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly treated: readonly boolean[];
    readonly cellMeans: Readonly<Record<"treatedBefore" | "treatedAfter" | "controlBefore" | "controlAfter", number>>;
    readonly value: number;
    readonly assignments: number;
    readonly pValue: number;
    readonly smallestPossible: number;
    readonly level: number;
    readonly interval: readonly [number, number] | null;
  }[];
  readonly published: Readonly<
    Record<
      "treatedBefore" | "treatedAfter" | "controlBefore" | "controlAfter" | "differenceInDifferences" | "tolerance",
      number
    >
  >;
}>("difference-in-differences");

test.each(known.cases)("$label as an exhaustive R script and coin have it", (one) => {
  const change = differenceInDifferences(one.before, one.after, one.treated, one.level);
  expectNear(change?.value, one.value, known.tolerance);
  expectNear(change?.pValue, one.pValue, known.tolerance);
  expectNear(change?.smallestPossible, one.smallestPossible, known.tolerance);
  expect([change?.assignments, change?.level]).toEqual([one.assignments, one.level]);
  for (const cell of ["treatedBefore", "treatedAfter", "controlBefore", "controlAfter"] as const) {
    expectNear(change?.cellMeans[cell], one.cellMeans[cell], known.tolerance);
  }
  if (one.interval !== null) {
    expectNear(change?.lower, one.interval[0], known.tolerance);
    expectNear(change?.upper, one.interval[1], known.tolerance);
    expect(change?.method).toBe("exact-randomisation");
  }
});

test("one of five is too few at 90 %, and says so", () => {
  const change = differenceInDifferences(
    [10, 11, 9, 10, 12],
    [15, 12, 9, 11, 13],
    [true, false, false, false, false],
    0.9,
  );
  expect(change?.method).toBe("too-few");
  expect([change?.lower, change?.upper]).toEqual([undefined, undefined]);
  expect([change?.pValue, change?.smallestPossible]).toEqual([0.2, 0.2]);
});

test("one of ten says nothing at 95 %, and something at 90 %", () => {
  const [before, after] = [Array<number>(10).fill(0), [9, 1, 2, 3, 4, 5, 6, 7, 8, 0]];
  const treated = before.map((_, unit) => unit === 0);
  expect(differenceInDifferences(before, after, treated, 0.95)?.method).toBe("too-few");
  expect(differenceInDifferences(before, after, treated, 0.9)?.method).toBe("exact-randomisation");
});

// The set of differences that are not rejected is the single point 0; the table leaves it open whether that is an interval.
test("where nothing changed only no change is not rejected", () => {
  const same = [1, 2, 3, 4, 5, 6];
  const change = differenceInDifferences(same, same, [1, 1, 1, 0, 0, 0], 0.9);
  expect([change?.value, change?.lower, change?.upper, change?.pValue]).toEqual([0, 0, 0, 1]);
});

// Card and Krueger (1994), American Economic Review 84, 772-793, table 3: New Jersey and Pennsylvania, means of two cells each.
test("Card and Krueger's table of means", () => {
  const { published } = known;
  const change = differenceInDifferences(
    [published.treatedBefore, published.controlBefore],
    [published.treatedAfter, published.controlAfter],
    [true, false],
  );
  expect(Math.abs((change?.value ?? NaN) - published.differenceInDifferences)).toBeLessThanOrEqual(published.tolerance);
  expect(change?.method).toBe("too-few");
});

test("above a million assignments there is the value only", () => {
  const units = Array.from({ length: 24 }, (_, i) => i);
  const change = differenceInDifferences(
    units.map(() => 0),
    units,
    units.map((unit) => unit >= 12),
  );
  expect(change).toEqual({
    value: 12,
    level: 0.95,
    method: "too-many",
    cellMeans: { treatedBefore: 0, treatedAfter: 17.5, controlBefore: 0, controlAfter: 5.5 },
  });
});

test("two of 1,414 are 998,991 assignments and all tried, two of 1,415 are too many", () => {
  const methodOf = (n: number) =>
    differenceInDifferences(
      Array<number>(n).fill(0),
      Array.from({ length: n }, (_, i) => i),
      Array.from({ length: n }, (_, i) => i >= n - 2),
    )?.method;
  expect(methodOf(1414)).toBe("exact-randomisation");
  expect(methodOf(1415)).toBe("too-many");
});

test("ten of twenty are enumerated whole", () => {
  const after = Array.from({ length: 20 }, (_, i) => ((i * 7919) % 13) / 7);
  const change = differenceInDifferences(
    after.map(() => 0),
    after,
    after.map((_, i) => i % 2),
  );
  expect(change?.assignments).toBe(184_756);
  expect(change?.smallestPossible).toBe(2 / 184_756);
});

test("nobody treated, or everybody, is no comparison", () => {
  expect(differenceInDifferences([], [], [])).toBeUndefined();
  expect(differenceInDifferences([1, 2], [2, 3], [true, true])).toBeUndefined();
  expect(differenceInDifferences([1, 2], [2, 3], [0, 0])).toBeUndefined();
});

// With anything from 5 - 2 to 5 - 1 taken off, the treated unit lies between the others, and every assignment is as extreme.
test("however low the level, what no assignment speaks against is not rejected", () => {
  const change = differenceInDifferences([0, 0, 0], [5, 1, 2], [1, 0, 0], 1e-12);
  expect([change?.value, change?.lower, change?.upper]).toEqual([3.5, 3, 4]);
});

test("what cannot be is refused", () => {
  expect(() => differenceInDifferences([1, 2], [1], [1, 0])).toThrow(RangeError);
  expect(() => differenceInDifferences([1, 2], [1, 2], [1])).toThrow(RangeError);
  for (const value of [NaN, Infinity, 1e300])
    expect(() => differenceInDifferences([1, value], [1, 2], [1, 0])).toThrow(RangeError);
  expect(() => differenceInDifferences([1, 2], [1, 2], [1, 2])).toThrow(RangeError);
  expect(() => differenceInDifferences([1, 2], [1, 2], [1, 0], 1)).toThrow(RangeError);
});

const units = fc
  .array(
    fc.record({ before: fc.integer({ min: 0, max: 6 }), after: fc.integer({ min: 0, max: 9 }), treated: fc.boolean() }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .filter((all) => all.some(({ treated }) => treated) && all.some(({ treated }) => !treated));
type Unit = { readonly before: number; readonly after: number; readonly treated: boolean };
const changeOf = (all: readonly Unit[], level?: number) =>
  differenceInDifferences(
    all.map(({ before }) => before),
    all.map(({ after }) => after),
    all.map(({ treated }) => treated),
    level,
  );

/** The share of assignments at least as extreme once `added` is taken off what was treated: by trying all of them. */
function shareAsExtreme(all: readonly Unit[], added: number): number {
  const n = all.length;
  const k = all.filter(({ treated }) => treated).length;
  const left = all.map(({ before, after, treated }) => after - before - (treated ? added : 0));
  const difference = (isDrawn: (unit: number) => boolean) =>
    left.reduce((sum, change, unit) => sum + (isDrawn(unit) ? change / k : -change / (n - k)), 0);
  const seen = Math.abs(difference((unit) => all[unit]?.treated === true));
  let [as, of] = [0, 0];
  for (let set = 0; set < 1 << n; set++) {
    const isDrawn = (unit: number) => ((set >> unit) & 1) === 1;
    if (left.filter((_, unit) => isDrawn(unit)).length !== k) continue;
    of++;
    if (Math.abs(difference(isDrawn)) >= seen - 1e-9) as++;
  }
  return as / of;
}

test("the p-value is the share of all assignments, and the bounds are where it passes 1 - level", () => {
  fc.assert(
    fc.property(units, fc.constantFrom(0.5, 0.8, 0.9), (all, level) => {
      const change = changeOf(all, level);
      expectNear(change?.pValue, shareAsExtreme(all, 0), 1e-12);
      const notRejected = (added: number) => shareAsExtreme(all, added) > 1 - level + 1e-12;
      const { value = NaN, lower, upper } = change ?? {};
      if (lower === undefined || upper === undefined) {
        expect(change?.method).toBe("too-few");
        expect(notRejected(value - 1e6) && notRejected(value + 1e6)).toBe(true);
        return;
      }
      expect([lower, value, upper].every(notRejected)).toBe(true);
      // Beyond the bounds, near and far, all is rejected: the set that is not has no parts out there.
      for (const step of [1e-5, 0.1, 0.37, 1, 2.5, 10, 1000]) {
        expect(notRejected(lower - step)).toBe(false);
        expect(notRejected(upper + step)).toBe(false);
      }
      for (const part of [0.1, 0.25, 0.6, 0.9]) expect(notRejected(lower + part * (upper - lower))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the order of the units never shows", () => {
  const decimals = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const many = fc.array(fc.record({ before: decimals, after: decimals, treated: fc.boolean() }), { maxLength: 9 });
  fc.assert(
    fc.property(
      many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(changeOf(shuffled, 0.8)).toEqual(changeOf(all, 0.8));
      },
    ),
  );
});

test("seen from the controls all changes its sign", () => {
  fc.assert(
    fc.property(units, (all) => {
      const change = changeOf(all, 0.8);
      const swapped = changeOf(
        all.map((unit) => ({ ...unit, treated: !unit.treated })),
        0.8,
      );
      expect(swapped?.value).toBe(0 - (change?.value ?? NaN));
      expect([swapped?.pValue, swapped?.method]).toEqual([change?.pValue, change?.method]);
      if (change?.lower === undefined || change.upper === undefined) return;
      expectNear(swapped?.lower, -change.upper, 1e-12);
      expectNear(swapped?.upper, -change.lower, 1e-12);
    }),
  );
});

test("the unit of the numbers does not matter, and what all changed by falls out", () => {
  fc.assert(
    fc.property(units, (all) => {
      const change = changeOf(all, 0.8);
      const inOre = changeOf(
        all.map((unit) => ({ ...unit, before: unit.before * 1e8, after: (unit.after + 5) * 1e8 })),
        0.8,
      );
      expect([inOre?.pValue, inOre?.method]).toEqual([change?.pValue, change?.method]);
      expectNear((inOre?.value ?? NaN) / 1e8, change?.value ?? NaN, 1e-9);
      if (change?.lower !== undefined) expectNear((inOre?.lower ?? NaN) / 1e8, change.lower, 1e-9);
    }),
  );
});
