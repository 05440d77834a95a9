import { placeOf } from "../core/order.ts";
import type { Allocation } from "./allocation.ts";
import type { Evidence } from "./evidence.ts";
import { type MatchingIssue, notInMarket } from "./issue.ts";
import type { Room } from "./seats.ts";
import { saying } from "./verdict.ts";
import type { Given } from "./verifySeats.ts";

/** Which offers run, and what the others lack. */
export interface Groups {
  /** Whether offer j stays below its minimum group, where groups are respected. */
  stays(j: number): boolean;
  /** Whether someone who asks for a seat is eligible for offer j. */
  isDemanded(j: number): boolean;
  /** How many seats more would do for offer j, unplaced ones that are eligible counted in; at least 1. */
  missing(j: number): number;
}

export function groupsOf({ pairs, room }: Evidence, { cohorts }: Allocation, { asked, left, load }: Given): Groups {
  const { rowStart, column } = pairs;
  const isDemanded = room.map(() => false);
  const wanting = room.map(() => 0); // unplaced seats that are eligible for the offer
  asked.forEach((seats, i) => {
    if (seats === 0) return;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      isDemanded[column[e]!] = true;
      wanting[column[e]!]! += left[i]!;
    }
  });
  return {
    stays: (j) => cohorts !== "ignore" && load[j]! < room[j]!.minimum,
    isDemanded: (j) => isDemanded[j]!,
    missing: (j) => Math.max(1, room[j]!.minimum - wanting[j]!),
  };
}

/** Seats that can be given: none in an offer that can never run, where groups are respected. */
export const seatsToGive = ({ cohorts }: Allocation, { capacity, neverRuns }: Room): number =>
  neverRuns && cohorts !== "ignore" ? 0 : capacity;

/** No offer runs below its minimum group, unless minimum groups are not looked at. */
export function verifyGroups(
  { market, room }: Evidence,
  { load }: Given,
  groups: Groups,
  violations: MatchingIssue[],
): void {
  market.offerIds.forEach((offer, j) => {
    const used = load[j]!;
    if (used > 0 && groups.stays(j))
      violations.push({
        code: "matching.below-minimum",
        path: ["placements"],
        severity: "error",
        offer,
        used,
        minimum: room[j]!.minimum,
      });
  });
}

/** Every offer that is wanted and stays below its minimum group is listed as cancelled, and no other. */
export function verifyCancelled(
  { market }: Evidence,
  { cancelled }: Allocation,
  groups: Groups,
  violations: MatchingIssue[],
): void {
  const said = new Map<string, number>();
  cancelled.forEach(({ offer, missingSeats }, k) => {
    const path = ["cancelled", k];
    if (placeOf(market.offerIds, offer) === -1) violations.push(notInMarket("offers", offer, path));
    else if (said.has(offer)) violations.push({ code: "matching.said-twice", path, severity: "error", value: offer });
    else said.set(offer, missingSeats);
  });
  market.offerIds.forEach((offer, j) => {
    const found = groups.stays(j) && groups.isDemanded(j) ? groups.missing(j) : undefined;
    if (said.get(offer) !== found)
      violations.push({
        code: "matching.wrong-cancelled",
        path: ["cancelled"],
        severity: "error",
        offer,
        ...saying(said.get(offer)),
        ...(found !== undefined && { found }),
      });
  });
}
