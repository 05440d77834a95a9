import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import { checkNeed, checkOffer } from "./checkMarket.ts";
import { type Context, contextOf, type MarketOptions } from "./context.ts";
import { type NeedFacts, needFacts, type OfferFacts, offerFacts } from "./facts.ts";
import { criteria, judge, unknown } from "./judge.ts";
import { certaintyOf, inWholes, scaled, totals } from "./points.ts";
import {
  deduction,
  deductionCode,
  exclusion,
  part,
  type Reason,
  type ReasonInPoints,
  relevancePart,
  unknownsOf,
  valuesOf,
} from "./reasons.ts";

/** Why a need and an offer belong together, and why not. */
export interface Explanation {
  /** Nothing rules the pair out. */
  readonly eligible: boolean;
  /** Sum of the parts less sum of the deductions, 0 to 10,000; at least 1 where eligible. */
  readonly points: number;
  /** `points` of 10,000. */
  readonly score: number;
  /** How much of what counts is known, 0 to 1. Unknown data lowers this, never the points. */
  readonly certainty: number;
  readonly parts: readonly (Reason & { readonly points: number })[];
  readonly deductions: readonly (Reason & { readonly points: number })[];
  readonly exclusions: readonly Reason[];
  readonly unknowns: readonly Reason[];
}

/**
 * Explains one pair: what rules it out, what speaks for it, what speaks against it, and what nobody knows. Three layers
 * that never mix: exclusions, parts that add up, deductions. Each known criterion gives a part of its full weight, scaled
 * up for those that are unknown, and takes off what it lacks of a full fit.
 *
 * @throws RangeError when the profile's weights or settings, or an amount or a date of the two records, are none: `parse`
 * them first
 *
 * @example
 * ```ts
 * import { explain } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "ledelse", municipality: "5540", maxTravelKm: 100 };
 * const offer = { id: "o1", field: "Leiing", municipality: "5544", startsOn: "2024-09-01" };
 * const { eligible, points, exclusions } = explain(need, offer, { asOf: "2024-03-01", geography: norway });
 * [eligible, exclusions.length, points > 0]; // => [true, 0, true]
 * ```
 */
export function explain(need: CompetenceNeed, offer: CompetenceOffer, options: MarketOptions): Explanation {
  const context = contextOf(options);
  if (context.wrongSettings.length > 0)
    throw new RangeError(`explain: the profile's ${context.wrongSettings.join(", ")} cannot be`);
  if (!context.isDay(context.asOf)) throw new RangeError("explain: asOf is no date");
  const wrong = checkNeed(need, 0, context.isDay)[0] ?? checkOffer(offer, 0, context.isDay)[0];
  if (wrong !== undefined)
    throw new RangeError(`explain: the ${wrong.path[0] === "needs" ? "need's" : "offer's"} ${wrong.path[2]} cannot be`);
  return explainFacts(needFacts(need, context), offerFacts(offer, context), context);
}

/** The same for a need and an offer whose facts are known. */
export function explainFacts(need: NeedFacts, offer: OfferFacts, context: Context): Explanation {
  const judgement = judge(need, offer, context);
  const { weights } = context.profile;
  const eligible = judgement.excluded.length === 0;
  const exact = scaled(judgement, weights);
  const { given, taken } = totals(exact, eligible);
  const [relevance = 0, ...parts] = inWholes(exact.parts, given);
  const [, ...deductions] = inWholes(exact.deductions, taken);
  const points = given - taken;
  const speakFor: ReasonInPoints[] = [];
  const speakAgainst: ReasonInPoints[] = [];
  if (relevance > 0) speakFor.push(relevancePart(judgement, need, offer, relevance));
  criteria.forEach((criterion, i) => {
    const gives = judgement.fits[criterion] === unknown ? 0 : (parts[i] ?? 0);
    const takes = deductions[i] ?? 0;
    if (gives === 0 && takes === 0) return;
    const values = valuesOf(criterion, judgement, need, offer, context);
    if (gives > 0) speakFor.push(part(criterion, gives, values));
    if (takes === 0) return;
    speakAgainst.push(deduction(deductionCode(criterion, judgement, need, offer), takes, values));
  });
  return {
    eligible,
    points,
    score: points / 10_000,
    certainty: certaintyOf(judgement, weights),
    parts: speakFor,
    deductions: speakAgainst,
    exclusions: judgement.excluded.map((code) => exclusion(code, judgement, need, offer, context)),
    unknowns: unknownsOf(judgement, need, offer),
  };
}
