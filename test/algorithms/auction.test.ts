import fc from "fast-check";
import { expect, test } from "vitest";
import { auction } from "../../src/algorithms/auction.ts";
import { bestByBruteForce, problemOf, smallProblem, valueOf } from "./smallProblems.ts";

// Bertsekas, Castanon (1989): what is held at the end is worth the optimum less the step for each unit at most.
test("what the bids hold fits, and is worth the optimum less a step for each unit", () => {
  fc.assert(
    fc.property(smallProblem(), fc.constantFrom(1, 0.25), (problem, step) => {
      const { flow, price } = auction(problem, step);
      const { rows, rowStart, column, supply, capacity } = problem;
      const load = new Int32Array(problem.columns);
      for (let i = 0; i < rows; i++) {
        let given = 0;
        for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
          expect(flow[e]).toBeGreaterThanOrEqual(0);
          given += flow[e]!;
          load[column[e]!]! += flow[e]!;
        }
        expect(given).toBeLessThanOrEqual(supply[i]!);
      }
      load.forEach((held, j) => {
        expect(held).toBeLessThanOrEqual(capacity[j]!);
        if (held < capacity[j]!) expect(price[j]).toBe(0);
      });
      const units = flow.reduce((sum, amount) => sum + amount, 0);
      expect(valueOf(problem, flow)).toBeGreaterThanOrEqual(bestByBruteForce(problem).value - step * units);
    }),
  );
});

test("a column is sold to the highest bids, at what the first to lose would have paid and a step more", () => {
  const { flow, price } = auction(problemOf([[40], [90], [70]], [1, 1, 1], [2]), 1);
  expect([...flow]).toEqual([0, 1, 1]);
  expect(price[0]).toBeGreaterThanOrEqual(40);
});
