import type { IsoDate } from "../core/date.ts";
import { findMunicipality } from "../geography/findMunicipality.ts";
import type { Geography, GeographyIssue } from "../geography/geography.ts";
import type { Field } from "../model/fields.ts";

/** The municipality numbers of a cell that holds names, as far as each name is one municipality's; the rest stays as it is. */
export function readPlaceNames(
  record: Record<string, unknown>,
  fields: readonly Field[],
  geography: Geography,
  date: IsoDate,
): readonly GeographyIssue[] {
  const issues: GeographyIssue[] = [];
  const numberOf = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value !== "string" || /^\d*$/.test(value)) return value;
    const found = findMunicipality(geography, value, date);
    if (found.isOk()) return found.value.number;
    issues.push({ ...found.error, path });
    return value;
  };
  for (const { name } of fields) {
    const value = record[name];
    if (Array.isArray(value)) record[name] = value.map((one, i) => numberOf(one, [name, i]));
    else if (value !== undefined) record[name] = numberOf(value, [name]);
  }
  return issues;
}
