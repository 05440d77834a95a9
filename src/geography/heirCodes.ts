import type { IsoDate } from "../core/date.ts";
import { type Era, historyOf } from "./codeHistory.ts";
import { isBefore, type Rows } from "./entriesOf.ts";
import type { Geography } from "./geography.ts";
import { oncePerGeography } from "./oncePerGeography.ts";
import { walkTo } from "./walkTo.ts";

const memoryOf = /* @__PURE__ */ oncePerGeography(() => new Map<string, readonly string[]>());

/**
 * The codes of the heirs alone, for a code that is not valid on `date`: what an issue names. The same walk as that of
 * `heirsOf`, without its weights. Sorted, and remembered for each code and era.
 */
export function heirCodes(geography: Geography, code: string, rows: Rows, date: IsoDate): readonly string[] {
  const memory = memoryOf(geography);
  const key = `${code} ${historyOf(geography).eraOf(date)}`;
  let codes = memory.get(key);
  if (codes === undefined) {
    const nextHops = walkTo(geography, date, !isBefore(rows, date));
    const found = new Set<string>();
    const walk = (at: string, era: Era): void => {
      const hops = nextHops(at, era);
      if (hops === undefined) found.add(at);
      else for (const { to, far } of hops) walk(to, far);
    };
    walk(code, startEra(geography, rows, date));
    memory.set(key, (codes = [...found].sort()));
  }
  return codes;
}

/** The era from which the heirs of a code are sought: its last before `date` or, for one that came later, its first. */
export function startEra(geography: Geography, rows: Rows, date: IsoDate): Era {
  const { eraOf } = historyOf(geography);
  const first = rows[0]?.validFrom ?? date;
  if (date < first) return -eraOf(first);
  return (
    eraOf(rows.reduce((last, { validTo }) => (validTo !== undefined && validTo <= date ? validTo : last), first)) - 1
  );
}
