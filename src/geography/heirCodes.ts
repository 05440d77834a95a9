import type { IsoDate } from "../core/date.ts";
import { type Day, dayOf, eveOf } from "./codeHistory.ts";
import type { Rows } from "./entriesOf.ts";
import type { Geography } from "./geography.ts";
import { walkTo } from "./walkTo.ts";

/**
 * Where the walk to the heirs of a code begins that is not valid on `date`: on the eve of the day on which it last ended
 * or, where it came later, on its first day with a minus, the way back.
 */
export function startDay(rows: Rows, date: IsoDate): Day {
  return Math.max(
    ...rows.map(({ validFrom, validTo }) =>
      validTo !== undefined && validTo <= date ? eveOf(validTo) : -dayOf(validFrom),
    ),
  );
}

/**
 * The codes of the heirs alone, sorted: what an issue names. The same walk as that of `heirsOf`, without its weights.
 * Remembered for each code and date.
 */
export function heirCodes(geography: Geography, code: string, start: Day, date: IsoDate): readonly string[] {
  const nextHops = walkTo(geography, start, date);
  const walk = (at: string, day: Day): readonly string[] =>
    nextHops(at, day)?.flatMap((hop) => walk(hop.to, hop.far)) ?? [at];
  return [...new Set(walk(code, start))].sort();
}
