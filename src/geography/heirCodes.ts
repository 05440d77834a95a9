import type { IsoDate } from "../core/date.ts";
import { type Era, historyOf } from "./codeHistory.ts";
import { endedOn, type Rows } from "./entriesOf.ts";
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
    const nextHops = walkTo(geography, date, endedOn(rows, date) !== undefined);
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

/** Where the walk to the heirs begins: in the last era of a code that has ended or, on the way back, in its first. */
export function startEra(geography: Geography, rows: Rows, date: IsoDate): Era {
  const { eraOf } = historyOf(geography);
  const ended = endedOn(rows, date);
  return ended === undefined ? -eraOf(rows[0]?.validFrom ?? date) : eraOf(ended) - 1;
}
