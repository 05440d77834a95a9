import type { IsoDate } from "../core/date.ts";
import { allCounties } from "./counties.ts";
import type { County, Geography } from "./geography.ts";
import { requireKnownDate } from "./checkDate.ts";
import { isValidAt } from "./validAt.ts";

/**
 * The counties on a date, sorted by code.
 *
 * @throws RangeError when `date` is no day of the calendar or lies outside `known`
 *
 * @example
 * ```ts
 * import { countiesAt } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * countiesAt(norway, "2023-12-31").length; // => 11
 * countiesAt(norway, "2024-01-01").map((county) => county.name.nb).at(-1); // => "Finnmark"
 * ```
 */
export function countiesAt(geography: Geography, date: IsoDate): readonly County[] {
  requireKnownDate(geography, date);
  return allCounties(geography).filter((county) => isValidAt(county, date));
}
