import type { IsoDate } from "../core/date.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkMunicipality } from "./checkCode.ts";
import { checkDate } from "./checkDate.ts";
import { entriesOf } from "./entriesOf.ts";
import { formerly } from "./formerly.ts";
import type { Geography, GeographyIssue, Municipality, UnknownName } from "./geography.ts";
import { bareName, type Named, namesAt, plainName } from "./names.ts";

/**
 * The municipality of a date that a text names. The first rule that finds anything decides: the number; a name on the
 * date (label or official name with or without its bracket, any of its languages), whatever the case; the same without
 * diacritics ("Maloy"); a former name, of which the heirs on the date are meant ("Nøtterøy" is Færder).
 *
 * The cost is linear in the rows of the table.
 *
 * @returns the municipality, or one issue: `reference.ambiguous-name` with the candidates by number, `unknown-name`, what
 * `countyOf` says of a number that is not valid, `date-out-of-range` or `invalid-date`
 *
 * @example
 * ```ts
 * import { findMunicipality } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * findMunicipality(norway, "guovdageaidnu", "2024-01-01").map((found) => found.number).unwrapOr(""); // => "5612"
 * findMunicipality(norway, "Haram", "2022-01-01").map((found) => found.label).unwrapOr(""); // => "Ålesund"
 *
 * const two = findMunicipality(norway, "Herøy", "2024-01-01");
 * two.isErr() && two.error.code; // => "reference.ambiguous-name"
 * ```
 */
export function findMunicipality(
  geography: Geography,
  text: string,
  date: IsoDate,
): Result<Municipality, GeographyIssue> {
  const wrongDate = checkDate(geography, date);
  if (wrongDate !== undefined) return err(wrongDate);
  const unknown: UnknownName = { code: "reference.unknown-name", path: [], severity: "error", value: text, date };
  if (typeof text !== "string") return err(unknown); // a cell of a program without types
  const current = namesAt(geography, date);
  const value = text.trim();
  if (entriesOf(geography).municipalities.has(value) || /^\d{4}$/.test(value)) {
    const issue = checkMunicipality(geography, value, date);
    const found = current.find(({ municipality }) => municipality.number === value);
    if (issue !== undefined) return err(issue);
    if (found !== undefined) return ok(found.municipality);
  }
  const plain = plainName(text);
  const bare = bareName(text);
  const rules: readonly (() => readonly Municipality[])[] = [
    () => municipalitiesOf(current.filter((named) => named.plain.includes(plain))),
    () => municipalitiesOf(current.filter((named) => named.bare.includes(bare))),
    () => formerly(geography, (named) => named.plain.includes(plain), date),
    () => formerly(geography, (named) => named.bare.includes(bare), date),
  ];
  for (const rule of bare === "" ? [] : rules) {
    const [first, ...others] = rule();
    if (first === undefined) continue;
    if (others.length === 0) return ok(first);
    const candidates = [first, ...others];
    return err({ ...unknown, code: "reference.ambiguous-name", candidates });
  }
  return err(unknown);
}

const municipalitiesOf = (named: readonly Named[]): readonly Municipality[] =>
  named.map(({ municipality }) => municipality);
