import type { IsoDate } from "../core/date.ts";
import type { IssueBase } from "../core/issue.ts";
import { byText } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkDate } from "./checkDate.ts";
import type { Geography, GeographyIssue, Weighted } from "./geography.ts";
import { predecessors, successors } from "./successors.ts";

/** A count of a municipality or county. */
export interface CodedValue {
  readonly code: string;
  readonly value: number;
}

/** A count in the new division, and how much of it rests on estimated shares, 0 to 1. */
export interface RecodedValue extends CodedValue {
  readonly estimatedShare: number;
}

/** What is wrong with a row: the codes of `geography`, and of the shapes that a row must have. */
export type RecodeIssue =
  | GeographyIssue
  | IssueBase<"shape.missing">
  | (IssueBase<"shape.wrong-type"> & {
      readonly expected: "text" | "number" | "record" | "list";
      readonly value: unknown;
    })
  | (IssueBase<"shape.not-whole"> & { readonly value: number })
  | (IssueBase<"shape.too-large"> & { readonly value: unknown; readonly maximum: number });

/**
 * Counts of one division in the codes of another, forwards or backwards in time: one row a code, sorted.
 *
 * Recode counts, never shares or means: numerator and denominator apart, then divide. What several rows of a code count
 * is added up first, so the order of the rows does not matter. A unit that was divided is apportioned by the shares of
 * `successors`; with `whole` its parts are whole numbers by largest remainder (Hamilton), of equal ones the first code.
 * Either way the total is kept.
 *
 * @returns the rows, or every issue of every faulty row, with the row's index and field as its path;
 * `shape.too-large` where counts add up to more than can be told (2^53 with `whole`)
 *
 * @example
 * ```ts
 * import { recode } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const needs = [{ code: "1534", value: 12 }, { code: "1504", value: 30 }];
 * const recoded = recode(norway, needs, { from: "2019-01-01", to: "2024-01-01", whole: true });
 * recoded.map((answer) => answer.rows.map((row) => [row.code, row.value])).unwrapOr([]); // => [["1508", 30], ["1580", 12]]
 * ```
 */
export function recode(
  geography: Geography,
  rows: readonly CodedValue[],
  options: { readonly from: IsoDate; readonly to: IsoDate; readonly whole?: boolean },
): Result<{ readonly rows: readonly RecodedValue[] }, readonly RecodeIssue[]> {
  const { from, to, whole = false } = options;
  const issues: RecodeIssue[] = [];
  for (const [name, date] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const issue = checkDate(geography, date);
    if (issue !== undefined) issues.push({ ...issue, path: [name] });
  }
  if (issues.length > 0) return err(issues);
  if (!Array.isArray(rows)) return err([wrongType([], "list", rows)]);

  const counts = new Map<string, { readonly first: number; readonly values: number[] }>();
  const heirs = new Map<string, Result<readonly Weighted[], GeographyIssue>>();
  const heirsOf = (code: string): Result<readonly Weighted[], GeographyIssue> => {
    let found = heirs.get(code);
    if (found === undefined) {
      const span = from <= to ? { from, to } : { from: to, to: from };
      heirs.set(code, (found = (from <= to ? successors : predecessors)(geography, code, span)));
    }
    return found;
  };
  for (const [i, row] of rows.entries()) {
    const faults = faultsOf(row, i, whole, heirsOf);
    issues.push(...faults);
    if (faults.length > 0) continue;
    const { code, value } = row;
    const count = counts.get(code);
    if (count === undefined) counts.set(code, { first: i, values: [value] });
    else count.values.push(value);
  }
  if (issues.length > 0) return err(issues);

  const maximum = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  const parts = new Map<string, { value: number; size: number; estimated: number }>();
  for (const [code, { first, values }] of [...counts].sort(byText(([code]) => code))) {
    const shares = heirsOf(code).unwrapOr([]);
    const total = sumInOrder(values);
    let isTooLarge = !(values.reduce((sum, value) => sum + Math.abs(value), 0) <= maximum);
    const divided = whole ? divideWhole(total, shares) : divide(total, shares);
    shares.forEach((share, i) => {
      const value = divided[i] ?? 0;
      const part = parts.get(share.code) ?? { value: 0, size: 0, estimated: 0 };
      part.value += value;
      part.size += Math.abs(value);
      if (shares.length > 1 && !isKnown(share.method)) part.estimated += Math.abs(value);
      isTooLarge ||= !(part.size <= maximum);
      parts.set(share.code, part);
    });
    if (isTooLarge) {
      issues.push({ code: "shape.too-large", path: [first, "value"], severity: "error", value: values[0], maximum });
    }
  }
  if (issues.length > 0) return err(issues);
  return ok({
    rows: [...parts].sort(byText(([code]) => code)).map(([code, { value, size, estimated }]) => ({
      code,
      value,
      estimatedShare: size === 0 ? 0 : estimated / size,
    })),
  });
}

const isKnown = (method: string): boolean => method === "exact" || method === "direct";

type Path = RecodeIssue["path"];

const missing = (path: Path): RecodeIssue => ({ code: "shape.missing", path, severity: "error" });

const wrongType = (path: Path, expected: "text" | "number" | "record" | "list", value: unknown): RecodeIssue => ({
  code: "shape.wrong-type",
  path,
  severity: "error",
  expected,
  value,
});

/** Everything that is wrong with a row: programs without types may give anything. */
function faultsOf(
  row: CodedValue,
  i: number,
  whole: boolean,
  heirsOf: (code: string) => Result<unknown, GeographyIssue>,
): readonly RecodeIssue[] {
  if (row === undefined) return [missing([i])];
  if (typeof row !== "object" || row === null) return [wrongType([i], "record", row)];
  const { code, value } = row;
  const faults: RecodeIssue[] = [];
  const wrongCode = checkText(code, [i, "code"]);
  if (wrongCode !== undefined) faults.push(wrongCode);
  else {
    const heirs = heirsOf(code);
    if (heirs.isErr()) faults.push({ ...heirs.error, path: [i, "code"] });
  }
  const wrongValue = checkNumber(value, whole, [i, "value"]);
  if (wrongValue !== undefined) faults.push(wrongValue);
  return faults;
}

function checkText(value: unknown, path: Path): RecodeIssue | undefined {
  if (value === undefined) return missing(path);
  return typeof value === "string" ? undefined : wrongType(path, "text", value);
}

function checkNumber(value: unknown, whole: boolean, path: Path): RecodeIssue | undefined {
  if (value === undefined) return missing(path);
  if (typeof value !== "number" || !Number.isFinite(value)) return wrongType(path, "number", value);
  return whole && !Number.isSafeInteger(value)
    ? { code: "shape.not-whole", path, severity: "error", value }
    : undefined;
}

/** Values added up by size: a sum of fractions depends on the order, and rows come in any. */
function sumInOrder(values: readonly number[]): number {
  return Float64Array.from(values)
    .sort()
    .reduce((sum, value) => sum + value, 0);
}

const largestOf = (shares: readonly Weighted[]): number =>
  shares.reduce((best, share, i) => (share.weight > (shares[best]?.weight ?? 0) ? i : best), 0);

/** The largest part takes what rounding leaves, so that the parts add up. */
function divide(total: number, shares: readonly Weighted[]): readonly number[] {
  const largest = largestOf(shares);
  const parts = shares.map((share) => total * share.weight);
  const others = parts.reduce((sum, part, i) => (i === largest ? sum : sum + part), 0);
  return parts.map((part, i) => (i === largest ? total - others : part));
}

function divideWhole(total: number, shares: readonly Weighted[]): readonly number[] {
  const size = Math.abs(total);
  const exact = shares.map((share) => size * share.weight);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  let left = size - parts.reduce((sum, part) => sum + part, 0);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    left--;
  }
  // Weights sum to 1 within 1e-9: of 1e15 that is more or less than one for each.
  const largest = largestOf(shares);
  parts[largest] = (parts[largest] ?? 0) + left;
  return total < 0 ? parts.map((part) => 0 - part) : parts;
}
