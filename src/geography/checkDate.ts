import { type IsoDate, isIsoDate } from "../core/date.ts";
import type { DateOutOfRange, Geography, InvalidDate } from "./geography.ts";

/** What is wrong with a date for this geography, or `undefined`. */
export function checkDate(geography: Geography, date: IsoDate): InvalidDate | DateOutOfRange | undefined {
  if (!isIsoDate(date)) return { code: "reference.invalid-date", path: [], severity: "error", value: date };
  const { known } = geography;
  return known === undefined || (known.from <= date && date <= (known.to ?? date))
    ? undefined
    : { code: "reference.date-out-of-range", path: [], severity: "error", date, known };
}

/** Whether a date is a day of which the tables speak. */
export function isKnownDate(geography: Geography, date: IsoDate): boolean {
  return checkDate(geography, date) === undefined;
}

/**
 * For the functions that answer a list: there is no list of a date of which the tables do not speak.
 *
 * @throws RangeError when it is not a date, or outside what the tables know
 */
export function requireKnownDate(geography: Geography, date: IsoDate): void {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  if (!isKnownDate(geography, date)) throw new RangeError(`the tables do not speak of ${date}`);
}
