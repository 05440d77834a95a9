import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import { checkMunicipality } from "./checkCode.ts";
import { checkDate } from "./checkDate.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Geography, GeographyIssue, Municipality } from "./geography.ts";
import { heirsOf } from "./heirsOf.ts";
import { allNames, bareName, type Named, namesAt, plainName } from "./names.ts";

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
  const formerly = (isIt: (named: Named) => boolean): readonly Municipality[] =>
    heirsOfNames(
      geography,
      allNames(geography).filter((named) => hasEnded(named, date) && isIt(named)),
      current,
      date,
    );
  const rules: readonly (() => readonly Municipality[])[] = [
    () => municipalitiesOf(current.filter((named) => named.plain.includes(plain))),
    () => municipalitiesOf(current.filter((named) => named.bare.includes(bare))),
    () => formerly((named) => named.plain.includes(plain)),
    () => formerly((named) => named.bare.includes(bare)),
  ];
  for (const rule of bare === "" ? [] : rules) {
    const [first, ...others] = rule();
    if (first === undefined) continue;
    if (others.length === 0) return ok(first);
    const candidates = [first, ...others];
    return err({ code: "reference.ambiguous-name", path: [], severity: "error", value: text, date, candidates });
  }
  return err({ code: "reference.unknown-name", path: [], severity: "error", value: text, date });
}

const hasEnded = ({ municipality: { validTo } }: Named, date: IsoDate): boolean =>
  validTo !== undefined && validTo <= date;

const municipalitiesOf = (named: readonly Named[]): readonly Municipality[] =>
  named.map(({ municipality }) => municipality);

/** What the bearers of a former name are on the date, by number. */
function heirsOfNames(
  geography: Geography,
  former: readonly Named[],
  current: readonly Named[],
  date: IsoDate,
): readonly Municipality[] {
  const { municipalities } = entriesOf(geography);
  const numbers = new Set(
    former.flatMap(({ municipality: { number } }) =>
      heirsOf(geography, number, municipalities.get(number) ?? [], date).map((heir) => heir.code),
    ),
  );
  return municipalitiesOf(current)
    .filter((municipality) => numbers.has(municipality.number))
    .sort(byText((municipality) => municipality.number));
}
