import { bareOrganisationNumber, hasOrganisationCheckDigit } from "../core/checkDigit.ts";
import type { MunicipalityNumber, OrganisationNumber } from "../model/id.ts";
import { answersIn, Gleaned, withoutMissing } from "./answer.ts";
import type { Intake } from "./csv.ts";
import { fieldOf, isObject, repeatable, type Element, type JsonObject, type Path } from "./element.ts";
import type { AnswerIssue } from "./issue.ts";
import { parseJson, parseSource } from "./json.ts";

/** A unit of the business register (Enhetsregisteret), as far as a programme needs it. */
export interface BrregUnit {
  readonly organisationNumber: OrganisationNumber;
  /** As registered. That of a sole proprietorship (form ENK) holds its owner's name. */
  readonly name: string;
  /** Such as `"AS"`, `"ENK"`, or `"BEDR"` for a place of work. */
  readonly form?: string;
  readonly municipality?: MunicipalityNumber;
  readonly employees?: number;
  readonly industry?: string;
  /** The enterprise that the unit belongs to. */
  readonly parent?: string;
}

/**
 * An organisation number whose check digit has an issue of `severity` where it is wrong. A wrong number of the unit itself
 * is an error, as no record may have one; of its parent it is a warning, as is a reference to any refused row.
 */
function organisationNumber(
  element: Element,
  severity: "error" | "warning",
  ...names: readonly string[]
): string | undefined {
  const text = severity === "error" ? element.neededText(...names) : element.text(...names);
  if (text === undefined) return undefined;
  const number = bareOrganisationNumber(text);
  const told = { path: [...element.path, ...names], severity, value: repeatable(text) } as const;
  if (!/^\d{9}$/.test(number)) {
    element.issues.push({ code: "shape.malformed", ...told, format: "organisationNumber" });
    return undefined;
  }
  if (!hasOrganisationCheckDigit(number)) element.issues.push({ code: "shape.check-digit", ...told });
  return number;
}

/** A code of the unit's own. One of a help function (hjelpeenhet) says what it helps with, not what it does. */
function isOwnCode(code: unknown): boolean {
  if (!isObject(code)) return false;
  const isHelp = fieldOf(code, "hjelpeenhetskode");
  return isHelp !== true && isHelp !== "J";
}

/** The industry of a unit: its first code, or in a document of Tenor the last, and so the finest, of its list. */
function industryOf(element: Element): string | undefined {
  const first = element.patterned("industry", "naeringskode1", "kode");
  const codes = element.value("naeringskoder");
  if (first !== undefined || !Array.isArray(codes)) return first;
  const last = (codes as readonly unknown[]).reduce<number>((found, code, i) => (isOwnCode(code) ? i : found), -1);
  return last < 0 ? undefined : element.patterned("industry", "naeringskoder", last, "kode");
}

function readUnit(element: Element): BrregUnit | undefined {
  const number = organisationNumber(element, "error", "organisasjonsnummer");
  const name = element.neededText("navn");
  const form = element.text("organisasjonsform", "kode");
  const municipality =
    element.patterned("municipalityNumber", "beliggenhetsadresse", "kommunenummer") ??
    element.patterned("municipalityNumber", "forretningsadresse", "kommunenummer");
  const employees = element.count("antallAnsatte");
  const industry = industryOf(element);
  const parent =
    organisationNumber(element, "warning", "overordnetEnhet") ??
    organisationNumber(element, "warning", "underenhet", "hovedenhet");
  if (number === undefined || name === undefined) return undefined;
  return withoutMissing<BrregUnit>({
    organisationNumber: number,
    name,
    form,
    municipality,
    employees,
    industry,
    parent,
  });
}

const lists: readonly Path[] = [
  ["_embedded", "enheter"],
  ["_embedded", "underenheter"],
  ["dokumenter"],
  ["dokumentListe"],
];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (isObject(inner) ? fieldOf(inner, String(name)) : undefined), value);

/** The list of a page and where it stands, or `undefined` for what is no page. */
function pageOf(value: JsonObject): { readonly units: readonly unknown[]; readonly path: Path } | undefined {
  for (const path of lists) {
    const units = at(value, path);
    if (Array.isArray(units)) return { units: units as readonly unknown[], path };
  }
  // The register leaves the list out of a page without hits.
  return at(value, ["page", "totalElements"]) === 0 ? { units: [], path: [] } : undefined;
}

/** A document of Tenor as the register gave it, where the search put it as text into its own. */
function documentOf(value: unknown): unknown {
  const text = at(value, ["tenorMetadata", "kildedata"]);
  const parsed = typeof text === "string" ? parseJson(text) : { value: text };
  return "value" in parsed && isObject(parsed.value) ? parsed.value : value;
}

/**
 * Reads units of the business register: one unit, a page of a search, a page of Tenor test data, or a list of any of these.
 *
 * The municipality is that of the place (beliggenhetsadresse), else of the business address; a postal address is none. A
 * unit whose number has a wrong check digit is refused with an error; of a parent that is a warning. Roles, persons and
 * ways to reach them are not read.
 *
 * @param source the text of the answer, or what it parses to
 *
 * @example
 * ```ts
 * import { readBrregUnits } from "kompetansepilot/intake";
 *
 * const unit = { organisasjonsnummer: "974760673", navn: "Made-up unit", forretningsadresse: { kommunenummer: "5501" } };
 * readBrregUnits(unit).records; // => [{ organisationNumber: "974760673", name: "Made-up unit", municipality: "5501" }]
 * ```
 *
 * @see https://data.brreg.no/enhetsregisteret/api
 */
export function readBrregUnits(source: unknown): Intake<BrregUnit, AnswerIssue> {
  const units = new Gleaned<BrregUnit>("brregUnits");
  const parsed = parseSource(source);
  if ("issue" in parsed) return { records: [], issues: [parsed.issue] };
  for (const { value, path } of answersIn(parsed.value)) {
    const page = isObject(value) ? pageOf(value) : undefined;
    if (page !== undefined)
      for (const [i, unit] of page.units.entries()) units.take(documentOf(unit), [...path, ...page.path, i], readUnit);
    else if (isObject(value) && (Object.hasOwn(value, "organisasjonsnummer") || Object.hasOwn(value, "navn")))
      units.take(documentOf(value), path, readUnit);
    else units.refuse(path);
  }
  return units;
}
