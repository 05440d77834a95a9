import { keysOf } from "../core/label.ts";
import type { Place } from "../geography/geography.ts";
import type { MatchingProfile } from "../model/matchingProfile.ts";
import { delivery as deliveryWords } from "../vocabulary/offer.ts";
import type { Context } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";
import { comesHome, firmOf, formFit, isClosed, share, startShare } from "./judge.ts";
import type { ProfileSettings } from "./profile.ts";

const forms = keysOf(deliveryWords);
const homeForms = forms.flatMap((delivery, form) => (comesHome({ delivery }) ? [form] : []));

// Where each attribute stands among the columns; what tells most comes first.
const form = 0;
const latitude = 1;
const longitude = 2;
const level = 3;
const starts = 4;
const fee = 5;
const firm = 6;

const perDegree = 1000; // latitudes and longitudes are whole numbers of a thousandth
const kmPerDegree = 111.195; // of a great circle: 6371.0088 km * pi / 180, rounded down
const roundedOff = 0.06; // distances are rounded to 0.1 km

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole numbers, and `unknown` for what has none: a little below the least, so that the two part early in a tree. */
class Attribute {
  readonly column: Int32Array;
  readonly unknown: number;

  constructor(values: readonly (number | undefined)[]) {
    const most = 1_000_000_000;
    const whole = values.map((value) =>
      value === undefined ? undefined : Math.max(-most, Math.min(most, Math.floor(value))),
    );
    let low = Infinity;
    let high = -Infinity;
    for (const value of whole) {
      if (value === undefined) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    this.unknown = low > high ? -1 : low - 1 - Math.floor((high - low) / 4);
    this.column = Int32Array.from(whole, (value) => value ?? this.unknown);
  }
}

/** A place that distances are measured from. */
interface Centre {
  readonly latitude: number;
  readonly longitude: number;
  readonly cosine: number;
}

/**
 * What makes many offers worth little to a need at once, as numbers: `most` tells from the least and the greatest of each how
 * many points a pair can have at most.
 *
 * Points are a mean: of relevance and of the fits that are known, each by its weight. Whatever is known of all offers in the
 * range counts with the best fit in it; what may be unknown of some counts only where it lifts the mean.
 */
export class OfferAttributes {
  readonly columns: readonly Int32Array[];
  readonly #unknown: readonly number[];
  readonly #firms = new Map<string, number>();
  readonly #weights: MatchingProfile["weights"];
  readonly #settings: ProfileSettings;
  readonly #context: Context;

  // Of the need at hand.
  #need: NeedFacts | undefined;
  #formFit: readonly number[] = [];
  #centre: Centre | undefined;
  #firm: number | undefined;

  // Of the mean at hand: its weight and sum, and what may be left out of it.
  #weight = 0;
  #sum = 0;
  #optional = 0;
  readonly #optionalWeight = new Float64Array(5);
  readonly #optionalFit = new Float64Array(5);

  constructor(offers: readonly OfferFacts[], context: Context) {
    this.#context = context;
    this.#weights = context.profile.weights;
    this.#settings = context.settings;
    const centreOf = (offer: OfferFacts): Place | undefined =>
      comesHome(offer) || offer.municipality === undefined ? undefined : context.centreOf(offer.municipality);
    const scaled = (degrees: number | undefined): number | undefined =>
      degrees === undefined ? undefined : degrees * perDegree;
    const values: ((offer: OfferFacts) => number | undefined)[] = [];
    values[form] = ({ delivery }) => (delivery === undefined ? undefined : forms.indexOf(delivery));
    values[latitude] = (offer) => scaled(centreOf(offer)?.latitude);
    values[longitude] = (offer) => scaled(centreOf(offer)?.longitude);
    values[level] = (offer) => offer.level;
    values[starts] = (offer) => offer.starts;
    values[fee] = ({ feeNok }) => feeNok;
    values[firm] = (offer) => this.#numberOf(firmOf(offer));
    // Closed offers are never looked for, and would only widen the ranges.
    const attributes = values.map(
      (of) => new Attribute(offers.map((offer) => (isClosed(offer) ? undefined : of(offer)))),
    );
    this.columns = attributes.map(({ column }) => column);
    this.#unknown = attributes.map(({ unknown }) => unknown);
  }

  #numberOf(name: string | undefined): number | undefined {
    if (name === undefined) return undefined;
    const known = this.#firms.get(name);
    if (known === undefined) this.#firms.set(name, this.#firms.size);
    return known ?? this.#firms.size - 1;
  }

  /** From now on it is about this need. */
  lookFor(need: NeedFacts): void {
    this.#need = need;
    this.#formFit = forms.map((one) => (need.delivery === undefined ? 0 : formFit(need.delivery, one)));
    // Where distances come from a function of the caller's, a latitude says nothing about them.
    const centre =
      need.municipality === undefined || !this.#context.asTheCrowFlies
        ? undefined
        : this.#context.centreOf(need.municipality);
    this.#centre = centre && {
      latitude: centre.latitude,
      longitude: centre.longitude,
      cosine: Math.cos(radians(centre.latitude)),
    };
    this.#firm = need.establishment === undefined ? undefined : (this.#firms.get(need.establishment) ?? -1);
  }

  /**
   * At least the points of any offer of this relevance at most, whose attribute a lies in numbers[low + a] up to
   * numbers[high + a]; 0 where the need is excluded from all of them.
   */
  most(relevance: number, numbers: Int32Array, low: number, high: number): number {
    this.#weight = this.#weights.relevance;
    this.#sum = this.#weights.relevance * relevance;
    this.#optional = 0;
    const isPossible =
      this.#isOpenToFirm(numbers, low, high) &&
      this.#addLevel(numbers, low, high) &&
      this.#addStart(numbers, low, high) &&
      this.#addCost(numbers, low, high) &&
      this.#addReach(numbers, low, high);
    if (!isPossible) return 0;
    this.#addDelivery(numbers, low, high);
    this.#addOptional();
    // Parts and deductions are rounded each by themselves, and the sums are of fractions.
    return this.#weight === 0 ? 1 : (10_000 * this.#sum) / this.#weight + 1.000001;
  }

  /** Whether all are unknown, or some may be. */
  #isUnknown(attribute: number, numbers: Int32Array, high: number): boolean {
    return numbers[high + attribute]! <= this.#unknown[attribute]!;
  }
  #mayBeUnknown(attribute: number, numbers: Int32Array, low: number): boolean {
    return numbers[low + attribute]! <= this.#unknown[attribute]!;
  }

  #add(weight: number, fit: number, isOptional: boolean): void {
    if (isOptional) {
      this.#optionalWeight[this.#optional] = weight;
      this.#optionalFit[this.#optional++] = fit;
    } else {
      this.#weight += weight;
      this.#sum += weight * fit;
    }
  }

  /** The best fit first, as long as it is above the mean. */
  #addOptional(): void {
    while (this.#optional > 0) {
      let best = 0;
      for (let k = 1; k < this.#optional; k++) if (this.#optionalFit[k]! > this.#optionalFit[best]!) best = k;
      const weight = this.#optionalWeight[best]!;
      const fit = this.#optionalFit[best]!;
      if (this.#weight > 0 && fit * this.#weight <= this.#sum) return;
      this.#add(weight, fit, false);
      this.#optional--;
      this.#optionalWeight[best] = this.#optionalWeight[this.#optional]!;
      this.#optionalFit[best] = this.#optionalFit[this.#optional]!;
    }
  }

  /** Courses held for one firm are for that firm. */
  #isOpenToFirm(numbers: Int32Array, low: number, high: number): boolean {
    if (this.#firm === undefined || this.#mayBeUnknown(firm, numbers, low)) return true;
    return this.#firm >= numbers[low + firm]! && this.#firm <= numbers[high + firm]!;
  }

  #addDelivery(numbers: Int32Array, low: number, high: number): void {
    if (this.#need!.delivery === undefined || this.#isUnknown(form, numbers, high)) return;
    let fit = 0;
    for (let one = Math.max(0, numbers[low + form]!); one <= numbers[high + form]!; one++)
      if (this.#formFit[one]! > fit) fit = this.#formFit[one]!;
    this.#add(this.#weights.delivery, fit, this.#mayBeUnknown(form, numbers, low));
  }

  #addReach(numbers: Int32Array, low: number, high: number): boolean {
    const need = this.#need!;
    if (this.#centre !== undefined && !this.#mayBeUnknown(latitude, numbers, low)) {
      const km = leastKm(this.#centre, numbers, low, high);
      if (need.maxTravelKm !== undefined && km > need.maxTravelKm) return false;
      this.#add(this.#weights.reach, share(km, need.maxTravelKm ?? this.#settings.reachKm), false);
      return true;
    }
    // Some may be at home, or nobody knows how far it is.
    const mayBeHome = homeForms.some((home) => numbers[low + form]! <= home && home <= numbers[high + form]!);
    if (mayBeHome || need.municipality !== undefined) this.#add(this.#weights.reach, 1, true);
    return true;
  }

  #addLevel(numbers: Int32Array, low: number, high: number): boolean {
    const wanted = this.#need!.level;
    if (wanted === undefined || this.#isUnknown(level, numbers, high)) return true;
    const mayBeUnknown = this.#mayBeUnknown(level, numbers, low);
    const below = wanted - numbers[high + level]!;
    const above = mayBeUnknown ? 0 : numbers[low + level]! - wanted;
    const steps = Math.max(0, below, above);
    if (steps > this.#settings.levelSteps) return mayBeUnknown;
    this.#add(this.#weights.level, share(steps, this.#settings.levelSteps + 1), mayBeUnknown);
    return true;
  }

  #addStart(numbers: Int32Array, low: number, high: number): boolean {
    if (this.#isUnknown(starts, numbers, high)) return true;
    const need = this.#need!;
    const mayBeUnknown = this.#mayBeUnknown(starts, numbers, low);
    const first = mayBeUnknown ? 0 : numbers[low + starts]!; // what has started is closed
    if (need.latest !== undefined && first > need.latest) return mayBeUnknown;
    // The fit rises up to the earliest start that is asked for, and falls from there on.
    const best = Math.max(first, Math.min(numbers[high + starts]!, need.earliest ?? 0));
    this.#add(this.#weights.start, startShare(need, best, this.#settings), mayBeUnknown);
    return true;
  }

  #addCost(numbers: Int32Array, low: number, high: number): boolean {
    if (this.#isUnknown(fee, numbers, high)) return true;
    const { maxFeeNok } = this.#need!;
    const mayBeUnknown = this.#mayBeUnknown(fee, numbers, low);
    const least = mayBeUnknown ? 0 : numbers[low + fee]!;
    if (maxFeeNok !== undefined && least > maxFeeNok) return mayBeUnknown;
    this.#add(this.#weights.cost, share(least, maxFeeNok ?? this.#settings.feeNok), mayBeUnknown);
    return true;
  }
}

/** At most the distance to any place whose latitude and longitude lie in these. */
function leastKm(at: Centre, numbers: Int32Array, low: number, high: number): number {
  const south = numbers[low + latitude]! / perDegree;
  const north = (numbers[high + latitude]! + 1) / perDegree;
  const byLatitude = gapTo(at.latitude, south, north) * kmPerDegree;
  const west = numbers[low + longitude]! / perDegree;
  const east = (numbers[high + longitude]! + 1) / perDegree;
  const gap = Math.min(
    90, // beyond a quarter of the circle the nearest point of a meridian is the pole
    gapTo(at.longitude, west, east),
    gapTo(at.longitude - 360, west, east),
    gapTo(at.longitude + 360, west, east),
  );
  const byLongitude = gap === 0 ? 0 : (Math.asin(at.cosine * Math.sin(radians(gap))) / radians(1)) * kmPerDegree;
  // Sines differ in the last bit from engine to engine: down to whole 10 metres they do not.
  return Math.max(0, Math.floor((Math.max(byLatitude, byLongitude) - roundedOff) * 100) / 100);
}

const gapTo = (value: number, low: number, high: number): number =>
  value < low ? low - value : value > high ? value - high : 0;
