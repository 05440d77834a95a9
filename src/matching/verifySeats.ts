import { placeOf } from "../core/order.ts";
import type { NeedId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import type { Evidence } from "./evidence.ts";
import { type MatchingIssue, notInMarket } from "./issue.ts";
import { pointsIn } from "./judgedPairs.ts";
import { seatsAsked } from "./seats.ts";
import { numberOr0 } from "./verdict.ts";

/** What an answer says of seats, whether it is an allocation or a stable matching. */
export interface SeatClaims {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly { readonly need: NeedId; readonly seats: number }[];
}

/** What an answer gives, by place of need and offer. */
export interface Given {
  /** For each offer the needs in it, with their seats. */
  readonly inOffer: readonly ReadonlyMap<number, number>[];
  readonly load: readonly number[];
  readonly asked: readonly number[];
  /** Seats asked for and not given. */
  readonly left: readonly number[];
}

/** Whether it is a number of seats that somebody can have. */
const isSeats = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** Placements and unplaced seats against what is asked for, what there is, and who is eligible. */
export function verifySeats(
  { market, pairs, room }: Evidence,
  { placements, unplaced }: SeatClaims,
  violations: MatchingIssue[],
): Given {
  const asked = market.needs.map((need) => seatsAsked(need, market.asOf));
  const placed = asked.map(() => 0);
  const inOffer = room.map(() => new Map<number, number>());
  const load = room.map(() => 0);
  placements.forEach(({ need, offer, seats, points }, k) => {
    const path = ["placements", k];
    const i = placeOf(market.needIds, need);
    const j = placeOf(market.offerIds, offer);
    if (i === -1) violations.push(notInMarket("needs", need, path));
    if (j === -1) violations.push(notInMarket("offers", offer, path));
    if (i === -1 || j === -1) return;
    if (!isSeats(seats)) {
      violations.push(wrongSeats(need, path, numberOr0(seats), 1));
      return;
    }
    if (inOffer[j]!.has(i)) violations.push({ code: "matching.said-twice", path, severity: "error", value: need });
    const found = pointsIn(pairs, i, j);
    if (found === 0) violations.push({ code: "matching.not-eligible", path, severity: "error", need, offer });
    else if (points !== found)
      violations.push({
        code: "matching.wrong-points",
        path,
        severity: "error",
        need,
        offer,
        said: numberOr0(points),
        found,
      });
    placed[i]! += seats;
    load[j]! += seats;
    inOffer[j]!.set(i, (inOffer[j]!.get(i) ?? 0) + seats);
  });

  const said = placed.slice();
  const listed = new Set<number>();
  unplaced.forEach(({ need, seats }, k) => {
    const path = ["unplaced", k];
    const i = placeOf(market.needIds, need);
    if (i === -1) violations.push(notInMarket("needs", need, path));
    else if (listed.has(i)) violations.push({ code: "matching.said-twice", path, severity: "error", value: need });
    else {
      listed.add(i);
      if (isSeats(seats)) said[i]! += seats;
      else violations.push(wrongSeats(need, path, numberOr0(seats), 1));
    }
  });
  market.needIds.forEach((need, i) => {
    if (said[i] !== asked[i]) violations.push(wrongSeats(need, ["unplaced"], said[i]!, asked[i]!));
  });
  market.offerIds.forEach((offer, j) => {
    const [used, capacity] = [load[j]!, room[j]!.capacity];
    // Of an offer without a limit this is what is asked for in all, which cannot be exceeded otherwise.
    if (used > capacity)
      violations.push({
        code: "matching.over-capacity",
        path: ["placements"],
        severity: "error",
        offer,
        used,
        capacity,
      });
  });
  return { inOffer, load, asked, left: asked.map((seats, i) => Math.max(0, seats - placed[i]!)) };
}

const wrongSeats = (need: NeedId, path: readonly (string | number)[], said: number, found: number): MatchingIssue => ({
  code: "matching.wrong-seats",
  path,
  severity: "error",
  need,
  said,
  found,
});
