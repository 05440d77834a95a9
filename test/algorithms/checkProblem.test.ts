import fc from "fast-check";
import { expect, test } from "vitest";
import { checkProblem } from "../../src/algorithms/checkProblem.ts";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { smallMinimumProblem } from "./smallProblems.ts";

// Two rows, two columns, three entries; each test changes some of it. Plain numbers, as JSON brings them.
const good = {
  rows: 2,
  columns: 2,
  rowStart: [0, 2, 3],
  column: [0, 1, 1],
  score: [5, -3, 0],
  supply: [1, 0],
  capacity: [4, 2],
  minimum: [4, 0],
  rowKey: [7, -7],
  columnKey: [1, 0],
};
const issuesOf = (change: object) => checkProblem({ ...good, ...change } as unknown as TransportProblem); // plain numbers are welcome
const told = (change: object) =>
  issuesOf(change).map(({ code, path }) => `${code.slice("algorithm.".length)} ${path.join(".")}`);

test("a problem in plain numbers is as good as one in typed arrays, and so is a clone", () => {
  expect(issuesOf({})).toEqual([]);
  fc.assert(
    fc.property(smallMinimumProblem(), (problem) => {
      expect(checkProblem(problem)).toEqual([]);
      expect(checkProblem(structuredClone(problem))).toEqual([]);
    }),
  );
});

test.each([
  ["rows that go back", { rowStart: [0, 3, 3], column: [0, 1, 0] }, ["not-ascending column.2"]],
  ["a row start beyond the next", { rowStart: [0, 4, 3] }, ["broken-row-start rowStart.2"]],
  ["rows that do not begin at 0", { rowStart: [1, 2, 3] }, ["broken-row-start rowStart.0"]],
  ["rows that end too early", { rowStart: [0, 1, 2] }, ["broken-row-start rowStart.2"]],
  ["a row start that is no number", { rowStart: [0, NaN, 3] }, ["not-whole rowStart.1"]],
  ["too few row starts", { rowStart: [0, 3] }, ["wrong-length rowStart"]],
  ["an entry twice", { column: [0, 0, 1] }, ["duplicate-entry column.1"]],
  ["a column that is not there", { column: [0, 2, -1] }, ["out-of-range column.1", "out-of-range column.2"]],
  ["a column that is no number", { column: [NaN, 1, 0.5] }, ["not-whole column.0", "not-whole column.2"]],
  [
    "scores that are not whole",
    { score: [0.5, NaN, 2 ** 31] },
    ["not-whole score.0", "not-whole score.1", "not-whole score.2"],
  ],
  ["too few scores", { score: [1, 2] }, ["wrong-length score"]],
  [
    "amounts below 0",
    { supply: [-1, 0], capacity: [-1, 2] },
    ["negative supply.0", "negative capacity.0", "minimum-above-capacity minimum.0"],
  ],
  ["amounts without end", { supply: [Infinity, -Infinity] }, ["not-whole supply.0", "not-whole supply.1"]],
  ["a minimum above the capacity", { minimum: [5, 2] }, ["minimum-above-capacity minimum.0"]],
  ["keys given twice", { rowKey: [3, 3], columnKey: [0, 0] }, ["duplicate-key rowKey.1", "duplicate-key columnKey.1"]],
  [
    "keys that are none",
    { rowKey: [NaN, NaN], columnKey: [0] },
    ["not-whole rowKey.0", "not-whole rowKey.1", "wrong-length columnKey"],
  ],
  ["fewer than no rows", { rows: -1 }, ["negative rows"]],
  ["rows and columns that are no numbers", { rows: NaN, columns: 0.5 }, ["not-whole rows", "not-whole columns"]],
])("%s", (_, change, expected) => {
  expect(told(change)).toEqual(expected);
});

test("faults of every array are told at once", () => {
  expect(
    told({ rowStart: [0, 2, 4], column: [1, 0, 5], score: [NaN], supply: [1], capacity: [-1, 2], minimum: [0.5, 3] }),
  ).toEqual([
    "broken-row-start rowStart.2",
    "out-of-range column.2",
    "wrong-length score",
    "wrong-length supply",
    "not-whole score.0",
    "negative capacity.0",
    "not-whole minimum.0",
    "minimum-above-capacity minimum.0",
    "minimum-above-capacity minimum.1",
  ]);
});

test("sums that would pass 2^53 are refused, of amounts as of values", () => {
  const most = 2 ** 31 - 1;
  expect(told({ score: [most, 0, 0], supply: [most, 0] })).toEqual(["sum-too-large score"]);
  expect(told({ score: [0, 0, -most], supply: [most, most], capacity: [most, most] })).toEqual([]);
  const rows = 2 ** 22 + 1; // (2^22 + 1) * (2^31 - 1) is just above 2^53, and one row less just below
  const many = (length: number) => ({
    rows: length,
    columns: 0,
    rowStart: new Int32Array(length + 1),
    column: [],
    score: [],
    supply: new Int32Array(length).fill(most),
    capacity: [],
    minimum: [],
    rowKey: undefined,
    columnKey: undefined,
  });
  expect(told(many(rows))).toEqual(["sum-too-large supply"]);
  expect(told(many(rows - 1))).toEqual([]);
});

test("whatever stands in the arrays, no issue carries what is no number", () => {
  const number = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity));
  const list = fc.array(number, { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.record(
        {
          rows: number,
          columns: number,
          rowStart: list,
          column: list,
          score: list,
          supply: list,
          capacity: list,
          minimum: list,
          rowKey: list,
          columnKey: list,
        },
        { requiredKeys: [] },
      ),
      (change) => {
        expect(JSON.stringify(issuesOf(change))).not.toContain("null"); // as JSON writes it
      },
    ),
    { numRuns: 2000 },
  );
});
