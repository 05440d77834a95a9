import type { Label } from "../core/label.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import {
  type DeductionCode,
  deductionReason,
  type ExclusionCode,
  exclusionReason,
  type PartCode,
  partReason,
  type UnknownCode,
  unknownReason,
} from "../vocabulary/reason.ts";
import { checkNeed, checkOffer } from "./checkMarket.ts";
import { type Context, contextOf, type MarketOptions } from "./context.ts";
import { type NeedFacts, needFacts, type OfferFacts, offerFacts } from "./facts.ts";
import { type Check, comesHome, criteria, type Criterion, type Judgement, judge, unknown } from "./judge.ts";
import { certaintyOf, inWholes, scaled, totals } from "./points.ts";

/** One reason, with the values that it was made from. `formatReason` says it as a sentence. */
export interface Reason {
  readonly code: string;
  readonly label: Label;
  readonly points?: number;
  readonly [value: string]: unknown;
}

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
  const speakFor: (Reason & { readonly points: number })[] = [];
  const speakAgainst: (Reason & { readonly points: number })[] = [];
  if (relevance > 0) speakFor.push(relevancePart(judgement, need, offer, relevance));
  criteria.forEach((criterion, i) => {
    const gives = judgement.fits[criterion] === unknown ? 0 : (parts[i] ?? 0);
    const takes = deductions[i] ?? 0;
    if (gives === 0 && takes === 0) return;
    const values = valuesOf(criterion, judgement, need, offer, context);
    if (gives > 0) speakFor.push(part(criterion, gives, values));
    if (takes === 0) return;
    const code = deductionCode(criterion, judgement, need, offer);
    speakAgainst.push({ code, label: deductionReason[code], points: takes, ...values });
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

const part = (
  code: PartCode,
  points: number,
  values: Readonly<Record<string, unknown>>,
): Reason & { readonly points: number } => ({
  code,
  label: partReason[code],
  points,
  ...values,
});

function relevancePart(
  judgement: Judgement,
  need: NeedFacts,
  offer: OfferFacts,
  points: number,
): Reason & { readonly points: number } {
  const { codes, relevance } = judgement;
  if (codes !== undefined)
    return part(relevance === 1 ? "same-code" : "near-code", points, {
      needCode: codes[0],
      offerCode: codes[1],
      similarity: relevance,
    });
  return part(relevance === 1 ? "same-field" : "similar-field", points, {
    needField: need.record.field,
    offerField: offer.record.field,
    similarity: relevance,
  });
}

/** Leaves out what is not there: a reason holds no value that nobody gave. */
function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const name in values) if (values[name] !== undefined) kept[name] = values[name]; // one's own: literals only come here
  return kept;
}

/** The values that a criterion looked at. */
function valuesOf(
  criterion: Criterion,
  judgement: Judgement,
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
): Readonly<Record<string, unknown>> {
  const { record } = need;
  const { settings } = context;
  switch (criterion) {
    case "delivery":
      return given({ wanted: need.delivery, delivery: offer.record.delivery });
    case "reach": {
      if (comesHome(offer)) return { delivery: offer.record.delivery };
      const places = {
        from: need.municipality && context.nameOf(need.municipality),
        to: offer.municipality && context.nameOf(offer.municipality),
      };
      if (judgement.minutes !== undefined)
        return given({
          minutes: judgement.minutes,
          limitMinutes: record.maxTravelMinutes ?? settings.reachMinutes,
          own: record.maxTravelMinutes !== undefined,
          ...places,
        });
      return given({
        km: judgement.km,
        limitKm: record.maxTravelKm ?? settings.reachKm,
        own: record.maxTravelKm !== undefined,
        ...places,
      });
    }
    case "level":
      return given({ wanted: record.nkrLevel, level: offer.record.nkrLevel });
    case "cost":
      return given({
        feeNok: offer.record.feeNok,
        limitNok: record.maxFeeNok ?? settings.feeNok,
        own: record.maxFeeNok !== undefined,
      });
    case "start":
      return given({
        startsOn: offer.record.startsOn,
        earliestStart: record.earliestStart,
        latestStart: record.latestStart,
      });
  }
}

function deductionCode(criterion: Criterion, judgement: Judgement, need: NeedFacts, offer: OfferFacts): DeductionCode {
  switch (criterion) {
    case "delivery":
      return "other-delivery";
    case "reach":
      return judgement.minutes === undefined ? "distance" : "travel-time";
    case "level":
      return "other-level";
    case "cost":
      return "fee";
    case "start":
      return need.earliest !== undefined && (offer.starts ?? 0) < need.earliest ? "early-start" : "late-start";
  }
}

/** What ruled a pair out, with its values. */
export function exclusion(
  code: ExclusionCode,
  judgement: Judgement,
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
): Reason {
  const reason = (values: Readonly<Record<string, unknown>>): Reason => ({
    code,
    label: exclusionReason[code],
    ...values,
  });
  const { record } = offer;
  switch (code) {
    case "unrelated":
      return reason({ needField: need.record.field, offerField: record.field });
    case "cancelled":
      return reason({});
    case "deadline-passed":
      return reason({ deadline: record.deadline, asOf: context.asOf });
    case "started":
      return reason({ startsOn: record.startsOn, asOf: context.asOf });
    case "over": {
      // Only what makes it so: who has completed a course early has an end to come.
      const { asOf } = context;
      const endsOn = record.endsOn !== undefined && record.endsOn < asOf ? record.endsOn : undefined;
      return reason(given({ endsOn, completedOn: record.completedOn, asOf }));
    }
    case "starts-too-late":
      return reason({ startsOn: record.startsOn, latestStart: need.record.latestStart });
    case "level-barred":
      return reason(valuesOf("level", judgement, need, offer, context));
    case "other-language":
      return reason({ wanted: need.record.languages, language: record.language });
    case "other-firm":
      return reason({});
    case "too-far":
    case "too-long-travel": {
      const [from, to] = [need.municipality ?? "", offer.municipality ?? ""];
      const places = { from: context.nameOf(from), to: context.nameOf(to) };
      return code === "too-far"
        ? reason({ km: context.kmBetween(from, to), limitKm: need.record.maxTravelKm, ...places })
        : reason({ minutes: context.minutesBetween(from, to), limitMinutes: need.record.maxTravelMinutes, ...places });
    }
    case "too-many-hours":
      return reason({ hoursPerWeek: record.hoursPerWeek, limitHours: need.record.hoursPerWeek });
    case "too-dear":
      return reason({ feeNok: record.feeNok, limitNok: need.record.maxFeeNok });
  }
}

/** Who did not say it: the need, the offer or both. */
const missing = (need: unknown, offer: unknown): { readonly missing: "need" | "offer" | "both" | "table" } => ({
  missing: need === undefined ? (offer === undefined ? "both" : "need") : offer === undefined ? "offer" : "table",
});

/** Who did not say what a criterion looks at. */
function whoIsMissing(criterion: Criterion, need: NeedFacts, offer: OfferFacts): ReturnType<typeof missing> {
  switch (criterion) {
    case "delivery":
      return missing(need.delivery, offer.delivery);
    case "reach":
      return missing(need.municipality, offer.municipality);
    case "level":
      return missing(need.level, offer.level);
    case "cost":
    case "start":
      return { missing: "offer" };
  }
}

function whoLeftUnsaid(check: Check, need: NeedFacts, offer: OfferFacts): ReturnType<typeof missing> {
  switch (check) {
    case "firm":
      return missing(need.establishment, offer.establishment);
    case "distance":
    case "travel-time":
      return { missing: "table" };
    case "deadline":
    case "language":
    case "hours":
      return { missing: "offer" };
  }
}

function unknownsOf(judgement: Judgement, need: NeedFacts, offer: OfferFacts): readonly Reason[] {
  const unknowns: Reason[] = [];
  const add = (code: UnknownCode, values: ReturnType<typeof missing>): void => {
    unknowns.push({ code, label: unknownReason[code], ...values });
  };
  for (const criterion of criteria)
    if (judgement.fits[criterion] === unknown) add(`unknown-${criterion}`, whoIsMissing(criterion, need, offer));
  for (const check of judgement.unchecked) add(`unknown-${check}`, whoLeftUnsaid(check, need, offer));
  return unknowns;
}
