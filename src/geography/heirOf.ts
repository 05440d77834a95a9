import type { IsoDate } from "../core/date.ts";
import { checkDate } from "./checkDate.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Geography, Weighted } from "./geography.ts";
import { heirsOf } from "./heirsOf.ts";

/** The code of a date that stands for a unit of another time. */
export interface Heir {
  readonly code: string;
  /** Whether the unit is whole in it; `false` when it was divided (or, on the way back, put together) and this is the largest part. */
  readonly exact: boolean;
}

const memories = new WeakMap<Geography, Map<IsoDate, Map<string, Heir | undefined>>>();

/**
 * The municipality (or county) code valid on `date` that is the heir of `code`, whatever the year of the code.
 *
 * A unit is never divided: of several heirs the one of largest weight answers, of equal ones the first code, with
 * `exact: false`. Answers are remembered for each date, so a million records cost a million look-ups.
 *
 * @returns `undefined` for a code that no unit bore, a lost trail, or a date that the tables do not speak of
 *
 * @example
 * ```ts
 * import { heirOf } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * heirOf(norway, "1534", "2024-01-01"); // => { code: "1580", exact: true }
 * heirOf(norway, "1507", "2024-01-01"); // => { code: "1508", exact: false }
 * heirOf(norway, "1580", "2019-01-01"); // => { code: "1534", exact: true }
 * ```
 */
export function heirOf(geography: Geography, code: string, date: IsoDate): Heir | undefined {
  let memory = memories.get(geography);
  if (memory === undefined) memories.set(geography, (memory = new Map()));
  let heirs = memory.get(date);
  if (heirs === undefined) {
    if (checkDate(geography, date) !== undefined) return undefined;
    memory.set(date, (heirs = new Map()));
  }
  if (heirs.has(code)) return heirs.get(code);
  const { counties, municipalities } = entriesOf(geography);
  const rows = municipalities.get(code) ?? counties.get(code);
  if (rows === undefined) return undefined; // not remembered: the number of wrong codes has no bound
  const all = heirsOf(geography, code, rows, date);
  const largest = all.reduce<Weighted | undefined>(
    (best, heir) => (best && best.weight >= heir.weight ? best : heir),
    undefined,
  );
  const heir = largest && { code: largest.code, exact: all.length === 1 };
  heirs.set(code, heir);
  return heir;
}
