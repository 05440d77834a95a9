import type { NearMiss } from "./allocation.ts";
import { judge } from "./judge.ts";
import { type Market, type Workings, workingsOf } from "./market.ts";
import { offersRelatedTo } from "./offerBook.ts";
import { pointsOf } from "./points.ts";
import { exclusion } from "./reasons.ts";

const most = 3;

/** Where nothing is related to a need, no offer is near: so many are looked at, in the order of their ids. */
const unrelatedLookedAt = 50;

/**
 * The offers that come nearest to a need that none fits: related ones with the fewest exclusions, of equal ones those that
 * would be worth most, then by id. Where nothing is related, a few of the others.
 */
export function nearMisses(market: Market, i: number): readonly NearMiss[] {
  const work = workingsOf(market);
  const known = work.remembered.nearMisses.get(i);
  const near = known ?? look(work, i);
  if (known === undefined) work.remembered.nearMisses.set(i, near);
  // Whoever is given them may change them.
  return near.map(({ offer, exclusions }) => ({ offer, exclusions: exclusions.map((reason) => ({ ...reason })) }));
}

function look({ needs, book, context }: Workings, i: number): readonly NearMiss[] {
  const need = needs[i]!;
  const related = offersRelatedTo(book, book.subjects.relatedTo(need));
  const looked = related.length > 0 ? related : [...book.facts.keys()].slice(0, unrelatedLookedAt);
  return looked
    .map((j) => {
      const offer = book.facts[j]!;
      const judgement = judge(need, offer, context);
      const points = pointsOf({ ...judgement, excluded: [] }, context.profile.weights); // if nothing excluded it
      return { j, offer, judgement, points };
    })
    .sort((a, b) => a.judgement.excluded.length - b.judgement.excluded.length || b.points - a.points || a.j - b.j)
    .slice(0, most)
    .map(({ offer, judgement }) => ({
      offer: offer.record.id,
      exclusions: judgement.excluded.map((code) => exclusion(code, judgement, need, offer, context)),
    }));
}
