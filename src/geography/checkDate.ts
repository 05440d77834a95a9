import { type IsoDate, isIsoDate } from "../core/date.ts";
import type { DateOutOfRange, Geography, InvalidDate } from "./geography.ts";
import { isKnownDate } from "./validAt.ts";

/** What is wrong with a date for this geography, or `undefined`. */
export function checkDate(geography: Geography, date: IsoDate): InvalidDate | DateOutOfRange | undefined {
  if (!isIsoDate(date)) return { code: "reference.invalid-date", path: [], severity: "error", value: date };
  const { known } = geography;
  return known && !isKnownDate(geography, date)
    ? { code: "reference.date-out-of-range", path: [], severity: "error", date, known }
    : undefined;
}
