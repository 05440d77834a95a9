import type { IsoDate } from "../core/date.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkCode, unknownCode } from "./checkCode.ts";
import { entriesOf, entryAt } from "./entriesOf.ts";
import type { County, Geography, GeographyIssue } from "./geography.ts";

/**
 * The county to which a municipality belongs on a date.
 *
 * The first two digits are the county only while the number is valid, so a number that is out of date is an issue that
 * names its heirs on the date asked, never a guess.
 *
 * @returns the county, or one issue: `reference.unknown-code`, `expired-code` (with the successors valid on `date`),
 * `not-yet-valid` (with the predecessors), `date-out-of-range` or `invalid-date`
 *
 * @example
 * ```ts
 * import { countyOf } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * countyOf(norway, "3103", "2024-01-01").map((county) => county.name.nb).unwrapOr(""); // => "Østfold"
 *
 * const old = countyOf(norway, "1507", "2024-01-01");
 * old.isErr() && old.error.code === "reference.expired-code" && old.error.successors; // => ["1508", "1580"]
 * ```
 */
export function countyOf(geography: Geography, municipality: string, date: IsoDate): Result<County, GeographyIssue> {
  const issue = checkCode(geography, municipality, date, "municipalities");
  if (issue !== undefined) return err(issue);
  const { counties, municipalities } = entriesOf(geography);
  const code = entryAt(municipalities.get(municipality), date)?.county ?? "";
  const county = entryAt(counties.get(code), date);
  // A caller's own table may name a county that it does not list.
  return county === undefined ? err(unknownCode(code, date)) : ok(county);
}
