import { checkSums } from "./checkSums.ts";
import { type AlgorithmIssue, finite } from "./issues.ts";
import type { SparseRows } from "./sparseRows.ts";
import type { TransportProblem } from "./transportProblem.ts";

const int32 = 2_147_483_647;

type Side = "row" | "column";

/** An array of a problem as it may come from anyone: typed, or plain numbers. */
type Numbers = ArrayLike<number>;

/** Every issue of a transport problem, in linear time; none means that a solver may take each number for what it is. */
export function checkProblem(problem: TransportProblem): readonly AlgorithmIssue[] {
  const issues: AlgorithmIssue[] = [...checkRows(problem)];
  const { rows, columns, column, score, supply, capacity, minimum } = problem;
  checkLength("score", score, column.length, issues);
  checkLength("supply", supply, rows, issues);
  checkLength("capacity", capacity, columns, issues);
  if (minimum !== undefined) checkLength("minimum", minimum, columns, issues);

  checkWhole("score", score, issues);
  checkAmounts("supply", supply, "row", issues);
  checkAmounts("capacity", capacity, "column", issues);
  if (minimum !== undefined) {
    checkAmounts("minimum", minimum, "column", issues);
    for (let j = 0; j < Math.min(minimum.length, capacity.length); j++) {
      if (!(minimum[j]! > capacity[j]!) || minimum[j] === Infinity || capacity[j] === -Infinity) continue; // told above
      issues.push({
        code: "algorithm.minimum-above-capacity",
        path: ["minimum", j],
        severity: "error",
        column: j,
        minimum: minimum[j]!,
        capacity: capacity[j]!,
      });
    }
  }
  checkKeys("rowKey", problem.rowKey, rows, "row", issues);
  checkKeys("columnKey", problem.columnKey, columns, "column", issues);
  return issues.length > 0 ? issues : checkSums(problem);
}

/** Every issue of the sparse rows themselves: of a problem with scores as of one with ranks. */
export function checkRows({ rows, columns, rowStart, column }: SparseRows): readonly AlgorithmIssue[] {
  const issues: AlgorithmIssue[] = [];
  checkCount("rows", rows, issues);
  checkCount("columns", columns, issues);
  if (issues.length > 0) return issues; // no length can be held against a side that is none

  checkLength("rowStart", rowStart, rows + 1, issues);
  const entries = column.length;
  let last = 0;
  let broken = issues.length > 0;
  for (let i = 0; i < rowStart.length; i++) {
    const start = rowStart[i]!;
    const end = i === rowStart.length - 1;
    if (start >= last && Number.isInteger(start) && (i > 0 || start === 0) && (!end || start === entries)) {
      last = start;
      continue;
    }
    broken = true;
    const base = { path: ["rowStart", i], severity: "error" } as const;
    if (!Number.isInteger(start)) issues.push({ code: "algorithm.not-whole", ...base, ...finite(start) });
    else {
      issues.push({ code: "algorithm.broken-row-start", ...base, value: start });
      last = Math.max(last, start);
    }
  }
  for (let e = 0; e < entries; e++) {
    const j = column[e]!;
    if (!Number.isInteger(j))
      issues.push({ code: "algorithm.not-whole", path: ["column", e], severity: "error", ...finite(j) });
    else if (j < 0 || j >= columns)
      issues.push({
        code: "algorithm.out-of-range",
        path: ["column", e],
        severity: "error",
        value: j,
        limit: columns,
      });
  }
  if (broken) return issues; // which entries share a row is not known
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]! + 1; e < rowStart[i + 1]!; e++) {
      if (column[e]! > column[e - 1]! || !Number.isInteger(column[e]) || !Number.isInteger(column[e - 1])) continue;
      issues.push({
        code: column[e] === column[e - 1] ? "algorithm.duplicate-entry" : "algorithm.not-ascending",
        path: ["column", e],
        severity: "error",
        row: i,
        column: column[e]!,
      });
    }
  }
  return issues;
}

function checkCount(name: "rows" | "columns", value: number, issues: AlgorithmIssue[]): void {
  if (!Number.isInteger(value) || value > int32 - 1)
    issues.push({ code: "algorithm.not-whole", path: [name], severity: "error", ...finite(value) });
  else if (value < 0) issues.push({ code: "algorithm.negative", path: [name], severity: "error", value });
}

/** Another length than the problem says. */
export function checkLength(name: string, given: Numbers, expected: number, issues: AlgorithmIssue[]): void {
  if (given.length === expected || !Number.isInteger(expected) || expected < 0) return; // a side that is none is told elsewhere
  issues.push({ code: "algorithm.wrong-length", path: [name], severity: "error", length: given.length, expected });
}

/** Numbers that are not whole, or do not fit 32 bits. */
export function checkWhole(name: string, given: Numbers, issues: AlgorithmIssue[], side?: Side): void {
  if (given instanceof Int32Array) return;
  for (let k = 0; k < given.length; k++) {
    const value = given[k]!;
    if ((value | 0) === value) continue;
    issues.push({
      code: "algorithm.not-whole",
      path: [name, k],
      severity: "error",
      ...(side && { [side]: k }),
      ...finite(value),
    });
  }
}

/** Whole numbers of 0 and more, one a row or column. */
export function checkAmounts(name: string, given: Numbers, side: Side, issues: AlgorithmIssue[]): void {
  checkWhole(name, given, issues, side);
  for (let k = 0; k < given.length; k++) {
    const value = given[k]!;
    if (!Number.isInteger(value) || value >= 0) continue; // what is not whole is told already
    issues.push({ code: "algorithm.negative", path: [name, k], severity: "error", [side]: k, value });
  }
}

/** Keys that are not whole, or given twice. */
function checkKeys(
  name: "rowKey" | "columnKey",
  keys: Numbers | undefined,
  length: number,
  side: Side,
  issues: AlgorithmIssue[],
): void {
  if (keys === undefined) return;
  checkLength(name, keys, length, issues);
  checkWhole(name, keys, issues, side);
  const seen = new Set<number>();
  for (let k = 0; k < keys.length; k++) {
    const value = keys[k]!;
    if (seen.has(value) && Number.isInteger(value))
      issues.push({ code: "algorithm.duplicate-key", path: [name, k], severity: "error", [side]: k, value });
    seen.add(value);
  }
}
