import type { Code } from "../model/code.ts";
import type { Delivery } from "../vocabulary/offer.ts";
import type { ExclusionCode } from "../vocabulary/reason.ts";
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import type { ProfileSettings } from "./profile.ts";

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
  readonly unchecked: readonly Check[];
}

/** What may rule a pair out, and cannot be looked at where a fact is missing. */
export type Check = "deadline" | "language" | "hours" | "firm" | "distance" | "travel-time";

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
  if (offer.cancelled) excluded.push("cancelled");
  if (deadlinePassed(offer)) excluded.push("deadline-passed");
  if (offer.over) excluded.push("over");
  else if (hasStarted(offer)) excluded.push("started");
  if (isOtherLanguage(need, offer)) excluded.push("other-language");
  if (isTooManyHours(need, offer)) excluded.push("too-many-hours");
  if (isOtherFirm(need, offer)) excluded.push("other-firm");

  const { settings } = context;
  const { km, minutes } = travel(need, offer, context);
  if (isTooFar(need, km)) excluded.push("too-far");
  if (isTooLongTravel(need, minutes)) excluded.push("too-long-travel");
  if (isBarredLevel(need, offer, settings)) excluded.push("level-barred");
  if (isTooDear(need, offer)) excluded.push("too-dear");
  if (startsTooLate(need, offer)) excluded.push("starts-too-late");
  const reach = reachFit(need, offer, km, minutes, settings);
  // What hinders more is what one is told: the other would only repeat it.
  const byMinutes =
    minutes !== undefined && (km === undefined || reach < reachFit(need, offer, km, undefined, settings));
  return {
    excluded: excluded.length === 0 ? nothing : excluded,
    ...found,
    fits: {
      delivery: deliveryFit(need, offer),
      reach,
      level: levelFit(need, offer, settings),
      cost: costFit(need, offer, settings),
      start: startFit(need, offer, settings),
    },
    km: byMinutes ? undefined : km,
    minutes: byMinutes ? minutes : undefined,
    unchecked: uncheckedOf(need, offer, km, minutes),
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
  if (words === 0 && best === 0)
    return { relevance: 0, sure: haveCodes(need, offer) ? sureByCode : sureBySimilarWords };
  if (words <= best) return { relevance: best, sure: sureByCode, codes };
  return { relevance: words, sure: words === 1 ? sureByWords : sureBySimilarWords, codes: undefined };
}

/** Whether codes have been compared: where only one side has any, its words alone have said no. */
const haveCodes = (need: NeedFacts, offer: OfferFacts): boolean => need.codes.length > 0 && offer.codes.length > 0;

// Each exclusion and each fit is asked alone, so that whoever wants the points only (`pairPoints`) can stop at the first "no".

const deadlinePassed = ({ deadline }: OfferFacts): boolean => deadline !== undefined && deadline < 0;

const hasStarted = ({ starts }: OfferFacts): boolean => starts !== undefined && starts < 0;

/** Closed to everyone. */
export const isClosed = (offer: OfferFacts): boolean =>
  offer.cancelled || offer.over || deadlinePassed(offer) || hasStarted(offer);

export const isOtherLanguage = (need: NeedFacts, offer: OfferFacts): boolean =>
  need.languages !== undefined && offer.language !== undefined && !need.languages.includes(offer.language);

export const isTooManyHours = (need: NeedFacts, offer: OfferFacts): boolean =>
  need.hoursPerWeek !== undefined && offer.hoursPerWeek !== undefined && offer.hoursPerWeek > need.hoursPerWeek;

/** The one firm that a course is held for; nothing where it is held for all, or nobody says for whom. */
export const firmOf = (offer: OfferFacts): string | undefined =>
  offer.delivery === "inCompany" ? offer.establishment : undefined;

export const isOtherFirm = (need: NeedFacts, offer: OfferFacts): boolean => {
  const firm = firmOf(offer);
  return firm !== undefined && need.establishment !== undefined && firm !== need.establishment;
};

export const isTooFar = (need: NeedFacts, km: number | undefined): boolean =>
  km !== undefined && need.maxTravelKm !== undefined && km > need.maxTravelKm;

export const isTooLongTravel = (need: NeedFacts, minutes: number | undefined): boolean =>
  minutes !== undefined && need.maxTravelMinutes !== undefined && minutes > need.maxTravelMinutes;

export const isBarredLevel = (need: NeedFacts, offer: OfferFacts, { levelSteps }: ProfileSettings): boolean =>
  need.level !== undefined && offer.level !== undefined && Math.abs(offer.level - need.level) > levelSteps;

export const isTooDear = (need: NeedFacts, offer: OfferFacts): boolean =>
  need.maxFeeNok !== undefined && offer.feeNok !== undefined && offer.feeNok > need.maxFeeNok;

export const startsTooLate = (need: NeedFacts, offer: OfferFacts): boolean =>
  need.latest !== undefined && offer.starts !== undefined && offer.starts > need.latest;

/** The checks that lack a fact. */
function uncheckedOf(
  need: NeedFacts,
  offer: OfferFacts,
  km: number | undefined,
  minutes: number | undefined,
): Judgement["unchecked"] {
  const unchecked: Check[] = [];
  if (offer.deadline === undefined) unchecked.push("deadline");
  if (need.languages !== undefined && offer.language === undefined) unchecked.push("language");
  if (need.hoursPerWeek !== undefined && offer.hoursPerWeek === undefined) unchecked.push("hours");
  if (offer.delivery === "inCompany" && (offer.establishment === undefined || need.establishment === undefined))
    unchecked.push("firm");
  // Where neither is known the reach is unknown already.
  if (minutes !== undefined && km === undefined && need.maxTravelKm !== undefined) unchecked.push("distance");
  if (km !== undefined && minutes === undefined && need.maxTravelMinutes !== undefined) unchecked.push("travel-time");
  return unchecked.length === 0 ? nothing : unchecked;
}

export function deliveryFit(need: NeedFacts, offer: OfferFacts): number {
  const form = offer.delivery;
  if (need.delivery === undefined || form === undefined) return unknown;
  return formFit(need.delivery, form);
}

/** How well a form suits whoever wants one of `wanted`. */
export function formFit(wanted: readonly Delivery[], form: Delivery): number {
  if (wanted.includes(form)) return 1;
  return wanted.some((one) => nearForms[one].includes(form)) ? 0.5 : 0;
}

/** Whether one has to go anywhere: online one stays at home, in-company the course comes. */
export const comesHome = ({ delivery }: Pick<OfferFacts, "delivery">): boolean =>
  delivery === "online" || delivery === "inCompany";

/** Falls evenly from 1 at nothing to 0 at the limit. */
export const share = (amount: number, limit: number): number =>
  amount <= 0 ? 1 : amount >= limit ? 0 : 1 - amount / limit;

const nowhere: { readonly km: undefined; readonly minutes: undefined } = { km: undefined, minutes: undefined };

function travel(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
): { readonly km: number | undefined; readonly minutes: number | undefined } {
  if (comesHome(offer) || need.municipality === undefined || offer.municipality === undefined) return nowhere;
  return {
    km: context.kmBetween(need.municipality, offer.municipality),
    minutes: context.minutesBetween(need.municipality, offer.municipality),
  };
}

/** The lesser of what distance and time leave, as far as they are known. */
export function reachFit(
  need: NeedFacts,
  offer: OfferFacts,
  km: number | undefined,
  minutes: number | undefined,
  settings: ProfileSettings,
): number {
  if (comesHome(offer)) return 1;
  if (km === undefined && minutes === undefined) return unknown;
  const byKm = km === undefined ? 1 : share(km, need.maxTravelKm ?? settings.reachKm);
  const byMinutes = minutes === undefined ? 1 : share(minutes, need.maxTravelMinutes ?? settings.reachMinutes);
  return Math.min(byKm, byMinutes);
}

export function levelFit(need: NeedFacts, offer: OfferFacts, { levelSteps }: ProfileSettings): number {
  if (need.level === undefined || offer.level === undefined) return unknown;
  return share(Math.abs(offer.level - need.level), levelSteps + 1);
}

export function costFit(need: NeedFacts, offer: OfferFacts, settings: ProfileSettings): number {
  return offer.feeNok === undefined ? unknown : share(offer.feeNok, need.maxFeeNok ?? settings.feeNok);
}

export function startFit(need: NeedFacts, offer: OfferFacts, settings: ProfileSettings): number {
  return offer.starts === undefined ? unknown : startShare(need, offer.starts, settings);
}

/** Sooner is better from the earliest start on; the latest start that a need states is worth half, no later one is taken. */
export function startShare(need: NeedFacts, starts: number, settings: ProfileSettings): number {
  const { earliest, latest } = need;
  if (earliest !== undefined && starts < earliest) return share(earliest - starts, settings.earlyDays);
  const from = Math.max(0, earliest ?? 0);
  const wait = Math.max(0, starts - from);
  if (latest === undefined) return share(wait, settings.waitDays);
  return latest <= from ? 1 : share(wait, 2 * (latest - from));
}
