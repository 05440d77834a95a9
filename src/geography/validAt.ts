import type { IsoDate } from "../core/date.ts";

/** A row that holds on [validFrom, validTo); without a bound it is open on that side. */
export interface Dated {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** Whether a row holds on `date`. */
export function isValidAt(row: Dated, date: IsoDate): boolean {
  return (row.validFrom ?? date) <= date && (row.validTo === undefined || date < row.validTo);
}
