import fc from "fast-check";
import { expect, test } from "vitest";
import { cheapestFlow } from "../../src/statistics/cheapestFlow.ts";
import { earthMover } from "../../src/statistics/earthMover.ts";
import { expectNear, golden } from "./golden.ts";

const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly need: readonly number[];
    readonly offer: readonly number[];
    readonly orderedEmd: number;
    readonly cost: readonly (readonly number[])[];
    readonly emd: number;
  }[];
}>("alignment");

test.each(known.cases)("$label as R's lpSolve has it", ({ need, offer, orderedEmd, cost, emd }) => {
  expectNear(earthMover(need, offer), orderedEmd, known.tolerance);
  expectNear(earthMover(need, offer, cost), emd, known.tolerance);
});

// scipy 1.17.1: optimize.linprog(method="highs") over the shares, and stats.wasserstein_distance(range(5), range(5), a, b).
test("amounts that are not whole, between five places", () => {
  const [a, b] = [
    [3.5, 0, 2.25, 1.25, 7],
    [1, 6, 0.5, 2.5, 4],
  ];
  const kilometres = [
    [0, 12.5, 31, 44, 60.5],
    [12.5, 0, 20, 38, 51],
    [31, 20, 0, 17.5, 29],
    [44, 38, 17.5, 0, 14],
    [60.5, 51, 29, 14, 0],
  ];
  expectNear(earthMover(a, b, kilometres), 12.285714285714285, 1e-14);
  expectNear(earthMover(a, b), 0.7678571428571429, 1e-14);
});

const square = (n: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n });

/** The least cost of pairing units one to one, by trying every way. */
function leastPairing(
  sources: readonly number[],
  sinks: readonly number[],
  cost: readonly (readonly number[])[],
): number {
  const [source, ...others] = sources;
  if (source === undefined) return 0;
  return Math.min(
    ...sinks.map((sink, i) => {
      const rest = sinks.filter((_, j) => j !== i);
      return (cost[source]?.[sink] ?? NaN) + leastPairing(others, rest, cost);
    }),
  );
}

test("no way of pairing units one to one is cheaper", () => {
  const units = fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 });
  const amountsOf = (places: readonly number[]) =>
    [0, 1, 2, 3].map((at) => places.filter((place) => place === at).length);
  fc.assert(
    fc.property(units, units, square(4), (sources, sinks, cost) => {
      expectNear(earthMover(amountsOf(sources), amountsOf(sinks), cost), leastPairing(sources, sinks, cost) / 6, 1e-14);
    }),
    { numRuns: 60 },
  );
});

// Duality: prices that no cost undercuts bound every plan from below, and these reach the plan's own cost.
test("its prices prove the plan", () => {
  const problem = fc.integer({ min: 1, max: 12 }).chain((n) => {
    const amounts = fc.array(fc.nat({ max: 1000 }), { minLength: n, maxLength: n });
    return fc.tuple(amounts, amounts, square(n));
  });
  fc.assert(
    fc.property(problem, ([a, b, cost]) => {
      const n = a.length;
      const [ofA, ofB] = [a, b].map((amounts) => amounts.reduce((x, y) => x + y, 0));
      const supply = a.map((amount) => amount * (ofB ?? 0));
      const demand = b.map((amount) => amount * (ofA ?? 0));
      const { flow, rowPrice, columnPrice } = cheapestFlow(supply, demand, Float64Array.from(cost.flat()));
      let [spent, proved] = [0, 0];
      for (let i = 0; i < n; i++) {
        let [sent, got] = [0, 0];
        for (let j = 0; j < n; j++) {
          sent += flow[i * n + j] ?? NaN;
          got += flow[j * n + i] ?? NaN;
          spent += (flow[i * n + j] ?? NaN) * (cost[i]?.[j] ?? NaN);
          expect(flow[i * n + j]).toBeGreaterThanOrEqual(0);
          expect((rowPrice[i] ?? NaN) + (columnPrice[j] ?? NaN)).toBeLessThanOrEqual(cost[i]?.[j] ?? NaN);
        }
        expect([sent, got]).toEqual([supply[i], demand[i]]);
        proved += (supply[i] ?? NaN) * (rowPrice[i] ?? NaN) + (demand[i] ?? NaN) * (columnPrice[i] ?? NaN);
      }
      expect(proved).toBe(spent);
    }),
  );
});

const line = (n: number) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Math.abs(i - j)));
const some = (n: number) =>
  fc
    .array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: n, maxLength: n })
    .filter((amounts) => amounts.some((amount) => amount > 0));
const sides = fc.integer({ min: 1, max: 10 }).chain((n) => fc.tuple(some(n), some(n), some(n)));

test("without costs the categories lie on a line", () => {
  fc.assert(
    fc.property(sides, ([a, b]) => {
      expectNear(earthMover(a, b, line(a.length)), earthMover(a, b) ?? NaN, 1e-11);
    }),
  );
});

test("it is a distance: 0 to the same shape, the same both ways, and no way round is shorter", () => {
  fc.assert(
    fc.property(sides, ([a, b, c]) => {
      for (const cost of [undefined, line(a.length)]) {
        const between = (x: readonly number[], y: readonly number[]) => earthMover(x, y, cost) ?? NaN;
        expectNear(
          between(
            a,
            a.map((amount) => amount * 4),
          ),
          0,
          1e-14,
        );
        expectNear(between(b, a), between(a, b), 1e-11);
        expect(between(a, c)).toBeLessThanOrEqual(between(a, b) + between(b, c) + 1e-11);
      }
    }),
  );
});

test("whole amounts are exact, so the order of categories never shows", () => {
  const problem = fc.integer({ min: 1, max: 8 }).chain((n) => {
    const amounts = fc.array(fc.nat({ max: 1000 }), { minLength: n, maxLength: n });
    const places = Array.from({ length: n }, (_, i) => i);
    return fc.tuple(amounts, amounts, square(n), fc.shuffledSubarray(places, { minLength: n }));
  });
  fc.assert(
    fc.property(problem, ([a, b, cost, order]) => {
      const shuffled = <T>(values: readonly T[]) => order.flatMap((i) => values.slice(i, i + 1));
      expect(earthMover(shuffled(a), shuffled(b), shuffled(cost).map(shuffled))).toBe(earthMover(a, b, cost));
    }),
  );
});

test("costs need not be the same both ways, nor 0 on the spot", () => {
  expect(
    earthMover(
      [1, 0],
      [0, 1],
      [
        [0, 3],
        [8, 0],
      ],
    ),
  ).toBe(3);
  expect(
    earthMover(
      [0, 1],
      [1, 0],
      [
        [0, 3],
        [8, 0],
      ],
    ),
  ).toBe(8);
  expect(
    earthMover(
      [1, 1],
      [1, 1],
      [
        [5, 1],
        [1, 5],
      ],
    ),
  ).toBe(1);
});

test("nothing on a side has no answer", () => {
  expect(earthMover([], [])).toBeUndefined();
  expect(earthMover([0, 0], [1, 2])).toBeUndefined();
  expect(earthMover([1, 2], [0, 0], line(2))).toBeUndefined();
});

test("sides and costs of other lengths, and what is negative or no number, are refused", () => {
  expect(() => earthMover([1], [1, 2])).toThrow(RangeError);
  expect(() => earthMover([1, 2], [1, 2], [[0, 1]])).toThrow(RangeError);
  expect(() => earthMover([1, 2], [1, 2], [[0, 1], [1]])).toThrow(RangeError);
  for (const value of [-1, NaN, Infinity]) {
    expect(() => earthMover([1, value], [1, 2])).toThrow(RangeError);
    expect(() => earthMover([1, 2], [value, 2], line(2))).toThrow(RangeError);
    expect(() =>
      earthMover(
        [1, 2],
        [1, 2],
        [
          [0, value],
          [1, 0],
        ],
      ),
    ).toThrow(RangeError);
  }
  expect(() => earthMover([1.7e308, 1.7e308], [1, 2])).toThrow(RangeError);
});

test("very large and very small amounts have shapes too", () => {
  expectNear(earthMover([1e307, 3e307], [3e-300, 1e-300], line(2)), 0.5, 1e-14);
  expectNear(earthMover([1e307, 3e307], [3e-300, 1e-300]), 0.5, 1e-14);
});
