import { dayNumber } from "../core/date.ts";
import type { Code } from "../model/code.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { EstablishmentId, MunicipalityNumber } from "../model/id.ts";
import { nkrStep } from "../programme/nkr.ts";
import type { Delivery } from "../vocabulary/offer.ts";
import type { Context } from "./context.ts";
import type { FieldText } from "./fieldSimilarity.ts";

// A pair is judged millions of times, a record read once: dates as days after `asOf`, levels as steps, languages folded.
// What is judged stands in the facts themselves, all of one shape: to look into records of many shapes takes longer.

/** A need as the criteria look at it. */
export interface NeedFacts {
  readonly record: CompetenceNeed;
  readonly text: FieldText;
  readonly codes: readonly Code[];
  readonly municipality: MunicipalityNumber | undefined;
  readonly level: number | undefined;
  readonly languages: readonly string[] | undefined;
  readonly delivery: readonly Delivery[] | undefined;
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  readonly maxTravelKm: number | undefined;
  readonly maxTravelMinutes: number | undefined;
  readonly maxFeeNok: number | undefined;
  readonly hoursPerWeek: number | undefined;
  readonly establishment: EstablishmentId | undefined;
}

/** An offer as the criteria look at it. */
export interface OfferFacts {
  readonly record: CompetenceOffer;
  readonly text: FieldText;
  readonly codes: readonly Code[];
  readonly municipality: MunicipalityNumber | undefined;
  readonly level: number | undefined;
  readonly language: string | undefined;
  readonly delivery: Delivery | undefined;
  readonly feeNok: number | undefined;
  readonly hoursPerWeek: number | undefined;
  readonly establishment: EstablishmentId | undefined;
  readonly cancelled: boolean;
  readonly starts: number | undefined;
  readonly deadline: number | undefined;
  /** Has ended, or was completed. */
  readonly over: boolean;
}

/** Both written norms are Norwegian, and whoever reads the one reads the other. */
function languageOf(text: string): string {
  const [language = ""] = text.trim().toLowerCase().split(/[-_]/);
  return ["nb", "nn", "no", "norsk", "bokmål", "nynorsk"].includes(language) ? "no" : language;
}

const stepOf = (level: CompetenceNeed["nkrLevel"]): number | undefined => {
  const step = level === undefined ? -1 : nkrStep(level);
  return step < 0 ? undefined : step;
};

const filled = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list?.length ? list : undefined);

const daysAfter =
  (today: number) =>
  (date: string | undefined): number | undefined =>
    date === undefined ? undefined : dayNumber(date) - today;

/** What a need says, ready to be compared. A need without a place takes its establishment's. */
export function needFacts(need: CompetenceNeed, context: Context): NeedFacts {
  const days = daysAfter(context.today);
  return {
    record: need,
    text: context.textOf(need.field),
    codes: need.codes ?? [],
    municipality: need.municipality ?? (need.establishment && context.placeOf(need.establishment)),
    level: stepOf(need.nkrLevel),
    languages: filled(need.languages)?.map(languageOf),
    delivery: filled(need.delivery),
    earliest: days(need.earliestStart),
    latest: days(need.latestStart),
    maxTravelKm: need.maxTravelKm,
    maxTravelMinutes: need.maxTravelMinutes,
    maxFeeNok: need.maxFeeNok,
    hoursPerWeek: need.hoursPerWeek,
    establishment: need.establishment,
  };
}

/** What an offer says, ready to be compared. Its NUS code is one of its codes. */
export function offerFacts(offer: CompetenceOffer, context: Context): OfferFacts {
  const days = daysAfter(context.today);
  const ends = days(offer.endsOn);
  const completed = days(offer.completedOn);
  return {
    record: offer,
    text: context.textOf(offer.field),
    codes: offer.nus === undefined ? (offer.codes ?? []) : [...(offer.codes ?? []), { system: "nus", id: offer.nus }],
    municipality: offer.municipality,
    level: offer.nkrBasis === "none" ? undefined : stepOf(offer.nkrLevel),
    language: offer.language === undefined ? undefined : languageOf(offer.language),
    delivery: offer.delivery,
    feeNok: offer.feeNok,
    hoursPerWeek: offer.hoursPerWeek,
    establishment: offer.establishment,
    cancelled: offer.cancelled === true,
    starts: days(offer.startsOn),
    deadline: days(offer.deadline),
    over: (ends !== undefined && ends < 0) || (completed !== undefined && completed <= 0),
  };
}
