import fc from "fast-check";
import { expect, test } from "vitest";
import { medianInterval, quantile } from "../../src/statistics/quantile.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly quantiles: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly probabilities: readonly number[];
    readonly type7: readonly number[];
  }[];
  readonly medianIntervals: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly level: number;
    readonly n: number;
    readonly median: number;
    readonly interval: readonly [number, number] | null;
    readonly orderStatistics?: readonly [number, number];
    readonly coverage: number | null;
  }[];
}>("quantile");
const extremes = golden<{
  readonly medianRanks: readonly {
    readonly n: number;
    readonly level: number;
    readonly rank: number;
    readonly coverage: number | null;
  }[];
}>("extremes");

test.each(known.quantiles)("$label: quantiles as R's type 7", ({ values, probabilities, type7 }) => {
  probabilities.forEach((probability, i) => {
    expectNear(quantile(values, probability), type7[i] ?? NaN, known.tolerance);
  });
});

test.each(known.medianIntervals)("$label: the median between its order statistics", ({ values, level, ...of }) => {
  const median = medianInterval(values, level);
  expectNear(median?.value, of.median, known.tolerance);
  expect(median?.n).toBe(of.n);
  if (of.interval === null || of.coverage === null) {
    expect(median).toEqual({ value: of.median, level, method: "order-statistics", n: of.n });
  } else {
    expect([median?.lower, median?.upper]).toEqual(of.interval);
    expect(median?.orderStatistics).toEqual(of.orderStatistics);
    expectNear(median?.coverage, of.coverage, known.tolerance);
  }
});

test.each(extremes.medianRanks)("the rank among $n values at $level as R's qbinom", ({ n, level, rank, coverage }) => {
  const median = medianInterval(
    Array.from({ length: n }, (_, i) => i + 1),
    level,
  );
  if (coverage === null) expect(median).not.toHaveProperty("lower");
  else {
    expect([median?.lower, median?.upper]).toEqual([rank, n + 1 - rank]);
    expectNear(median?.coverage, coverage, 1e-11);
  }
});

// Brute force: of all 2^n ways in which values fall below or above the median, those with at least the rank on both sides.
test("the coverage is that of counting all ways", () => {
  for (let n = 1; n <= 12; n++) {
    for (const level of [0.5, 0.8, 0.9, 0.95, 0.99]) {
      const { orderStatistics, coverage } =
        medianInterval(
          Array.from({ length: n }, (_, i) => i),
          level,
        ) ?? {};
      const share = (rank: number): number => {
        let holds = 0;
        for (let way = 0; way < 1 << n; way++) {
          const below = way.toString(2).replaceAll("0", "").length;
          if (below >= rank && n - below >= rank) holds++;
        }
        return holds / (1 << n);
      };
      if (orderStatistics === undefined) expect(share(1)).toBeLessThanOrEqual(level);
      else {
        expect(coverage).toBeCloseTo(share(orderStatistics[0]), 14);
        expect(coverage).toBeGreaterThanOrEqual(level);
        // The next rank inwards would not be enough.
        expect(share(orderStatistics[0] + 1)).toBeLessThan(level);
      }
    }
  }
});

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 40 });
const probabilities = fc.double({ min: 0, max: 1, noNaN: true });

test("the order of values never shows, and the values are left as they are", () => {
  fc.assert(
    fc.property(
      numbers.chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      ),
      probabilities,
      ([values, shuffled], probability) => {
        const before = [...values];
        expect(quantile(shuffled, probability)).toBe(quantile(values, probability));
        expect(medianInterval(shuffled)).toEqual(medianInterval(values));
        expect(values).toEqual(before);
      },
    ),
  );
});

test("a quantile lies between the least and the largest value, and rises with its probability", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }),
      probabilities,
      probabilities,
      (values, one, other) => {
        const low = quantile(values, Math.min(one, other)) ?? NaN;
        const high = quantile(values, Math.max(one, other)) ?? NaN;
        expect(Math.min(...values) <= low && high <= Math.max(...values)).toBe(true);
        expect(low).toBeLessThanOrEqual(high + 1e-15 * Math.abs(high));
      },
    ),
  );
});

test("the median lies between its bounds, and a higher level is no narrower", () => {
  fc.assert(
    fc.property(
      numbers,
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (values, one, other) => {
        const narrow = medianInterval(values, Math.min(one, other));
        const wide = medianInterval(values, Math.max(one, other));
        if (narrow?.lower === undefined || narrow.upper === undefined) {
          expect(wide).not.toHaveProperty("lower");
          return;
        }
        expect(narrow.lower <= narrow.value && narrow.value <= narrow.upper).toBe(true);
        if (wide?.lower !== undefined) expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        if (wide?.upper !== undefined) expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      },
    ),
  );
});

test("nothing has no median, and minus zero is zero", () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(medianInterval([])).toBeUndefined();
  expect(quantile([-0, 0, -0], 0.2)).toBe(0);
  expect(medianInterval([-0, 0, -0, 0, -0, 0, -0])?.lower).toBe(0);
});

test("the largest numbers do not overflow between each other", () => {
  expect(quantile([-1.7e308, 1.7e308], 0.5)).toBe(0);
  expect(quantile([1.7e308, 1.7e308], 0.3)).toBe(1.7e308);
});

test("what is no number, probability or level is refused", () => {
  for (const value of [NaN, Infinity]) {
    expect(() => quantile([1, value], 0.5)).toThrow(RangeError);
    expect(() => medianInterval([1, value])).toThrow(RangeError);
  }
  for (const probability of [-0.1, 1.1, NaN]) expect(() => quantile([1], probability)).toThrow(RangeError);
  for (const level of [0, 1, NaN]) expect(() => medianInterval([1], level)).toThrow(RangeError);
});
