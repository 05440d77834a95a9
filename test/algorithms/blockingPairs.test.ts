import fc from "fast-check";
import { expect, test } from "vitest";
import { blockingPairs } from "../../src/algorithms/blockingPairs.ts";
import { blockingByDefinition, byRank, matchingsOf, preferencesOf, smallPreferences } from "./smallPreferences.ts";

test("the pairs that block are those of the definition, for every matching there is", () => {
  fc.assert(
    fc.property(smallPreferences(), (problem) => {
      const row = Array.from(problem.column, (_, e) => problem.rowStart.filter((start) => start <= e).length - 1);
      for (const matching of matchingsOf(problem)) {
        const columnOf = Int32Array.from(matching, (e) => (e === undefined ? -1 : problem.column[e]!));
        expect(blockingPairs(problem, columnOf)).toEqual(
          blockingByDefinition(problem, matching, byRank(problem)).map((e) => ({
            row: row[e],
            column: problem.column[e],
          })),
        );
      }
    }),
  );
});

test("what is no matching is a mistake of the caller", () => {
  const problem = preferencesOf(
    [
      [[1, 1], undefined],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [1, 1],
  );
  expect(() => blockingPairs(problem, Int32Array.of(0))).toThrow(RangeError);
  expect(() => blockingPairs(problem, Int32Array.of(1, 0))).toThrow("row 0 and column 1 have no entry");
  expect(() => blockingPairs(problem, Int32Array.of(0, 0))).toThrow("column 0 holds 2 and has a capacity of 1");
});
