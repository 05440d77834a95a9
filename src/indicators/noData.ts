import type { Outcome } from "./indicator.ts";

/**
 * Why there is no number. Codes are stable; sentences for them are in `messages`.
 *
 * - `no-records`: the programme has no row at all in the lists that the indicator counts. Where it has some, a group without
 *   any has a count of 0.
 * - `empty-denominator`: rows there are, but nothing to divide by: nobody entered the cohort, no register rows, no hours.
 * - `all-missing`: rows entered, but none has the facts that the formula needs.
 * - `not-divided`: one of the two sides that are compared does not say of any row to which of the groups it belongs: costs
 *   have no subject.
 * - `too-few`: fewer units than the measure needs: nobody is central among two.
 * - `not-due`: the time over which units are followed is not over by `asOf`.
 * - `numerator-above-denominator`: more were reached than the register knows: one of the two is wrong.
 */
export const noDataReasons = [
  "no-records",
  "empty-denominator",
  "all-missing",
  "not-divided",
  "too-few",
  "not-due",
  "numerator-above-denominator",
] as const;
export type NoDataReason = (typeof noDataReasons)[number];

/** The answer where there is nothing to measure. */
export function noData(reason: NoDataReason, missing = 0): Outcome {
  return { status: "no-data", reason, missing };
}
