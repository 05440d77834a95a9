import type { Label } from "../core/label.ts";
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
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import { type Check, comesHome, criteria, type Criterion, type Judgement, unknown } from "./judge.ts";

/** One reason, with the values that it was made from. `formatReason` says it as a sentence. */
export interface Reason {
  readonly code: string;
  readonly label: Label;
  readonly points?: number;
  readonly [value: string]: unknown;
}

/** A reason that gives points or takes them off. */
export type ReasonInPoints = Reason & { readonly points: number };

/** What speaks for a pair. */
export const part = (code: PartCode, points: number, values: Readonly<Record<string, unknown>>): ReasonInPoints => ({
  code,
  label: partReason[code],
  points,
  ...values,
});

/** What the two have to do with each other, by their codes or by the words of their fields. */
export function relevancePart(
  judgement: Judgement,
  need: NeedFacts,
  offer: OfferFacts,
  points: number,
): ReasonInPoints {
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
export function valuesOf(
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

/** What speaks against a pair. */
export const deduction = (
  code: DeductionCode,
  points: number,
  values: Readonly<Record<string, unknown>>,
): ReasonInPoints => ({ code, label: deductionReason[code], points, ...values });

/** What it is that a criterion takes points off for. */
export function deductionCode(
  criterion: Criterion,
  judgement: Judgement,
  need: NeedFacts,
  offer: OfferFacts,
): DeductionCode {
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

/** What nobody said that a criterion or a check would have looked at. */
export function unknownsOf(judgement: Judgement, need: NeedFacts, offer: OfferFacts): readonly Reason[] {
  const unknowns: Reason[] = [];
  const add = (code: UnknownCode, values: ReturnType<typeof missing>): void => {
    unknowns.push({ code, label: unknownReason[code], ...values });
  };
  for (const criterion of criteria)
    if (judgement.fits[criterion] === unknown) add(`unknown-${criterion}`, whoIsMissing(criterion, need, offer));
  for (const check of judgement.unchecked) add(`unknown-${check}`, whoLeftUnsaid(check, need, offer));
  return unknowns;
}
