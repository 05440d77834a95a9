import type { Code } from "../model/code.ts";
import type { Delivery } from "../vocabulary/offer.ts";
import type { ExclusionCode } from "../vocabulary/reason.ts";
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";

/** The criteria beside relevance, in the order of the profile's weights. */
export const criteria = ["delivery", "reach", "level", "cost", "start"] as const;
export type Criterion = (typeof criteria)[number];

/** Not known: the criterion then counts neither for nor against. */
export const unknown = -1;

/**
 * What one look at a pair finds, in numbers: points and reasons are both made from it, so that they cannot differ. A fit is
 * 0 to 1, or `unknown`.
 */
export interface Judgement {
  readonly excluded: readonly ExclusionCode[];
  readonly relevance: number;
  /** How sure the relevance is: a code says more than a word. */
  readonly sure: number;
  /** The codes that met, where codes decided. */
  readonly codes?: readonly [need: Code, offer: Code] | undefined;
  readonly fits: Readonly<Record<Criterion, number>>;
  readonly km?: number | undefined;
  readonly minutes?: number | undefined;
  /** Checks that could not be made. */
  readonly unchecked: readonly ("deadline" | "language" | "hours" | "firm")[];
}

const sureByCode = 1;
const sureByWords = 0.7;
const sureBySimilarWords = 0.5;

/** Forms that are near enough to half please whoever wanted the other. */
const nearForms: Readonly<Record<Delivery, readonly Delivery[]>> = {
  onSite: ["gatherings", "inCompany"],
  gatherings: ["onSite", "online"],
  online: ["gatherings"],
  inCompany: ["onSite"],
};

const nothing: readonly never[] = [];

/** Looks at one pair of a need and an offer. */
export function judge(need: NeedFacts, offer: OfferFacts, context: Context): Judgement {
  const excluded: ExclusionCode[] = [];
  const found = relevanceOf(need, offer, context);
  if (found.relevance === 0) excluded.push("unrelated");
  const unchecked = gates(need, offer, excluded);
  const reach = reachOf(need, offer, context, excluded);
  const fits = {
    delivery: deliveryFit(need, offer),
    reach: reach.fit,
    level: levelFit(need, offer, context, excluded),
    cost: costFit(need, offer, context, excluded),
    start: startFit(need, offer, context, excluded),
  };
  return {
    excluded: excluded.length === 0 ? nothing : excluded, // after every criterion had its say
    ...found,
    fits,
    km: reach.km,
    minutes: reach.minutes,
    unchecked,
  };
}

/** The best of what codes and words say; where both say as much, the codes, which are surer. */
export function relevanceOf(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
): Pick<Judgement, "relevance" | "sure" | "codes"> {
  let best = 0;
  let codes: readonly [Code, Code] | undefined;
  for (const wanted of need.codes) {
    for (const given of offer.codes) {
      const alike = context.codesAlike(wanted, given);
      if (alike <= best) continue;
      best = alike;
      codes = [wanted, given];
    }
  }
  if (best === 1) return { relevance: 1, sure: sureByCode, codes };
  const words = context.fieldsAlike(need.text, offer.text);
  if (words <= best) return { relevance: best, sure: sureByCode, codes };
  return { relevance: words, sure: words === 1 ? sureByWords : sureBySimilarWords, codes: undefined };
}

/** What closes an offer to a need whatever its worth; answers what could not be checked. */
function gates(need: NeedFacts, offer: OfferFacts, excluded: ExclusionCode[]): Judgement["unchecked"] {
  const unchecked: ("deadline" | "language" | "hours" | "firm")[] = [];
  const { record } = offer;
  if (record.cancelled === true) excluded.push("cancelled");
  if (offer.deadline === undefined) unchecked.push("deadline");
  else if (offer.deadline < 0) excluded.push("deadline-passed");
  if (offer.over) excluded.push("over");
  else if (offer.starts !== undefined && offer.starts < 0) excluded.push("started");

  if (need.languages !== undefined) {
    if (offer.language === undefined) unchecked.push("language");
    else if (!need.languages.includes(offer.language)) excluded.push("other-language");
  }
  if (need.record.hoursPerWeek !== undefined) {
    if (record.hoursPerWeek === undefined) unchecked.push("hours");
    else if (record.hoursPerWeek > need.record.hoursPerWeek) excluded.push("too-many-hours");
  }
  if (record.delivery === "inCompany") {
    if (record.establishment === undefined || need.record.establishment === undefined) unchecked.push("firm");
    else if (record.establishment !== need.record.establishment) excluded.push("other-firm");
  }
  return unchecked.length === 0 ? nothing : unchecked;
}

function deliveryFit(need: NeedFacts, offer: OfferFacts): number {
  const form = offer.record.delivery;
  if (need.delivery === undefined || form === undefined) return unknown;
  if (need.delivery.includes(form)) return 1;
  return need.delivery.some((wanted) => nearForms[wanted].includes(form)) ? 0.5 : 0;
}

/** Whether one has to go anywhere: online one stays at home, in-company the course comes. */
export const comesHome = (offer: OfferFacts): boolean =>
  offer.record.delivery === "online" || offer.record.delivery === "inCompany";

/** Falls evenly from 1 at nothing to 0 at the limit. */
const share = (amount: number, limit: number): number => (amount <= 0 ? 1 : amount >= limit ? 0 : 1 - amount / limit);

function reachOf(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
  excluded: ExclusionCode[],
): { readonly fit: number; readonly km?: number | undefined; readonly minutes?: number | undefined } {
  if (comesHome(offer)) return { fit: 1 };
  if (need.municipality === undefined || offer.municipality === undefined) return { fit: unknown };
  const { maxTravelKm, maxTravelMinutes } = need.record;
  const km = context.kmBetween(need.municipality, offer.municipality);
  const minutes = context.minutesBetween(need.municipality, offer.municipality);
  if (km !== undefined && maxTravelKm !== undefined && km > maxTravelKm) excluded.push("too-far");
  if (minutes !== undefined && maxTravelMinutes !== undefined && minutes > maxTravelMinutes)
    excluded.push("too-long-travel");
  if (km === undefined && minutes === undefined) return { fit: unknown };
  const byKm = km === undefined ? 1 : share(km, maxTravelKm ?? context.settings.reachKm);
  const byMinutes = minutes === undefined ? 1 : share(minutes, maxTravelMinutes ?? context.settings.reachMinutes);
  // What hinders more is what one is told: the other would only repeat it.
  return byMinutes < byKm ? { fit: byMinutes, minutes } : { fit: byKm, km };
}

function levelFit(need: NeedFacts, offer: OfferFacts, context: Context, excluded: ExclusionCode[]): number {
  if (need.level === undefined || offer.level === undefined) return unknown;
  const steps = Math.abs(offer.level - need.level);
  const { levelSteps } = context.settings;
  if (steps > levelSteps) excluded.push("level-barred");
  return share(steps, levelSteps + 1);
}

function costFit(need: NeedFacts, offer: OfferFacts, context: Context, excluded: ExclusionCode[]): number {
  const { feeNok } = offer.record;
  const { maxFeeNok } = need.record;
  if (feeNok === undefined) return unknown;
  if (maxFeeNok !== undefined && feeNok > maxFeeNok) excluded.push("too-dear");
  return share(feeNok, maxFeeNok ?? context.settings.feeNok);
}

/** Sooner is better from the earliest start on; the latest start that a need states is worth half, no later one is taken. */
function startFit(need: NeedFacts, offer: OfferFacts, context: Context, excluded: ExclusionCode[]): number {
  const { starts } = offer;
  if (starts === undefined) return unknown;
  const { earliest = 0, latest } = need;
  if (latest !== undefined && starts > latest) excluded.push("starts-too-late");
  if (starts < earliest) return share(earliest - starts, context.settings.earlyDays);
  const from = Math.max(0, earliest);
  const wait = Math.max(0, starts - from);
  if (latest === undefined) return share(wait, context.settings.waitDays);
  return latest <= from ? 1 : share(wait, 2 * (latest - from));
}
