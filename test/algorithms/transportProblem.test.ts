import fc from "fast-check";
import { expect, test } from "vitest";
import { checkProblem } from "../../src/algorithms/checkProblem.ts";
import { type Entry, placements, type Sides, transportProblem } from "../../src/algorithms/transportProblem.ts";

const problemOf = (entries: Iterable<Entry>, sides: Sides) => transportProblem(entries, sides)._unsafeUnwrap();
const issuesOf = (entries: Iterable<Entry>, sides: Sides) => transportProblem(entries, sides)._unsafeUnwrapErr();
const told = (entries: Iterable<Entry>, sides: Sides) =>
  issuesOf(entries, sides).map(({ code, path }) => `${code.slice("algorithm.".length)} ${path.join(".")}`);

/** Distinct pairs with a score, in any order. */
const entriesWithin = (rows: number, columns: number): fc.Arbitrary<readonly Entry[]> =>
  fc.uniqueArray(
    fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1), score: fc.integer({ min: -9, max: 9 }) }),
    { selector: ({ row, column }) => `${row} ${column}` },
  );

test("entries in any order stand by row, then column, each with its score", () => {
  fc.assert(
    fc.property(entriesWithin(6, 5), (entries) => {
      const problem = problemOf(entries, { rows: 6, columns: 5, supply: 1, capacity: 2 });
      const found: Entry[] = [];
      for (let row = 0; row < problem.rows; row++) {
        for (let e = problem.rowStart[row]!; e < problem.rowStart[row + 1]!; e++)
          found.push({ row, column: problem.column[e]!, score: problem.score[e]! });
      }
      expect(found).toEqual([...entries].sort((a, b) => a.row - b.row || a.column - b.column));
      expect(checkProblem(problem)).toEqual([]);
    }),
  );
});

test("the sides are as long as the entries and the lists need", () => {
  const entries = [{ row: 2, column: 0, score: 1 }];
  expect(problemOf(entries, { supply: 1, capacity: 1 })).toMatchObject({ rows: 3, columns: 1 });
  expect(problemOf(entries, { supply: [1, 1, 1, 1], capacity: [1, 1] })).toMatchObject({ rows: 4, columns: 2 });
  expect(problemOf([], { supply: [1], capacity: 4, minimum: [1, 2] })).toMatchObject({ rows: 1, columns: 2 });
  expect(problemOf([], { supply: 1, capacity: 1, rowKeys: ["a", "b"], columnKeys: ["c"] })).toMatchObject({
    rows: 2,
    columns: 1,
  });
  expect(problemOf([], { supply: 1, capacity: 1 })).toMatchObject({ rows: 0, columns: 0 });
  expect(problemOf(new Set(entries), { supply: 3, capacity: 5, rows: 4, columns: 2 })).toMatchObject({
    supply: Int32Array.of(3, 3, 3, 3),
    capacity: Int32Array.of(5, 5),
  });
});

test("scores times the scale are rounded to whole numbers, and 0 is a score", () => {
  const entries = [0.1234, 0.12345, 0, -0.5].map((score, column) => ({ row: 0, column, score }));
  expect(problemOf(entries, { supply: 1, capacity: 1, scale: 1000 }).score).toEqual(Int32Array.of(123, 123, 0, -500));
});

test("keys are ranked by code unit, whatever language they are in", () => {
  const problem = problemOf([], { supply: 1, capacity: 1, rowKeys: ["ø", "b", "B", "a"], columnKeys: ["10", "9"] });
  expect(problem.rowKey).toEqual(Int32Array.of(3, 2, 0, 1));
  expect(problem.columnKey).toEqual(Int32Array.of(0, 1));
  expect(problemOf([], { supply: 1, capacity: 1 })).not.toHaveProperty("rowKey");
});

test("every fault is told, each where it stands", () => {
  const entries = [
    { row: 0, column: 0, score: 1 },
    { row: 5, column: -1, score: 0.5 },
    { row: 0, column: 0, score: 2 },
    { row: 1, column: 1.5, score: NaN },
    { row: 1, column: 1, score: 2 ** 31 },
    { row: 0, column: 0, score: 3 },
  ];
  const sides = {
    rows: 2,
    columns: 2,
    supply: [1, -1, 3],
    capacity: [2.5],
    minimum: [1, 2],
    rowKeys: ["a", "a"],
    columnKeys: ["c"],
  };
  expect(told(entries, sides)).toEqual([
    "wrong-length supply",
    "negative supply.1",
    "wrong-length capacity",
    "not-whole capacity.0",
    "duplicate-key rowKeys.1",
    "wrong-length columnKeys",
    "out-of-range entries.1.row",
    "out-of-range entries.1.column",
    "not-whole entries.1.score",
    "not-whole entries.3.column",
    "not-whole entries.3.score",
    "not-whole entries.4.score",
    "duplicate-entry entries.2",
    "duplicate-entry entries.5",
  ]);
});

test("sides and scales that are none are told once, and the entries are still looked at", () => {
  const entries = [{ row: 0, column: -1, score: 0.5 }];
  expect(told(entries, { rows: -1, columns: 1.5, supply: NaN, capacity: -1, scale: 0 })).toEqual([
    "wrong-option scale",
    "negative rows",
    "not-whole columns",
    "not-whole supply",
    "negative capacity",
    "out-of-range entries.0.column",
  ]);
});

test("a minimum above the capacity can never be reached", () => {
  expect(issuesOf([], { supply: [], capacity: 4, minimum: [4, 5] })).toEqual([
    {
      code: "algorithm.minimum-above-capacity",
      path: ["minimum", 1],
      severity: "error",
      column: 1,
      minimum: 5,
      capacity: 4,
    },
  ]);
});

test("a value of 2^53 - 1 is exact, and more is refused", () => {
  // 2^53 - 1 = 6361 * 69431 * 20394401
  const sides = { supply: 20_394_401, capacity: 1 };
  const score = 6361 * 69_431; // 441,650,591
  expect(transportProblem([{ row: 0, column: 0, score }], sides).isOk()).toBe(true);
  expect(told([{ row: 0, column: 0, score: score + 1 }], sides)).toEqual(["sum-too-large score"]);
});

test("no issue carries what is no number", () => {
  const anything = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constant(NaN), fc.constant(-Infinity));
  fc.assert(
    fc.property(
      fc.array(fc.record({ row: fc.nat(4), column: fc.oneof(fc.nat(4), fc.constant(NaN)), score: anything })),
      fc.oneof(anything, fc.array(anything)),
      fc.oneof(anything, fc.array(anything)),
      fc.array(anything),
      anything,
      (entries, supply, capacity, minimum, scale) => {
        const result = transportProblem(entries, { supply, capacity, minimum, scale, rows: 3 });
        const text = JSON.stringify(result.isErr() ? result.error : []);
        expect(text).not.toContain("null"); // as JSON writes it
      },
    ),
    { numRuns: 500 },
  );
});

test("a hundred thousand entries that are all wrong are told in a moment", () => {
  const entries = Array.from({ length: 100_000 }, (_, k) => ({ row: k % 300, column: -1, score: 0.5 }));
  expect(issuesOf(entries, { supply: 1, capacity: 1 })).toHaveLength(200_000);
});

test("placements are the entries that carry something, by row, then column", () => {
  const entries = [
    { row: 1, column: 0, score: 5 },
    { row: 0, column: 1, score: 0 },
    { row: 0, column: 0, score: 5 },
  ];
  const problem = problemOf(entries, { supply: 3, capacity: 2 });
  expect(placements(problem, { flow: Int32Array.of(0, 2, 1) })).toEqual([
    { row: 0, column: 1, amount: 2 },
    { row: 1, column: 0, amount: 1 },
  ]);
  expect(placements(problem, { flow: new Int32Array(3) })).toEqual([]);
});
