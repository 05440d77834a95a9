import { placeOf } from "../core/order.ts";
import type { NeedId } from "../model/id.ts";
import { type MatchingIssue, notInMarket } from "./issue.ts";
import type { Market } from "./market.ts";

/** Seats that an allocation of this market leaves unplaced, by place of the need; issues where it cannot be one of this market. */
export function unmetSeats(
  market: Market,
  unplaced: readonly { readonly need: NeedId; readonly seats: number }[],
): { readonly seats: Int32Array; readonly issues: readonly MatchingIssue[] } {
  const { supply } = market.candidates;
  const seats = new Int32Array(market.needs.length);
  const issues: MatchingIssue[] = [];
  unplaced.forEach((one, k) => {
    const i = placeOf(market.needIds, one.need);
    if (i === -1) {
      issues.push(notInMarket("needs", one.need, ["unplaced", k, "need"]));
      return;
    }
    const said = seats[i]! + one.seats;
    if (Number.isSafeInteger(one.seats) && one.seats > 0 && said <= supply[i]!) seats[i] = said;
    else
      issues.push({
        code: "matching.wrong-seats",
        path: ["unplaced", k, "seats"],
        severity: "error",
        need: one.need,
        said: Number.isFinite(said) ? said : 0,
        found: supply[i]!,
      });
  });
  return { seats, issues };
}
