import type { OfferId } from "../model/id.ts";
import { exclusion, type Reason } from "./explain.ts";
import { judge } from "./judge.ts";
import { type Market, workingsOf } from "./market.ts";
import { offersRelatedTo } from "./offerBook.ts";
import { totals, scaled } from "./points.ts";

/** An offer that a need is not eligible for, and why. */
export interface NearMiss {
  readonly offer: OfferId;
  readonly exclusions: readonly Reason[];
}

const most = 3;

/** Where nothing is related to a need, no offer is near: so many are looked at, in the order of their ids. */
const unrelatedLookedAt = 50;

/**
 * The offers that come nearest to a need that none fits: related ones with the fewest exclusions, of equal ones those that
 * would be worth most, then by id. Where nothing is related, a few of the others.
 */
export function nearMisses(market: Market, i: number): readonly NearMiss[] {
  const { needs, book, context } = workingsOf(market);
  const need = needs[i]!;
  const related = offersRelatedTo(book, book.subjects.relatedTo(need));
  const looked = related.length > 0 ? related : [...book.facts.keys()].slice(0, unrelatedLookedAt);
  return looked
    .map((j) => {
      const offer = book.facts[j]!;
      const judgement = judge(need, offer, context);
      const { given, taken } = totals(scaled(judgement, context.profile.weights), true);
      return { j, offer, judgement, points: given - taken };
    })
    .sort((a, b) => a.judgement.excluded.length - b.judgement.excluded.length || b.points - a.points || a.j - b.j)
    .slice(0, most)
    .map(({ offer, judgement }) => ({
      offer: offer.record.id,
      exclusions: judgement.excluded.map((code) => exclusion(code, judgement, need, offer, context)),
    }));
}
