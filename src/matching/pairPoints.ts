import type { MatchingProfile } from "../model/matchingProfile.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import {
  costFit,
  deliveryFit,
  isBarredLevel,
  isOtherFirm,
  isOtherLanguage,
  isTooDear,
  isTooFar,
  isTooLongTravel,
  isTooManyHours,
  levelFit,
  reachFit,
  startFit,
  startsTooLate,
  unknown,
} from "./judge.ts";
import { type ProfileSettings, whole } from "./profile.ts";

/**
 * The points of a pair and nothing else, 0 where it is excluded: `pointsOf(judge(...))` to the last one, several times as
 * fast. For an offer that is not closed to everyone, and a relevance and a way to go that are known already.
 */
export function pairPoints(
  need: NeedFacts,
  offer: OfferFacts,
  relevance: number,
  km: number | undefined,
  minutes: number | undefined,
  weights: MatchingProfile["weights"],
  settings: ProfileSettings,
): number {
  if (relevance === 0) return 0;
  if (isBarredLevel(need, offer, settings) || startsTooLate(need, offer) || isTooDear(need, offer)) return 0;
  if (isTooFar(need, km) || isTooLongTravel(need, minutes)) return 0;
  if (isOtherFirm(need, offer) || isOtherLanguage(need, offer) || isTooManyHours(need, offer)) return 0;
  const delivery = deliveryFit(need, offer);
  const reach = reachFit(need, offer, km, minutes, settings);
  const level = levelFit(need, offer, settings);
  const cost = costFit(need, offer, settings);
  const start = startFit(need, offer, settings);

  // The same terms in the same order as `scaled` and `totals`, since sums of fractions depend on it.
  let known = weights.relevance;
  if (delivery !== unknown) known += weights.delivery;
  if (reach !== unknown) known += weights.reach;
  if (level !== unknown) known += weights.level;
  if (cost !== unknown) known += weights.cost;
  if (start !== unknown) known += weights.start;
  const scale = known === 0 ? 0 : whole / known;
  let given = weights.relevance * scale * relevance;
  let taken = 0;
  if (delivery !== unknown) {
    given += weights.delivery * scale;
    taken += weights.delivery * scale * (1 - delivery);
  }
  if (reach !== unknown) {
    given += weights.reach * scale;
    taken += weights.reach * scale * (1 - reach);
  }
  if (level !== unknown) {
    given += weights.level * scale;
    taken += weights.level * scale * (1 - level);
  }
  if (cost !== unknown) {
    given += weights.cost * scale;
    taken += weights.cost * scale * (1 - cost);
  }
  if (start !== unknown) {
    given += weights.start * scale;
    taken += weights.start * scale * (1 - start);
  }
  const parts = Math.max(1, Math.round(given));
  return parts - Math.min(parts - 1, Math.round(taken));
}
