import type { MunicipalityNumber } from "../model/id.ts";
import type { Context } from "./context.ts";
import type { OfferFacts } from "./facts.ts";

/** From one place to the place of each offer, by number of the place. */
export interface WaysFrom {
  readonly km: readonly (number | undefined)[];
  readonly minutes: readonly (number | undefined)[];
}

/** The ways from needs to offers: few places on either side, looked up once and not for every pair. */
export class Ways {
  /** The places of offers, sorted. */
  readonly places: readonly MunicipalityNumber[];
  /** For each offer the number of its place, -1 where it has none. */
  readonly placeOfOffer: Int32Array;
  readonly #context: Context;
  readonly #from = new Map<MunicipalityNumber, WaysFrom>();

  constructor(offers: readonly OfferFacts[], context: Context) {
    this.#context = context;
    const named = new Set(offers.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])));
    this.places = [...named].sort();
    const number = new Map(this.places.map((place, i) => [place, i]));
    this.placeOfOffer = Int32Array.from(offers, ({ municipality }) =>
      municipality === undefined ? -1 : number.get(municipality)!,
    );
  }

  from(municipality: MunicipalityNumber): WaysFrom {
    let ways = this.#from.get(municipality);
    if (ways === undefined) {
      ways = {
        km: this.places.map((place) => this.#context.kmBetween(municipality, place)),
        minutes: this.places.map((place) => this.#context.minutesBetween(municipality, place)),
      };
      this.#from.set(municipality, ways);
    }
    return ways;
  }
}
