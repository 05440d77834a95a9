import type { IsoDate } from "../core/date.ts";
import { carry } from "./carry.ts";
import { historyOf, lastDateBefore } from "./codeHistory.ts";
import { entryAt, isBefore, type Rows } from "./entriesOf.ts";
import type { Geography, Weighted } from "./geography.ts";

const memories = new WeakMap<Geography, Map<string, readonly Weighted[]>>();

/**
 * What the unit that bore a code, whenever that was, is on `date`: itself, the heirs of its last day, or, before its
 * first day, those from whom it came. Sorted by code, and remembered for each code and time between two reforms.
 */
export function heirsOf(geography: Geography, code: string, rows: Rows, date: IsoDate): readonly Weighted[] {
  if (entryAt(rows, date) !== undefined) return [{ code, weight: 1, method: "exact" }];
  let memory = memories.get(geography);
  if (memory === undefined) memories.set(geography, (memory = new Map()));
  const { dates } = historyOf(geography);
  const key = `${code} ${dates.filter((event) => event <= date).length}`;
  let heirs = memory.get(key);
  if (heirs === undefined) {
    const first = rows[0]?.validFrom ?? date;
    const ended = rows.reduce(
      (last, { validTo }) => (validTo !== undefined && validTo <= date ? validTo : last),
      first,
    );
    heirs = carry(geography, code, isBefore(rows, date) ? first : lastDateBefore(dates, ended), date);
    memory.set(key, heirs);
  }
  return heirs;
}
