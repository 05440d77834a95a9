import { placeOf } from "../core/order.ts";
import type { OfferId } from "../model/id.ts";
import type { Allocation, NearMiss, UnplacedReason } from "./allocation.ts";
import type { Evidence } from "./evidence.ts";
import { explainFacts } from "./explain.ts";
import type { MatchingIssue } from "./issue.ts";
import type { Groups } from "./verifyGroups.ts";
import type { Given } from "./verifySeats.ts";

/** The reason that is given for each unplaced seat is true: no seat is free, and it is this that stands in the way. */
export function verifyReasons(
  evidence: Evidence,
  { unplaced }: Allocation,
  { left, load }: Given,
  groups: Groups,
  prices: Float64Array,
  violations: MatchingIssue[],
): void {
  const { market, pairs, room } = evidence;
  const { rowStart, column } = pairs;
  unplaced.forEach(({ need, reason }, k) => {
    const i = placeOf(market.needIds, need);
    if (i === -1 || left[i] === 0) return;
    const eligible = [...column.subarray(rowStart[i], rowStart[i + 1])];
    const running = eligible.filter((j) => !groups.stays(j));
    const wrong = (found: string): void => {
      violations.push({
        code: "matching.wrong-reason",
        path: ["unplaced", k, "reason"],
        severity: "error",
        need,
        said: String(reason?.code),
        found,
      });
    };
    if (running.some((j) => load[j]! < room[j]!.capacity)) wrong("free-seat");
    else if (eligible.length === 0) {
      if (reason?.code !== "no-eligible-offer" || !areNearMisses(evidence, i, reason)) wrong("no-eligible-offer");
    } else if (running.length > 0) {
      if (reason?.code !== "outbid" || reason.price !== Math.min(...running.map((j) => prices[j]!))) wrong("outbid");
    } else {
      const j = reason?.code === "cohort-too-small" ? placeOf(market.offerIds, reason.offer) : -1;
      const isTrue =
        reason?.code === "cohort-too-small" && eligible.includes(j) && reason.missingSeats === groups.missing(j);
      if (!isTrue) wrong("cohort-too-small");
    }
  });
}

/** Whether near misses are offers of the market, each once, with exactly what excludes them. */
function areNearMisses(
  { market, pairs: { context, needs, offers } }: Evidence,
  i: number,
  { nearMisses }: Extract<UnplacedReason, { readonly code: "no-eligible-offer" }>,
): boolean {
  if (!Array.isArray(nearMisses) || (nearMisses.length === 0 && offers.length > 0)) return false;
  const seen = new Set<OfferId>();
  return nearMisses.every((near: Partial<NearMiss> | null) => {
    const { offer = "", exclusions } = near ?? {};
    const j = placeOf(market.offerIds, offer);
    if (j === -1 || seen.has(offer)) return false;
    seen.add(offer);
    const found = explainFacts(needs[i]!, offers[j]!, context).exclusions;
    return found.length > 0 && isSame(found, exclusions);
  });
}

/** Whether two values would be the same text of JSON, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const own = Object.entries(a);
  return own.length === Object.keys(b).length && own.every(([name, value]) => isSame(value, Reflect.get(b, name)));
}
