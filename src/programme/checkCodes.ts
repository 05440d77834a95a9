import type { IsoDate } from "../core/date.ts";
import { checkCounty, checkMunicipality } from "../geography/checkCode.ts";
import type { Geography, GeographyIssue } from "../geography/geography.ts";
import type { ListName } from "../model/programme.ts";
import { codeFields } from "./codes.ts";
import { recordDate } from "./recordDate.ts";

const none: readonly never[] = [];

/**
 * Looks up the codes of a record on its own date, else on `asOf`. An unknown code is an error; one that is expired or not
 * yet valid is a warning that names its heirs, since data exported later may give old events new codes, and the reverse.
 * Without any date only a code that never was is told of.
 */
export function codeChecker(
  geography: Geography,
  asOf: IsoDate | undefined,
): (list: ListName, record: Readonly<Record<string, unknown>>) => readonly GeographyIssue[] {
  const known = new Map<string, GeographyIssue | undefined>(); // codes and dates repeat, heirs are dear
  const look = (kind: "municipality" | "county", value: string, date: IsoDate): GeographyIssue | undefined => {
    const key = `${value}@${date}`;
    if (known.has(key)) return known.get(key);
    const issue = kind === "county" ? checkCounty(geography, value, date) : checkMunicipality(geography, value, date);
    known.set(key, issue);
    return issue;
  };
  return (list, record) => {
    const fields = codeFields[list];
    if (fields === undefined) return none;
    const date = recordDate(list, record) ?? asOf;
    const issues: GeographyIssue[] = [];
    const add = (kind: "municipality" | "county", value: string, path: readonly (string | number)[]): void => {
      const issue = look(kind, value, date ?? geography.known?.from ?? "2020-01-01");
      if (issue === undefined) return;
      const isUnknown = issue.code === "reference.unknown-code";
      if (isUnknown || date !== undefined) issues.push({ ...issue, path, severity: isUnknown ? "error" : "warning" });
    };
    for (const { field, kind } of fields) {
      const value = record[field];
      if (typeof value === "string") add(kind, value, [field]);
      else if (Array.isArray(value)) value.forEach((one, i) => add(kind, String(one), [field, i]));
    }
    return issues.length === 0 ? none : issues;
  };
}
