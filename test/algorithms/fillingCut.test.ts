import { expect, test } from "vitest";
import { inequalityOf } from "../../src/algorithms/fillingCut.ts";
import { dice, madeUp } from "./minimumProblems.ts";
import { flowsOf } from "./smallProblems.ts";

test("a cut cuts off no plan, by looking at all of them", () => {
  const roll = dice(3);
  let tight = 0;
  for (let n = 0; n < 300; n++) {
    const problem = madeUp(roll, {
      rows: 4,
      columns: 3,
      density: 60,
      supply: 2,
      capacity: 4,
      scores: "few",
      minimum: "any",
      isDouble: false,
    });
    const { column, rowStart, minimum } = problem;
    const some = (length: number): Int32Array =>
      Int32Array.from({ length }, (_, place) => place).filter(() => roll(2) === 1);
    const columns = some(3);
    const rows = some(4);
    const flipped = columns.filter(() => roll(2) === 1);
    const { coefficient, rightSide } = inequalityOf(
      { ...problem, minimum },
      { columns, rows, delta: 1 + roll(6), flipped },
    );
    const rowOf = Array.from(column, (_, e) => rowStart.filter((start) => start <= e).length - 1);
    for (const flow of flowsOf(problem)) {
      let left = 0;
      let outside = 0;
      for (const [c, j] of columns.entries()) {
        const units = flow.filter((_, e) => column[e] === j).reduce((sum, each) => sum + each, 0);
        if (units > 0) left += coefficient[c]!;
        flow.forEach((each, e) => {
          if (column[e] === j && !rows.includes(rowOf[e]!)) outside += each;
        });
      }
      expect(left).toBeLessThanOrEqual(rightSide + outside);
      if (left === rightSide + outside && left > 0) tight += 1;
    }
  }
  expect(tight).toBeGreaterThan(100); // they come as near as they can
});

// Worked by hand: two columns of minimum 5, rows with 7: at most one and a rest is open. delta 5: beta = 7/5, f = 2/5, so
// y1 + y2 <= 1 + s/3, that is 3 y1 + 3 y2 <= 3 + s.
test("two groups of five for seven units", () => {
  const instance = {
    rows: 1,
    columns: 2,
    rowStart: Int32Array.of(0, 2),
    column: Int32Array.of(0, 1),
    score: Int32Array.of(1, 1),
    supply: Int32Array.of(7),
    capacity: Int32Array.of(9, 9),
    minimum: Int32Array.of(5, 5),
  };
  const cut = { columns: Int32Array.of(0, 1), rows: Int32Array.of(0), delta: 5, flipped: new Int32Array(0) };
  expect(inequalityOf(instance, cut)).toEqual({ coefficient: Float64Array.of(3, 3), rightSide: 3 });
});
