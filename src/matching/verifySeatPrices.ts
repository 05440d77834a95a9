import { placeOf } from "../core/order.ts";
import type { Allocation } from "./allocation.ts";
import type { Evidence } from "./evidence.ts";
import { type MatchingIssue, notInMarket } from "./issue.ts";
import { seatsToGive } from "./verifyGroups.ts";
import type { Given } from "./verifySeats.ts";

/**
 * The price of a seat in each offer: said of all, none below 0, none above it where a seat is free.
 *
 * @returns the prices by place of the offer; 0 where one is wrong
 */
export function verifySeatPrices(
  { market, room }: Evidence,
  allocation: Allocation,
  { load }: Given,
  violations: MatchingIssue[],
): Float64Array {
  const prices = new Float64Array(room.length).fill(-1);
  allocation.seatPrices.forEach(({ offer, price }, k) => {
    const path = ["seatPrices", k];
    const j = placeOf(market.offerIds, offer);
    const isPrice = typeof price === "number" && price >= 0 && price < Infinity;
    if (j === -1) violations.push(notInMarket("offers", offer, path));
    else if (prices[j] !== -1) violations.push({ code: "matching.said-twice", path, severity: "error", value: offer });
    else if (isPrice && (price === 0 || load[j]! >= seatsToGive(allocation, room[j]!))) prices[j] = price;
    else
      violations.push({
        code: "matching.wrong-price",
        path,
        severity: "error",
        offer,
        ...(Number.isFinite(price) && { value: price }),
      });
    if (j !== -1 && prices[j] === -1) prices[j] = 0;
  });
  market.offerIds.forEach((offer, j) => {
    if (prices[j] !== -1) return;
    violations.push({ code: "matching.wrong-price", path: ["seatPrices"], severity: "error", offer });
    prices[j] = 0;
  });
  return prices;
}
