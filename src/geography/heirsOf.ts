import type { IsoDate } from "../core/date.ts";
import { carry } from "./carry.ts";
import { entryAt, type Rows } from "./entriesOf.ts";
import type { Geography, Weighted } from "./geography.ts";
import { startDay } from "./heirCodes.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

const memoryOf = /* @__PURE__ */ oncePerGeography(() => new Map<string, readonly Weighted[]>());

/**
 * What the unit that bore a code, whenever that was, is on `date`: itself, the heirs of its last day, or, before its
 * first day, those from whom it came. Sorted by code, and remembered for each code and date.
 */
export function heirsOf(geography: Geography, code: string, rows: Rows, date: IsoDate): readonly Weighted[] {
  if (entryAt(rows, date) !== undefined) return [{ code, weight: 1, method: "exact" }];
  const memory = memoryOf(geography);
  const key = `${code} ${date}`;
  let heirs = memory.get(key);
  if (heirs === undefined) {
    memory.set(key, (heirs = carry(geography, code, startDay(rows, date), date)));
  }
  return heirs;
}
