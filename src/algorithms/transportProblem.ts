import type { SparseRows } from "./sparseRows.ts";
import { byCodeUnit } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkSums } from "./checkSums.ts";
import { type AlgorithmIssue, finite } from "./issues.ts";

/**
 * Rows that have something to give (`supply`), columns that take it (`capacity`), and what a unit from a row in a column is
 * worth (`score`, any 32-bit integer; 0 is a score, no entry is none). Maximise the sum of score * flow; what is not placed is
 * worth 0, so that nothing is placed at a loss.
 *
 * The optimum is not unique. Rows and columns are solved in the order of `rowKey` and `columnKey` (distinct ranks of stable
 * ids) where given, else as they stand: with keys the plan does not depend on the order of input.
 *
 * Each array may be a typed array or plain numbers.
 */
export interface TransportProblem extends SparseRows {
  readonly score: Int32Array;
  readonly supply: Int32Array;
  readonly capacity: Int32Array;
  /** A column carries nothing, or at least this. */
  readonly minimum?: Int32Array;
  readonly rowKey?: Int32Array;
  readonly columnKey?: Int32Array;
}

/** One possible pair, and what a unit in it is worth. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** The two sides of a problem; one number stands for every row or column. */
export interface Sides {
  readonly supply: number | readonly number[];
  readonly capacity: number | readonly number[];
  readonly minimum?: number | readonly number[];
  readonly rows?: number;
  readonly columns?: number;
  /** Scores times this, rounded, are the problem's. */
  readonly scale?: number;
  readonly rowKeys?: readonly string[];
  readonly columnKeys?: readonly string[];
}

const int32 = 2_147_483_647;

/**
 * A problem from its entries, in any order. Rows and columns are counted from the entries and the lists given where `rows`
 * and `columns` are absent; ids as `rowKeys` and `columnKeys` make the plan independent of the order of input.
 *
 * @returns the problem, or every issue: entries outside the sides or given twice, scores that are not whole after `scale`,
 * amounts that are negative or not whole, lists of another length, keys given twice
 *
 * Linear in the entries, n log n in the keys.
 *
 * @example
 * ```ts
 * import { placements, transport, transportProblem } from "kompetansepilot/algorithms";
 *
 * const problem = transportProblem(
 *   [
 *     { row: 0, column: 0, score: 0.9 },
 *     { row: 0, column: 1, score: 0.8 },
 *     { row: 1, column: 0, score: 0.7 },
 *   ],
 *   { supply: 1, capacity: [1, 1], scale: 100 },
 * )._unsafeUnwrap();
 * const plan = transport(problem)._unsafeUnwrap();
 *
 * plan.value; // => 150
 * placements(problem, plan); // => [{ row: 0, column: 1, amount: 1 }, { row: 1, column: 0, amount: 1 }]
 * ```
 */
export function transportProblem(
  entries: Iterable<Entry>,
  sides: Sides,
): Result<TransportProblem, readonly AlgorithmIssue[]> {
  const issues: AlgorithmIssue[] = [];
  const { scale = 1 } = sides;
  const isScale = scale > 0 && scale < Infinity;
  if (!isScale)
    issues.push({
      code: "algorithm.wrong-option",
      path: ["scale"],
      severity: "error",
      option: "scale",
      ...finite(scale),
    });

  const given = [...entries];
  const rows = sideLength("rows", sides.rows, given, (entry) => entry.row, [sides.supply, sides.rowKeys], issues);
  const columns = sideLength(
    "columns",
    sides.columns,
    given,
    (entry) => entry.column,
    [sides.capacity, sides.minimum, sides.columnKeys],
    issues,
  );
  const supply = amounts("supply", sides.supply, rows, issues);
  const capacity = amounts("capacity", sides.capacity, columns, issues);
  const minimum = sides.minimum === undefined ? undefined : amounts("minimum", sides.minimum, columns, issues);
  const rowKey = ranks("rowKeys", sides.rowKeys, rows, issues);
  const columnKey = ranks("columnKeys", sides.columnKeys, columns, issues);
  const matrix = sorted(given, rows, columns, isScale ? scale : 0, issues); // times 0 no score is at fault
  minimum?.forEach((least, column) => {
    if (!(least > capacity[column]!)) return; // a list too short has no capacity here, and that is told
    issues.push({
      code: "algorithm.minimum-above-capacity",
      path: ["minimum", column],
      severity: "error",
      column,
      minimum: least,
      capacity: capacity[column]!,
    });
  });
  if (issues.length > 0) return err(issues);

  const problem: TransportProblem = {
    rows,
    columns,
    ...matrix,
    supply,
    capacity,
    ...(minimum && { minimum }),
    ...(rowKey && { rowKey }),
    ...(columnKey && { columnKey }),
  };
  const tooLarge = checkSums(problem);
  return tooLarge.length > 0 ? err(tooLarge) : ok(problem);
}

/**
 * The placements of a plan: every entry that carries something, by row, then column.
 *
 * @example
 * ```ts
 * import { placements, transportProblem } from "kompetansepilot/algorithms";
 *
 * const one = [{ row: 0, column: 0, score: 5 }];
 * const problem = transportProblem(one, { supply: 3, capacity: 2 })._unsafeUnwrap();
 * placements(problem, { flow: Int32Array.of(2) }); // => [{ row: 0, column: 0, amount: 2 }]
 * ```
 */
export function placements(
  problem: TransportProblem,
  plan: { readonly flow: Int32Array },
): readonly { readonly row: number; readonly column: number; readonly amount: number }[] {
  const placed: { row: number; column: number; amount: number }[] = [];
  for (let row = 0; row < problem.rows; row++) {
    for (let e = problem.rowStart[row]!; e < problem.rowStart[row + 1]!; e++) {
      const amount = plan.flow[e] ?? 0;
      if (amount > 0) placed.push({ row, column: problem.column[e]!, amount });
    }
  }
  return placed;
}

const isIndex = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < int32;

/** As many as are said, or as the entries and the lists given need. */
function sideLength(
  side: "rows" | "columns",
  said: number | undefined,
  entries: readonly Entry[],
  place: (entry: Entry) => number,
  lists: readonly (number | readonly unknown[] | undefined)[],
  issues: AlgorithmIssue[],
): number {
  if (said !== undefined) {
    if (isIndex(said)) return said;
    if (Number.isInteger(said) && said < 0)
      issues.push({ code: "algorithm.negative", path: [side], severity: "error", value: said });
    else issues.push({ code: "algorithm.not-whole", path: [side], severity: "error", ...finite(said) });
  }
  let length = 0;
  for (const list of lists) if (typeof list === "object" && list.length > length) length = list.length;
  for (const entry of entries) {
    const at = place(entry);
    if (at >= length && isIndex(at)) length = at + 1;
  }
  return length;
}

/** Amounts of 0 and more, one a row or column. */
function amounts(
  name: "supply" | "capacity" | "minimum",
  given: number | readonly number[],
  length: number,
  issues: AlgorithmIssue[],
): Int32Array {
  const list = typeof given === "number" ? undefined : given;
  if (list !== undefined && list.length !== length)
    issues.push({
      code: "algorithm.wrong-length",
      path: [name],
      severity: "error",
      length: list.length,
      expected: length,
    });
  const values = list ?? [given as number]; // not a list, so the number
  const side = name === "supply" ? "row" : "column";
  values.forEach((value, i) => {
    const base = list === undefined ? { path: [name] } : { path: [name, i], [side]: i };
    if (!Number.isInteger(value) || value > int32)
      issues.push({ code: "algorithm.not-whole", severity: "error", ...base, ...finite(value) });
    else if (value < 0) issues.push({ code: "algorithm.negative", severity: "error", ...base, value });
  });
  return list === undefined ? new Int32Array(length).fill(given as number) : Int32Array.from(list);
}

/** The place of each key among all of them, in order of code unit. */
function ranks(
  name: "rowKeys" | "columnKeys",
  keys: readonly string[] | undefined,
  length: number,
  issues: AlgorithmIssue[],
): Int32Array | undefined {
  if (keys === undefined) return undefined;
  if (keys.length !== length)
    issues.push({
      code: "algorithm.wrong-length",
      path: [name],
      severity: "error",
      length: keys.length,
      expected: length,
    });
  const order = keys.map((_, i) => i).sort((a, b) => byCodeUnit(keys[a]!, keys[b]!) || a - b);
  const rank = new Int32Array(keys.length);
  order.forEach((i, place) => {
    rank[i] = place;
    if (place === 0 || keys[order[place - 1]!] !== keys[i]) return;
    issues.push({
      code: "algorithm.duplicate-key",
      path: [name, i],
      severity: "error",
      [name === "rowKeys" ? "row" : "column"]: i,
      value: keys[i]!,
    });
  });
  return rank;
}

/** The entries by row and then column, by two counting sorts. */
function sorted(
  entries: readonly Entry[],
  rows: number,
  columns: number,
  scale: number,
  issues: AlgorithmIssue[],
): { readonly rowStart: Int32Array; readonly column: Int32Array; readonly score: Int32Array } {
  const good: number[] = [];
  entries.forEach((entry, k) => {
    const before = issues.length;
    checkPlace("row", entry.row, rows, k, issues);
    checkPlace("column", entry.column, columns, k, issues);
    const isPlaced = issues.length === before;
    const score = scale === 1 ? entry.score : Math.round(entry.score * scale);
    if ((score | 0) !== score)
      issues.push({
        code: "algorithm.not-whole",
        path: ["entries", k, "score"],
        severity: "error",
        ...(isPlaced && { row: entry.row, column: entry.column }),
        ...finite(entry.score),
      });
    if (issues.length === before) good.push(k);
  });

  const byColumns = countingSort(good, columns, (k) => entries[k]!.column);
  const order = countingSort(byColumns, rows, (k) => entries[k]!.row);
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(order.length);
  const score = new Int32Array(order.length);
  order.forEach((k, e) => {
    const entry = entries[k]!;
    rowStart[entry.row + 1]! += 1;
    column[e] = entry.column;
    score[e] = scale === 1 ? entry.score : Math.round(entry.score * scale);
    const last = e === 0 ? undefined : entries[order[e - 1]!]!;
    if (last?.row === entry.row && last.column === entry.column)
      issues.push({
        code: "algorithm.duplicate-entry",
        path: ["entries", k],
        severity: "error",
        row: entry.row,
        column: entry.column,
      });
  });
  for (let i = 0; i < rows; i++) rowStart[i + 1]! += rowStart[i]!;
  return { rowStart, column, score };
}

function checkPlace(side: "row" | "column", value: number, limit: number, k: number, issues: AlgorithmIssue[]): void {
  if (!Number.isInteger(value))
    issues.push({ code: "algorithm.not-whole", path: ["entries", k, side], severity: "error", ...finite(value) });
  else if (value < 0 || value >= limit)
    issues.push({
      code: "algorithm.out-of-range",
      path: ["entries", k, side],
      severity: "error",
      value,
      limit,
    });
}

/** Indices by a small whole number each, those of one number in the order in which they came. */
function countingSort(indices: readonly number[], kinds: number, kindOf: (index: number) => number): readonly number[] {
  const start = new Int32Array(kinds + 1);
  for (const index of indices) start[kindOf(index) + 1]! += 1;
  for (let i = 0; i < kinds; i++) start[i + 1]! += start[i]!;
  const order = new Array<number>(indices.length).fill(0);
  for (const index of indices) order[start[kindOf(index)]!++] = index;
  return order;
}
