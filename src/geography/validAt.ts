import { type IsoDate, isIsoDate } from "../core/date.ts";
import type { Geography } from "./geography.ts";

/** A row that holds on [validFrom, validTo); without a bound it is open on that side. */
export interface Dated {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** Whether a row holds on `date`. */
export function isValidAt(row: Dated, date: IsoDate): boolean {
  return (row.validFrom ?? date) <= date && (row.validTo === undefined || date < row.validTo);
}

/** Whether the tables speak of `date`. A geography without `known` speaks of every date. */
export function isKnownDate({ known }: Geography, date: IsoDate): boolean {
  return known === undefined || (known.from <= date && date <= (known.to ?? date));
}

/**
 * For the lists, which have no way to answer an issue.
 *
 * @throws RangeError when `date` is no day of the calendar or the tables do not speak of it
 */
export function requireKnownDate(geography: Geography, date: IsoDate): void {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  if (!isKnownDate(geography, date)) throw new RangeError(`the tables do not speak of ${date}`);
}
