import { finish, type Steps } from "../algorithms/steps.ts";
import { err, ok, type Result } from "../core/result.ts";
import { accountFor } from "./accountFor.ts";
import type { Allocation, Cohorts } from "./allocation.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import type { Market } from "./market.ts";
import { solveMarket } from "./solveMarket.ts";

export interface AllocateOptions {
  /** "respect" where absent. */
  readonly cohorts?: Cohorts;
  /** How far from the bound the value may be, as a share of it: 0 is the best and its proof. Matters only with minimum groups. */
  readonly gap?: number;
}

/**
 * Gives the seats of offers to needs so that the sum of points is as large as it can be: no need gets more seats than it asks
 * for, no offer more than it has, and each offer runs with its minimum group or not at all (`cohorts`).
 *
 * The proof is over all pairs, not only the market's candidates: whoever is left out and worth more than the prices is found
 * and taken in, until nobody is. Without minimum groups the answer is optimal, `bound` equal to `value`; with them it comes
 * within `gap` of its bound, or says how far it is from it. Where no gap is asked for it is 0.0005, and 0 in a small market,
 * and a hard market ends after some seconds; a gap that is asked for is reached however long it takes (`allocateSteps` can end it).
 *
 * @returns the allocation, or every issue of the options
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = (id: string, headcount: number) => ({ id, registeredOn: "2024-02-01", field: "sveising", municipality: "5542", headcount });
 * const offer = (id: string, capacity: number) => ({ id, field: "sveising", municipality: "5542", capacity });
 * const options = { asOf: "2024-03-01", geography: norway };
 * const market = prepareMarket([need("n1", 2), need("n2", 2)], [offer("o1", 3)], options)._unsafeUnwrap();
 *
 * const { placements, unplaced, value, bound } = allocate(market)._unsafeUnwrap();
 * placements.map(({ need, offer, seats }) => [need, offer, seats]); // => [["n1", "o1", 2], ["n2", "o1", 1]]
 * unplaced.map(({ need, seats, reason }) => [need, seats, reason.code]); // => [["n2", 1, "outbid"]]
 * value === bound; // => true
 * ```
 */
export function allocate(market: Market, options: AllocateOptions = {}): Result<Allocation, readonly MatchingIssue[]> {
  return finish(allocateSteps(market, options));
}

/** {@link allocate} step by step, for `runSteps`: a page stays alive, and an abort ends with the best found so far and its bound. */
export function* allocateSteps(
  market: Market,
  options: AllocateOptions = {},
): Steps<Result<Allocation, readonly MatchingIssue[]>> {
  const { cohorts = "respect", gap } = options;
  const issues = [
    ...(cohorts === "respect" || cohorts === "ignore" ? [] : [wrongOption("cohorts", cohorts)]),
    ...(gap === undefined || (gap >= 0 && gap < 1) ? [] : [wrongOption("gap", gap)]),
  ];
  if (issues.length > 0) return err(issues);
  return ok(accountFor(market, cohorts, yield* solveMarket(market, cohorts, { ...(gap !== undefined && { gap }) })));
}
