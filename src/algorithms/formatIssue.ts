import type { AlgorithmIssue } from "./issues.ts";

/** What a row and a column are in the caller's world. */
export interface Names {
  row(i: number): string;
  column(j: number): string;
}

const plainNames: Names = { row: (i) => `row ${i}`, column: (j) => `column ${j}` };

/** "supply[3]", "entries[7].score". */
const pathText = (path: AlgorithmIssue["path"]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");

const valueText = (value: number | string | undefined): string =>
  value === undefined ? "not a number" : typeof value === "string" ? JSON.stringify(value) : String(value);

/**
 * An issue in English: whom it is about, what is wrong and what to do. `formatIssue` says the same in Norwegian too, of
 * rows and columns by number.
 *
 * @param names what rows and columns are called where they come from: "row 3" and "column 5" where absent
 *
 * @example
 * ```ts
 * import { formatAlgorithmIssue, transportProblem } from "kompetansepilot/algorithms";
 *
 * const firms = ["the yard", "the mill"];
 * const problem = transportProblem([], { rows: 1, supply: 1, capacity: [4, 3], minimum: [2, 5] });
 * const names = { row: (i: number) => `apprentice ${i}`, column: (j: number) => firms[j] ?? "?" };
 * const texts = problem._unsafeUnwrapErr().map((issue) => formatAlgorithmIssue(issue, names));
 * texts; // => ["the mill: the minimum is 5 and the capacity 3: lower the one or raise the other"]
 * ```
 */
export function formatAlgorithmIssue(issue: AlgorithmIssue, names: Names = plainNames): string {
  const whom = [
    ...(issue.row === undefined ? [] : [names.row(issue.row)]),
    ...(issue.column === undefined ? [] : [names.column(issue.column)]),
  ].join(" and ");
  const where = pathText(issue.path);
  const text = say(issue, where === "" ? "the number" : where);
  return whom === "" ? text : `${whom}: ${text}`;
}

/** What is wrong and what to do, where `where` names the number that is at fault. */
function say(issue: AlgorithmIssue, where: string): string {
  switch (issue.code) {
    case "algorithm.wrong-length":
      return `${where} has length ${issue.length} and should have ${issue.expected}: give one number for each`;
    case "algorithm.not-whole":
      return `${where} is ${valueText(issue.value)}: give a whole number of at most 32 bits, with a scale for fractions`;
    case "algorithm.negative":
      return `${where} is ${issue.value}: give 0 or more`;
    case "algorithm.broken-row-start":
      return `${where} is ${issue.value}: begin at 0, never go back, and end at the number of entries`;
    case "algorithm.out-of-range":
      return `${where} is ${issue.value} and there are ${issue.limit}: count from 0`;
    case "algorithm.not-ascending":
      return `${where} is not above the column before it: sort each row by column`;
    case "algorithm.duplicate-entry":
      return "there are two entries: keep one score";
    case "algorithm.duplicate-key":
      return `${where} is ${valueText(issue.value)} as an earlier one is: give each a key of its own`;
    case "algorithm.minimum-above-capacity":
      return `the minimum is ${issue.minimum} and the capacity ${issue.capacity}: lower the one or raise the other`;
    case "algorithm.sum-too-large":
      return `the sum of ${issue.sum} passes 2^53 and would not be exact: use smaller numbers`;
    case "algorithm.wrong-option":
      return `${issue.option} cannot be ${valueText(issue.value)}: see what it may be`;
    case "algorithm.over-supply":
      return `${issue.used} are placed and the supply is ${issue.supply}: place fewer`;
    case "algorithm.over-capacity":
      return `${issue.used} are taken and the capacity is ${issue.capacity}: take fewer`;
    case "algorithm.below-minimum":
      return `${issue.used} are taken and the minimum is ${issue.minimum}: take none, or enough`;
    case "algorithm.wrong-open":
      return `${where} does not fit a column that takes ${issue.used}: open is 1 exactly where something is taken`;
    case "algorithm.wrong-price":
      return `${where} is ${valueText(issue.value)}: a price is 0 or more, and 0 for a column with room left`;
    case "algorithm.uncovered":
      return `the score is ${issue.score} and the two prices are ${issue.prices} together: they prove nothing below the score`;
    case "algorithm.wrong-value":
      return `${where} is ${issue.said} and the flow is worth ${issue.found}: do not change a plan`;
    case "algorithm.unproven-bound":
      return `the bound is ${issue.said} and the prices prove ${issue.proven}: do not claim more than they prove`;
    case "algorithm.wrong-end":
      return `the plan says it is done, at ${issue.value} with a bound of ${issue.bound}: that is not proven`;
    case "algorithm.broken-proof":
      return `${where} does not hold together: take the proof as the solver gave it`;
    case "algorithm.not-an-entry":
      return "the two are no pair of the problem: match along its entries only";
    case "algorithm.wrong-parts":
      return "these are not the parts of one problem, each once and solved: merge what one split gave";
  }
}
