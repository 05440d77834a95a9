import type { IsoDate } from "../core/date.ts";
import { checkDate } from "./checkDate.ts";
import { type Entries, entriesOf, entryAt, type Rows } from "./entriesOf.ts";
import type { DateOutOfRange, ExpiredCode, Geography, InvalidDate, NotYetValid, UnknownCode } from "./geography.ts";
import { heirCodes, startDay } from "./heirCodes.ts";

/** Why a code does not stand for a unit on a date. */
export type CodeIssue = UnknownCode | ExpiredCode | NotYetValid | DateOutOfRange | InvalidDate;

/**
 * Whether a municipality number is valid on a date: `undefined` where it is, else why not, with the heirs of that date.
 * Two look-ups a call, so a million rows are no matter. The path is empty: the caller knows where the code stood.
 */
export function checkMunicipality(geography: Geography, number: string, date: IsoDate): CodeIssue | undefined {
  return checkCode(geography, number, date, "municipalities");
}

/** Whether a county code is valid on a date, as `checkMunicipality`. */
export function checkCounty(geography: Geography, code: string, date: IsoDate): CodeIssue | undefined {
  return checkCode(geography, code, date, "counties");
}

/** Says that no unit ever bore `value`; what else may be wrong with a code is said with the same fields. */
export const unknownCode = (value: string, date: IsoDate): UnknownCode => ({
  code: "reference.unknown-code",
  path: [],
  severity: "error",
  value,
  date,
});

export function checkCode(
  geography: Geography,
  value: string,
  date: IsoDate,
  kind: keyof Entries,
): CodeIssue | undefined {
  const wrongDate = checkDate(geography, date);
  if (wrongDate !== undefined) return wrongDate;
  const rows: Rows | undefined = entriesOf(geography)[kind].get(value);
  if (entryAt(rows, date) !== undefined) return undefined;
  const unknown = unknownCode(value, date);
  if (rows === undefined) return unknown;
  const start = startDay(rows, date);
  const heirs = heirCodes(geography, value, start, date);
  return start < 0
    ? { ...unknown, code: "reference.not-yet-valid", predecessors: heirs }
    : { ...unknown, code: "reference.expired-code", successors: heirs };
}
