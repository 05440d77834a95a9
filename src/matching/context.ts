import { dayNumber, type IsoDate, isIsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import { distanceKm } from "../geography/distanceKm.ts";
import { entriesOf, entryAt } from "../geography/entriesOf.ts";
import type { Geography, Place } from "../geography/geography.ts";
import type { Code } from "../model/code.ts";
import type { Establishment } from "../model/establishment.ts";
import type { EstablishmentId, MunicipalityNumber } from "../model/id.ts";
import type { MatchingProfile } from "../model/matchingProfile.ts";
import { codeSimilarity } from "./codeSimilarity.ts";
import { fieldSimilarity, type FieldText, fieldText } from "./fieldSimilarity.ts";
import { defaultProfile, type ProfileSettings, settingsOf, wrongWeights } from "./profile.ts";

/** Between two municipalities; `undefined` where it is not known. */
export type Measured = (a: MunicipalityNumber, b: MunicipalityNumber) => number | undefined;

/** What a match is judged by, beside the need and the offer. */
export interface MarketOptions {
  readonly asOf: IsoDate;
  readonly geography: Geography;
  /** `defaultProfile` where absent. */
  readonly profile?: MatchingProfile;
  /** Candidates kept per need: a speed knob, never the truth. */
  readonly top?: number;
  /** Great circles between the centres of municipalities where absent. */
  readonly distanceKm?: Measured | undefined;
  /** Minutes of travel are not judged where absent. */
  readonly travelMinutes?: Measured | undefined;
  /** 0 to 1, `undefined` unknown: then the codes' own hierarchies decide. */
  readonly similarity?: ((a: Code, b: Code) => number | undefined) | undefined;
  /** The place of a need that names none, by its establishment. */
  readonly establishments?: readonly Establishment[];
}

/** The options with everything that is looked up again and again. */
export interface Context {
  readonly asOf: IsoDate;
  /** `asOf` as `dayNumber` counts. */
  readonly today: number;
  /** Whether a text is a day of the calendar; asked once for each. */
  isDay(text: IsoDate): boolean;
  readonly profile: MatchingProfile;
  readonly settings: ProfileSettings;
  /** Wrong weights and settings of the profile, by name; "weights" where they do not sum to 10,000. */
  readonly wrongSettings: readonly string[];
  kmBetween(a: MunicipalityNumber, b: MunicipalityNumber): number | undefined;
  minutesBetween(a: MunicipalityNumber, b: MunicipalityNumber): number | undefined;
  /** Whether kilometres are those of the great circle, so that a latitude says something about them. */
  readonly asTheCrowFlies: boolean;
  /** Whether codes are compared by a function of the caller's, which may find anything alike. */
  readonly ownSimilarity: boolean;
  /** The centre of a municipality, in degrees. */
  centreOf(municipality: MunicipalityNumber): Place | undefined;
  placeOf(establishment: EstablishmentId): MunicipalityNumber | undefined;
  nameOf(municipality: MunicipalityNumber): Label;
  textOf(field: string): FieldText;
  fieldsAlike(a: FieldText, b: FieldText): number;
  codesAlike(a: Code, b: Code): number;
}

const isAmount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/** An answer of the caller's that is no amount is none. */
const measuredBy = (measure: Measured): Measured => {
  const known = new Map<MunicipalityNumber, Map<MunicipalityNumber, number | undefined>>();
  return (a, b) => {
    let fromA = known.get(a);
    if (fromA === undefined) {
      fromA = new Map();
      known.set(a, fromA);
    }
    if (!fromA.has(b)) {
      const value = measure(a, b);
      fromA.set(b, isAmount(value) ? value : undefined);
    }
    return fromA.get(b);
  };
};

const unit = (value: number): number => Math.min(1, Math.max(0, value));

const contexts = new WeakMap<MarketOptions, Context>();

/** The context of one object of options; made once for each. */
export function contextOf(options: MarketOptions): Context {
  let context = contexts.get(options);
  if (context === undefined) {
    context = makeContext(options);
    contexts.set(options, context);
  }
  return context;
}

function makeContext(options: MarketOptions): Context {
  const { asOf, geography, profile = defaultProfile } = options;
  const { settings, wrong } = settingsOf(profile);
  let centres: Map<MunicipalityNumber, Place> | undefined;
  const places = new Map((options.establishments ?? []).map((one) => [one.id, one.municipality]));
  const days = new Map<IsoDate, boolean>();
  const names = new Map<string, Label>();
  const texts = new Map<string, FieldText>();
  const alike = new Map<FieldText, Map<FieldText, number>>();
  const own = options.similarity;

  return {
    asOf,
    today: dayNumber(asOf),
    isDay(text) {
      let isOne = days.get(text);
      if (isOne === undefined) {
        isOne = isIsoDate(text);
        days.set(text, isOne);
      }
      return isOne;
    },
    profile,
    settings,
    wrongSettings: [...wrongWeights(profile), ...wrong],
    kmBetween: measuredBy(options.distanceKm ?? ((a, b) => distanceKm(geography, a, b))),
    minutesBetween: options.travelMinutes === undefined ? () => undefined : measuredBy(options.travelMinutes),
    asTheCrowFlies: options.distanceKm === undefined,
    ownSimilarity: own !== undefined,
    centreOf(municipality) {
      centres ??= new Map((geography.places ?? []).map((place) => [place.municipality, place]));
      return centres.get(municipality);
    },
    placeOf: (establishment) => places.get(establishment),
    nameOf(municipality) {
      let name = names.get(municipality);
      if (name === undefined) {
        const rows = entriesOf(geography).municipalities.get(municipality);
        const { name: given = municipality, label } = entryAt(rows, asOf) ?? rows?.at(-1) ?? {};
        const own = typeof given === "string" ? { nb: given, nn: given, en: given } : given;
        // The label tells two of one name apart: Herøy in Nordland, Herøy in Møre og Romsdal.
        name = label === undefined || label === own.nb ? own : { nb: label, nn: label, en: label };
        names.set(municipality, name);
      }
      return name;
    },
    textOf(field) {
      let text = texts.get(field);
      if (text === undefined) {
        text = fieldText(field);
        texts.set(field, text);
      }
      return text;
    },
    fieldsAlike(a, b) {
      let row = alike.get(a);
      if (row === undefined) {
        row = new Map();
        alike.set(a, row);
      }
      let value = row.get(b);
      if (value === undefined) {
        value = fieldSimilarity(a, b);
        row.set(b, value);
      }
      return value;
    },
    codesAlike(a, b) {
      const value = own?.(a, b);
      return value !== undefined && Number.isFinite(value) ? unit(value) : (codeSimilarity(a, b) ?? 0);
    },
  };
}
