import type { IsoDate } from "../core/date.ts";
import type { IssueBase } from "../core/issue.ts";
import { byCodeUnit } from "../core/order.ts";
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
  | (IssueBase<"shape.wrong-type"> & { readonly expected: "text" | "number"; readonly value: unknown })
  | (IssueBase<"shape.not-whole"> & { readonly value: number });

/**
 * Counts of one division in the codes of another, forwards or backwards in time: one row a code, sorted.
 *
 * Recode counts, never shares or means: numerator and denominator apart, then divide. What several rows of a code count
 * is added up first, so the order of the rows does not matter. A unit that was divided is apportioned by the shares of
 * `successors`; with `whole` its parts are whole numbers by largest remainder (Hamilton), of equal ones the first code.
 * Either way the total is kept.
 *
 * @returns the rows, or every issue of every faulty row, with the row's index and field as its path
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

  const counts = new Map<string, number[]>();
  const heirs = new Map<string, Result<readonly Weighted[], GeographyIssue>>();
  const heirsOf = (code: string): Result<readonly Weighted[], GeographyIssue> =>
    from <= to ? successors(geography, code, { from, to }) : predecessors(geography, code, { from: to, to: from });
  rows.forEach(({ code, value }, i) => {
    const wrong = checkText(code, [i, "code"]) ?? checkNumber(value, whole, [i, "value"]);
    if (wrong !== undefined) return void issues.push(wrong);
    let found = heirs.get(code);
    if (found === undefined) heirs.set(code, (found = heirsOf(code)));
    if (found.isErr()) return void issues.push({ ...found.error, path: [i, "code"] });
    const values = counts.get(code);
    if (values === undefined) counts.set(code, [value]);
    else values.push(value);
  });
  if (issues.length > 0) return err(issues);

  const parts = new Map<string, { value: number; size: number; estimated: number }>();
  for (const code of [...counts.keys()].sort(byCodeUnit)) {
    const shares = heirs.get(code)?.unwrapOr([]) ?? [];
    const total = sumInOrder(counts.get(code) ?? []);
    const divided = whole ? divideWhole(total, shares) : divide(total, shares);
    shares.forEach((share, i) => {
      const value = divided[i] ?? 0;
      const part = parts.get(share.code) ?? { value: 0, size: 0, estimated: 0 };
      part.value += value;
      part.size += Math.abs(value);
      if (shares.length > 1 && !isKnown(share.method)) part.estimated += Math.abs(value);
      parts.set(share.code, part);
    });
  }
  return ok({
    rows: [...parts]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([code, { value, size, estimated }]) => ({
        code,
        value,
        estimatedShare: size === 0 ? 0 : estimated / size,
      })),
  });
}

const isKnown = (method: string): boolean => method === "exact" || method === "direct";

function checkText(value: unknown, path: readonly (string | number)[]): RecodeIssue | undefined {
  if (value === undefined) return { code: "shape.missing", path, severity: "error" };
  return typeof value === "string"
    ? undefined
    : { code: "shape.wrong-type", path, severity: "error", expected: "text", value };
}

function checkNumber(value: unknown, whole: boolean, path: readonly (string | number)[]): RecodeIssue | undefined {
  if (value === undefined) return { code: "shape.missing", path, severity: "error" };
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return { code: "shape.wrong-type", path, severity: "error", expected: "number", value };
  }
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

/** The largest part takes what rounding leaves, so that the parts add up. */
function divide(total: number, shares: readonly Weighted[]): readonly number[] {
  const largest = shares.reduce((best, share, i) => (share.weight > (shares[best]?.weight ?? 0) ? i : best), 0);
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
  return total < 0 ? parts.map((part) => 0 - part) : parts;
}
