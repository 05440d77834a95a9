import type { RecordOf } from "../model/programme.ts";
import type { Outcome, Teller } from "./indicator.ts";
import { sumsByName, unitSums, type UnitSums } from "./measures/unitSums.ts";
import { noData } from "./noData.ts";
import type { Tally } from "./plan.ts";

// Needs and offers side by side: persons asked for and seats offered, by subject, place or level.

type Category<Row> = (row: Row, place: number) => string | undefined;

/** Persons in needs by category. A need of unknown category or headcount is missing. */
export function personsBy(category: Category<RecordOf<"needs">>): Tally<RecordOf<"needs">, UnitSums> {
  return unitSums(
    (need, place) => category(need, place) ?? "",
    (need, place) => (category(need, place) === undefined ? undefined : need.headcount),
  );
}

/** Seats in offers by category, without cancelled offers. An offer of unknown category or capacity is missing. */
export function seatsBy(category: Category<RecordOf<"offers">>): Tally<RecordOf<"offers">, UnitSums> {
  return unitSums(
    (offer, place) => category(offer, place) ?? "",
    (offer, place) =>
      offer.cancelled === true ? 0 : category(offer, place) === undefined ? undefined : offer.capacity,
  );
}

/** What rows are to a comparison of the two: needs are what is to be met, offers what is there for it. */
export function tellersOf(
  ofNeed: Category<RecordOf<"needs">>,
  ofOffer: Category<RecordOf<"offers">>,
): readonly [Teller<RecordOf<"needs">>, Teller<RecordOf<"offers">>] {
  return [
    (need, place) => (ofNeed(need, place) === undefined || need.headcount === undefined ? "missing" : "denominator"),
    (offer, place) => {
      if (offer.cancelled === true) return "cancelled";
      return ofOffer(offer, place) === undefined || offer.capacity === undefined ? "missing" : "numerator";
    },
  ];
}

/** Fields of `personsBy` and `seatsBy` beside those of the category. */
export const readsAlignment = { needs: ["headcount"], offers: ["capacity", "cancelled"] } as const;

/** Persons and seats in the same categories, in order of code unit. */
export interface Alignment {
  readonly persons: readonly number[];
  readonly seats: readonly number[];
  readonly missing: number;
}

export function alignmentOf(needs: UnitSums, offers: UnitSums): Alignment {
  const persons = sumsByName(needs);
  const seats = sumsByName(offers);
  const categories = [...new Set([...persons.keys(), ...seats.keys()])].sort(); // by code unit
  return {
    persons: categories.map((category) => persons.get(category) ?? 0),
    seats: categories.map((category) => seats.get(category) ?? 0),
    missing: needs.missing + offers.missing,
  };
}

/** Why two sides cannot be compared: one of them is nothing. */
export function nothingToAlign(needs: UnitSums, offers: UnitSums, missing: number): Outcome {
  const isAllMissing = (side: UnitSums): boolean => side.n === 0 && side.missing > 0;
  return noData(isAllMissing(needs) || isAllMissing(offers) ? "all-missing" : "empty-denominator", missing);
}
