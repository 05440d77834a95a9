import fc from "fast-check";
import { expect, test } from "vitest";
import { standardise } from "../../src/statistics/standardise.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly events: readonly number[];
    readonly exposure: readonly number[];
    readonly standard: readonly number[];
    readonly crude: number;
    readonly adjusted: number;
    readonly gammaInterval: readonly [number, number];
  }[];
}>("standardise");

// R 4.2.2, epitools 0.5.10.1: ageadjust.direct(events, exposure, stdpop = standard), made-up numbers.
const more = [
  {
    events: [0, 1],
    exposure: [12, 400],
    standard: [9, 1],
    crude: 0.00242718446601942,
    adjusted: 0.00025,
    gammaInterval: [6.32945199607247e-6, 0.276796969102917],
  },
  {
    events: [3, 0, 0, 2],
    exposure: [10, 20, 5, 8],
    standard: [1, 50, 3, 1.5],
    crude: 0.116279069767442,
    adjusted: 0.0121621621621622,
    gammaInterval: [0.00367567979765343, 0.174281325070371],
  },
  {
    events: [900, 1200, 35],
    exposure: [1000, 1500, 40],
    standard: [3, 2, 1],
    crude: 0.840551181102362,
    adjusted: 0.8625,
    gammaInterval: [0.804951842174236, 0.926754614758981],
  },
  {
    events: [1],
    exposure: [1],
    standard: [1],
    crude: 1,
    adjusted: 1,
    gammaInterval: [0.0253178079842899, 5.5716433909389],
  },
  {
    events: [2, 2, 2, 2, 2, 2],
    exposure: [1, 10, 100, 1000, 10000, 1e5],
    standard: [1, 1, 1, 1, 1, 1],
    crude: 0.000108000108000108,
    adjusted: 0.37037,
    gammaInterval: [0.0598076047705797, 1.23572611884692],
  },
] as const;

test.each([...known.cases, ...more])("$events of $exposure as R's epitools has it", (one) => {
  const rate = standardise(one.events, one.exposure, one.standard);
  expectNear(rate?.crude, one.crude, known.tolerance);
  expectNear(rate?.value, one.adjusted, known.tolerance);
  expectNear(rate?.lower, one.gammaInterval[0], known.tolerance);
  expectNear(rate?.upper, one.gammaInterval[1], known.tolerance);
  expect(rate?.method).toBe("fay-feuer");
});

// One stratum is Garwood's exact Poisson interval: R 4.2.2, poisson.test(7, 50)$conf.int. Without events its upper end is -log(0.025) / 50.
test("one stratum is the exact Poisson rate", () => {
  const rate = standardise([7], [50], [3]);
  expectNear(rate?.value, 0.14, 1e-12);
  expectNear(rate?.lower, 0.0562872610303973, 1e-9);
  expectNear(rate?.upper, 0.2884535072340476, 1e-9);
  const none = standardise([0], [50], [3]);
  expect([none?.value, none?.lower]).toEqual([0, 0]);
  expectNear(none?.upper, -Math.log(0.025) / 50, 1e-12);
});

test("a stratum of the standard population without exposure leaves the rate unknown", () => {
  expect(standardise([1, 0], [10, 0], [5, 5])).toBeUndefined();
  expect(standardise([1, 0], [10, 0], [5, 0])?.value).toBe(0.1);
  expect(standardise([1], [10], [0])).toBeUndefined();
  expect(standardise([], [], [])).toBeUndefined();
});

test("what cannot be is refused", () => {
  for (const count of [-1, 0.5, NaN]) expect(() => standardise([count], [10], [1])).toThrow(RangeError);
  for (const value of [-1, NaN, Infinity]) {
    expect(() => standardise([1], [value], [1])).toThrow(RangeError);
    expect(() => standardise([1], [10], [value])).toThrow(RangeError);
  }
  expect(() => standardise([1], [0], [1])).toThrow(RangeError);
  expect(() => standardise([1, 2], [10], [1, 1])).toThrow(RangeError);
  expect(() => standardise([1], [10], [1], 0)).toThrow(RangeError);
});

const strata = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 1, max: 100_000 }),
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  ),
  { minLength: 1, maxLength: 8 },
);
const rateOf = (of: readonly (readonly [number, number, number])[]) =>
  standardise(
    of.map(([count]) => count),
    of.map(([, under]) => under),
    of.map(([, , size]) => size),
  );

test("the order of the strata never shows, and the interval holds the rate", () => {
  fc.assert(
    fc.property(
      strata.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const rate = rateOf(all);
        expect(rateOf(shuffled)).toEqual(rate);
        const { value = NaN, lower = NaN, upper = NaN } = rate ?? {};
        expect(0 <= lower && lower <= value && value < upper && Number.isFinite(upper)).toBe(true);
      },
    ),
  );
});

test("a standard population of the group's own composition gives the crude rate", () => {
  fc.assert(
    fc.property(strata, (all) => {
      const rate = rateOf(all.map(([count, under]) => [count, under, under / 7]));
      expectNear(rate?.value, rate?.crude ?? NaN, 1e-12);
    }),
  );
});
