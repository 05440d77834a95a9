import type { IsoDate } from "../core/date.ts";
import type { Geography, Municipality } from "./geography.ts";
import { allMunicipalities } from "./municipalities.ts";
import { requireKnownDate } from "./checkDate.ts";
import { isValidAt } from "./validAt.ts";

/**
 * The municipalities on a date, sorted by number.
 *
 * @throws RangeError when `date` is no day of the calendar or lies outside `known`
 *
 * @example
 * ```ts
 * import { municipalitiesAt } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * municipalitiesAt(norway, "2019-12-31").length; // => 422
 * municipalitiesAt(norway, "2020-01-01").length; // => 356
 * ```
 */
export function municipalitiesAt(geography: Geography, date: IsoDate): readonly Municipality[] {
  requireKnownDate(geography, date);
  return allMunicipalities(geography).filter((municipality) => isValidAt(municipality, date));
}
