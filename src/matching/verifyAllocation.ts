import type { Allocation } from "./allocation.ts";
import { evidenceOf } from "./evidence.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import { listsOf } from "./listsOf.ts";
import type { Market } from "./market.ts";
import { type Verdict, verdictOn } from "./verdict.ts";
import { verifyFigures } from "./verifyFigures.ts";
import { groupsOf, verifyCancelled, verifyGroups } from "./verifyGroups.ts";
import { verifyReasons } from "./verifyReasons.ts";
import { verifySeatPrices } from "./verifySeatPrices.ts";
import { verifySeats } from "./verifySeats.ts";

/**
 * Checks every claim of an allocation: that each placement is eligible and has its points, that no need, offer or group gets more
 * or fewer seats than it can, that each seat not given is listed with a reason that is true, and that value, bound, gap and
 * seat prices hold, the bound over every eligible pair.
 *
 * Everything is worked out anew from the market's records by judging the pairs one by one. No solver and no index is used, so
 * that a fault there cannot hide here. It takes longer than the allocation: all related pairs are judged.
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket, verifyAllocation } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542", headcount: 2 };
 * const offer = { id: "o1", field: "sveising", municipality: "5542", capacity: 8 };
 * const market = prepareMarket([need], [offer], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * const allocation = allocate(market)._unsafeUnwrap();
 *
 * verifyAllocation(market, allocation); // => { ok: true, violations: [] }
 * verifyAllocation(market, { ...allocation, placements: [] }).violations[0]?.code; // => "matching.wrong-seats"
 * ```
 */
export function verifyAllocation(market: Market, said: Allocation): Verdict {
  const evidence = evidenceOf(market);
  const violations: MatchingIssue[] = [];
  const allocation = { ...said, ...listsOf(said, ["placements", "unplaced", "cancelled", "seatPrices"], violations) };
  const cohorts: unknown = allocation.cohorts; // respected where absent
  if (cohorts !== undefined && cohorts !== "respect" && cohorts !== "ignore")
    violations.push(wrongOption("cohorts", cohorts));
  const seats = verifySeats(evidence, allocation, violations);
  const prices = verifySeatPrices(evidence, allocation, seats, violations);
  const groups = groupsOf(evidence, allocation, seats);
  verifyGroups(evidence, seats, groups, violations);
  verifyReasons(evidence, allocation, seats, groups, prices, violations);
  verifyCancelled(evidence, allocation, groups, violations);
  verifyFigures(evidence, allocation, prices, violations);
  return verdictOn(violations);
}
