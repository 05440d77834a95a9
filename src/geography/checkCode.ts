import type { IsoDate } from "../core/date.ts";
import { checkDate } from "./checkDate.ts";
import { type Entries, endedOn, entriesOf, entryAt, type Rows } from "./entriesOf.ts";
import type { DateOutOfRange, ExpiredCode, Geography, InvalidDate, NotYetValid, UnknownCode } from "./geography.ts";
import { heirCodes } from "./heirCodes.ts";

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

export function checkCode(
  geography: Geography,
  value: string,
  date: IsoDate,
  kind: keyof Entries,
): CodeIssue | undefined {
  const wrongDate = checkDate(geography, date);
  if (wrongDate !== undefined) return wrongDate;
  const rows: Rows | undefined = entriesOf(geography)[kind].get(value);
  if (rows === undefined) return { code: "reference.unknown-code", path: [], severity: "error", value, date };
  if (entryAt(rows, date) !== undefined) return undefined;
  const heirs = heirCodes(geography, value, rows, date);
  return endedOn(rows, date) === undefined
    ? { code: "reference.not-yet-valid", path: [], severity: "error", value, date, predecessors: heirs }
    : { code: "reference.expired-code", path: [], severity: "error", value, date, successors: heirs };
}
