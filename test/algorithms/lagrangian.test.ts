import { expect, test } from "vitest";
import { Lagrangian, statesOf } from "../../src/algorithms/lagrangian.ts";
import { dice, madeUp, type MinimumProblem } from "./minimumProblems.ts";

/** The Lagrangian bound by sorting each column anew. */
function boundBySorting(problem: MinimumProblem, rowPrice: Float64Array): number {
  const { rows, columns, rowStart, column, score, supply, capacity, minimum } = problem;
  const fills = Array.from({ length: columns }, (): (readonly [worth: number, units: number])[] => []);
  let bound = 0;
  for (let i = 0; i < rows; i++) {
    bound += supply[i]! * rowPrice[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      fills[column[e]!]!.push([score[e]! - rowPrice[i]!, supply[i]!]);
  }
  fills.forEach((fill, j) => {
    let left = capacity[j]!;
    let lacking = minimum[j]!;
    let value = 0;
    for (const [worth, units] of fill.sort(([a], [b]) => b - a)) {
      const taken = Math.min(units, worth > 0 ? left : lacking);
      value += taken * worth;
      left -= taken;
      lacking = Math.max(0, lacking - taken);
    }
    if (lacking === 0 && value > 0) bound += value;
  });
  return bound;
}

test.each([
  ["most columns are long", 90, 12, 200],
  ["and prices move little", 90, 12, 4],
  ["and the longest column has all rows", 300, 3, 40],
  ["most columns are short", 20, 30, 200],
])("the bound is that of columns sorted anew, whatever prices were before: %s", (_, rows, columns, step) => {
  const roll = dice(7);
  for (let round = 0; round < 8; round++) {
    const problem = madeUp(roll, {
      rows,
      columns,
      density: round % 2 === 0 ? 95 : 50,
      supply: 3,
      capacity: 30,
      scores: round % 4 < 2 ? "wide" : "signed",
      minimum: round % 3 === 0 ? "capacity" : "any",
      isDouble: false,
    });
    const lagrangian = ended(Lagrangian.of(problem, ended(statesOf(problem))));
    const price = Float64Array.from({ length: rows }, () => roll(3_000));
    for (let turn = 0; turn < 60; turn++) {
      expect(ended(lagrangian.bound(price, new Float64Array(0)))).toBe(boundBySorting(problem, price));
      const most = turn % 20 === 19 ? 3_000 : step; // now and then a leap
      for (let i = 0; i < rows; i++) price[i] = Math.max(0, price[i]! + roll(2 * most + 1) - most);
    }
  }
});

function ended<Answer>(turns: Generator<void, Answer>): Answer {
  let turn = turns.next();
  while (turn.done !== true) turn = turns.next();
  return turn.value;
}
