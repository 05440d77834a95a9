import type { OfferId } from "../model/id.ts";
import type { NearMiss } from "./allocation.ts";
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import { relevanceOf } from "./judge.ts";

/**
 * What was found of a market and takes long to find. Most of it holds after a change too. It is of no consequence for any
 * answer: what is not here is found anew, to the same end.
 */
export interface Remembered {
  /** By place of a need that no offer fits: those that come nearest. */
  readonly nearMisses: Map<number, readonly NearMiss[]>;
  /** By offer: the place of a need that is eligible for it, though it is not among the need's candidates; none is -1. */
  readonly eligibleBeyond: Map<OfferId, number>;
}

export const nothingYet = (): Remembered => ({ nearMisses: new Map(), eligibleBeyond: new Map() });

/**
 * What still holds when some offers are cancelled and some have come: an offer that was not near is not nearer when it is
 * cancelled, and an unrelated one is not near. Where nothing is related, those nearest are any.
 */
export function stillTrue(
  { nearMisses, eligibleBeyond }: Remembered,
  needs: readonly NeedFacts[],
  added: readonly OfferFacts[],
  cancelled: ReadonlySet<OfferId>,
  context: Context,
): Remembered {
  const holds = (i: number, near: readonly NearMiss[]): boolean =>
    !near.some(({ offer }) => cancelled.has(offer)) &&
    (added.length === 0 || !near.some(({ exclusions }) => exclusions.some(({ code }) => code === "unrelated"))) &&
    !added.some((offer) => relevanceOf(needs[i]!, offer, context).relevance > 0);
  return {
    nearMisses: new Map([...nearMisses].filter(([i, near]) => near.length > 0 && holds(i, near))),
    eligibleBeyond: new Map(eligibleBeyond),
  };
}
