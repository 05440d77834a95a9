import type { IsoDate } from "../core/date.ts";
import { carry } from "./carry.ts";
import { historyOf, lastDateBefore } from "./codeHistory.ts";
import { entryAt, isBefore, type Rows } from "./entriesOf.ts";
import type { Geography, Weighted } from "./geography.ts";

/**
 * What the unit that bore a code, whenever that was, is on `date`: itself, the heirs of its last day, or, before its
 * first day, those from whom it came. Sorted by code.
 */
export function heirsOf(geography: Geography, code: string, rows: Rows, date: IsoDate): readonly Weighted[] {
  if (entryAt(rows, date) !== undefined) return [{ code, weight: 1, method: "exact" }];
  const first = rows[0]?.validFrom ?? date;
  if (isBefore(rows, date)) return carry(geography, code, first, date);
  const ended = rows.reduce((last, { validTo }) => (validTo !== undefined && validTo <= date ? validTo : last), first);
  return carry(geography, code, lastDateBefore(historyOf(geography), ended), date);
}
