import fc from "fast-check";
import { expect, test } from "vitest";
import { leastPrices } from "../../src/algorithms/leastPrices.ts";
import { NearestFirst } from "../../src/algorithms/nearestFirst.ts";
import { prepareRestart } from "../../src/algorithms/restart.ts";
import { transport } from "../../src/algorithms/transport.ts";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import { dice, type Kind, madeUp, type MinimumProblem } from "./minimumProblems.ts";
import { bestByBruteForce, flowsOf, problemOf, smallMinimumProblem, smallProblem, valueOf } from "./smallProblems.ts";
import { generated } from "./transportProblems.ts";

/** The least prices of a problem, after the claim that they prove its plan has been checked by code that shares nothing with them. */
function pricesOf(problem: TransportProblem) {
  const plan = transport(problem)._unsafeUnwrap();
  const least = leastPrices(problem, plan);
  expect(verifyTransport(problem, { ...plan, ...least }).violations).toEqual([]);
  expect(least.columnPrice.every((price, j) => price <= plan.columnPrice[j]! || problem.capacity[j] === 0)).toBe(true);
  return { plan, ...least };
}

const withOneMore = (amounts: Int32Array, at: number, more = 1): Int32Array =>
  amounts.map((amount, k) => (k === at ? amount + more : amount));

/** What one more unit of capacity adds to the best value, column by column: by listing every plan. */
const gainsByBruteForce = (problem: TransportProblem): readonly number[] => {
  const { value } = bestByBruteForce(problem);
  return Array.from(problem.capacity, (_, j) => {
    return bestByBruteForce({ ...problem, capacity: withOneMore(problem.capacity, j) }).value - value;
  });
};

test("a second place is worth what the one who went without brings, and not what the first is worth", () => {
  const { plan, rowPrice, columnPrice } = pricesOf(problemOf([[90], [80]], [1, 1], [1]));
  expect([...plan.columnPrice]).toEqual([90]);
  expect([...columnPrice]).toEqual([80]);
  expect([...rowPrice]).toEqual([10, 0]);
});

test("the price of a column is what one more unit adds, by looking at all plans", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      expect([...pricesOf(problem).columnPrice]).toEqual(gainsByBruteForce(problem));
    }),
    { numRuns: 500 },
  );
});

test("the price of a row with supply is what one unit less costs, by looking at all plans", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      const { plan, rowPrice } = pricesOf(problem);
      problem.supply.forEach((units, i) => {
        if (units === 0) return;
        const less = bestByBruteForce({ ...problem, supply: withOneMore(problem.supply, i, -1) });
        expect(rowPrice[i]).toBe(plan.value - less.value);
      });
    }),
  );
});

const usual: Kind = {
  rows: 40,
  columns: 12,
  density: 40,
  supply: 4,
  capacity: 9,
  scores: "wide",
  minimum: "any",
  isDouble: false,
};

test.each<[string, Partial<Kind>]>([
  ["any problem", {}],
  ["equal scores", { scores: "equal" }],
  ["scores below 0", { scores: "signed" }],
  ["few scores, each column twice", { scores: "few", isDouble: true }],
  ["rows of many units", { supply: 30, capacity: 40 }],
  ["room for all", { capacity: 60 }],
  ["scarce room, hardly any alternatives", { density: 8, capacity: 3 }],
])("so it is by solving again, in problems made up: %s", (_, kind) => {
  const roll = dice(20_261_125);
  for (let n = 0; n < 12; n++) {
    const { minimum: __, ...problem } = madeUp(roll, { ...usual, ...kind });
    const { plan, columnPrice } = pricesOf(problem);
    const ask = prepareRestart(problem, plan)._unsafeUnwrap();
    columnPrice.forEach((price, column) => {
      const more = ask({ column, capacity: problem.capacity[column]! + 1 })._unsafeUnwrap();
      expect(price, `problem ${n}, column ${column}`).toBe(more.value - plan.value);
    });
  }
});

test("so it is in a market of a thousand needs", () => {
  const problem = generated("thin-1k", 1);
  const { plan, columnPrice } = pricesOf(problem);
  const ask = prepareRestart(problem, plan)._unsafeUnwrap();
  columnPrice.forEach((price, column) => {
    const more = ask({ column, capacity: problem.capacity[column]! + 1 })._unsafeUnwrap();
    expect(price, `column ${column}`).toBe(more.value - plan.value);
  });
});

/** The best value where some columns carry from their minimum up, and the others nothing: by listing every plan. */
function bestOver(problem: MinimumProblem, open: Uint8Array): number {
  let best = -Infinity;
  for (const flow of flowsOf(problem)) {
    const load = new Int32Array(problem.columns);
    flow.forEach((units, e) => (load[problem.column[e]!]! += units));
    if (load.every((units, j) => (open[j] === 1 ? units >= problem.minimum[j]! : units === 0)))
      best = Math.max(best, valueOf(problem, flow));
  }
  return best;
}

test("under minimums it is what one more unit adds while the same columns are open, by looking at all plans", () => {
  fc.assert(
    fc.property(smallMinimumProblem(), (problem) => {
      const { value, open, columnPrice } = transportWithMinimum(problem, { gap: 0 })._unsafeUnwrap();
      columnPrice.forEach((price, j) => {
        const wider = { ...problem, capacity: withOneMore(problem.capacity, j) };
        expect(price).toBe(open[j] === 1 ? bestOver(wider, open) - value : 0);
      });
    }),
    { numRuns: 500 },
  );
});

test("where no column has a minimum the prices of a plan with minimums prove it as those of one without", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      const { columns, capacity, supply } = problem;
      const plan = transportWithMinimum({ ...problem, minimum: new Int32Array(columns) })._unsafeUnwrap();
      const gains = gainsByBruteForce(problem);
      expect([...plan.columnPrice]).toEqual(gains.map((gain, j) => (plan.open[j] === 1 ? gain : 0)));
      let cost = 0;
      supply.forEach((units, i) => (cost += units * plan.rowPrice[i]!));
      capacity.forEach((units, j) => (cost += units * plan.columnPrice[j]!));
      expect([plan.ended, cost]).toEqual(["proven", plan.value]);
    }),
  );
});

test("nobody leaves a group at its minimum unless another fills the place", () => {
  // Row 0 would be worth 1 more in column 0, but column 1 runs with no fewer than two.
  const few = { ...problemOf([[9, 8], [9], [undefined, 7]], [1, 1, 1], [1, 2]), minimum: Int32Array.of(1, 2) };
  expect([...transportWithMinimum(few, { gap: 0 })._unsafeUnwrap().columnPrice]).toEqual([0, 0]);
  const enough = {
    ...problemOf([[9, 8], [9], [undefined, 7], [undefined, 2]], [1, 1, 1, 1], [1, 2]),
    minimum: Int32Array.of(1, 2),
  };
  expect([...transportWithMinimum(enough, { gap: 0 })._unsafeUnwrap().columnPrice]).toEqual([3, 2]);
});

test("what comes out nearest first is sorted, whatever is offered in between", () => {
  const offers = fc.array(fc.tuple(fc.nat(19), fc.nat(50)), { maxLength: 80 });
  fc.assert(
    fc.property(offers, (all) => {
      const nearest = new NearestFirst(20);
      const known = new Map<number, number>();
      for (const [node, distance] of all) {
        nearest.offer(node, distance);
        known.set(node, Math.min(distance, known.get(node) ?? Infinity));
      }
      const taken: number[] = [];
      for (let node = nearest.take(); node !== -1; node = nearest.take()) {
        nearest.offer(node, -1); // it has come out, and stays out
        taken.push(node);
      }
      expect(taken.map((node) => nearest.distance[node])).toEqual([...known.values()].sort((a, b) => a - b));
      expect(taken.every((node) => nearest.distance[node] === known.get(node))).toBe(true);
    }),
  );
});
