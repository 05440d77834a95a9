import { explain } from "../../src/matching/explain.ts";
import type { MarketOptions } from "../../src/matching/context.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";

/**
 * The highest value there is, by trying every way to give the seats one by one: each seat of each need goes to an offer that
 * `explain` finds eligible, or to none. Exponential: for markets of a few seats.
 */
export function bestValue(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  options: MarketOptions,
  cohorts: "respect" | "ignore",
): number {
  const points = needs.map((need) => offers.map((offer) => explain(need, offer, options).points));
  const eligible = needs.map((need) => offers.map((offer) => explain(need, offer, options).eligible));
  const taken = offers.map(() => 0);
  let best = 0;
  // Seats of one need are alike, so that its seats go to offers in ascending order, and to none last.
  const give = (i: number, seat: number, from: number, value: number): void => {
    const need = needs[i];
    if (need === undefined) {
      const isAllowed = offers.every(
        ({ minGroup = 0 }, j) => cohorts === "ignore" || taken[j] === 0 || taken[j]! >= minGroup,
      );
      if (isAllowed && value > best) best = value;
      return;
    }
    if (seat === (need.headcount ?? 1)) return give(i + 1, 0, 0, value);
    for (let j = from; j < offers.length; j++) {
      if (eligible[i]![j] !== true || taken[j]! >= (offers[j]!.capacity ?? Infinity)) continue;
      taken[j]! += 1;
      give(i, seat + 1, j, value + points[i]![j]!);
      taken[j]! -= 1;
    }
    give(i + 1, 0, 0, value);
  };
  give(0, 0, 0, 0);
  return best;
}
