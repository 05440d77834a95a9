import type { IsoDate } from "../../core/date.ts";
import type { Label, Lang } from "../../core/label.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { centralityAt } from "../../geography/centralityAt.ts";
import { checkCounty } from "../../geography/checkCode.ts";
import { allCounties } from "../../geography/counties.ts";
import { countyOf } from "../../geography/countyOf.ts";
import { findMunicipality } from "../../geography/findMunicipality.ts";
import type { County, GeographyIssue, Municipality } from "../../geography/geography.ts";
import { bareName } from "../../geography/names.ts";
import { isValidAt } from "../../geography/validAt.ts";
import { formatDate } from "../../messages/number.ts";
import { norway } from "../../reference/norway.ts";
import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { dateOf } from "../dateOf.ts";
import { objectText } from "../json.ts";
import { print } from "../streams.ts";
import { tellIssues } from "../terminal.ts";

/** Finds a municipality or county by its code or name on a date. */
export async function run(call: Call): Promise<ExitCode> {
  const { operands, switches, lang } = call;
  const date = dateOf(call, "at") ?? ""; // one of the options that must be there
  const found = findPlace((operands[0] ?? "").trim(), date);
  if (found.isErr()) {
    tellIssues([found.error], lang);
    return 1;
  }
  const place = found.value;
  print(
    switches.has("json")
      ? objectText(place)
      : "number" in place
        ? ofMunicipality(place, date, lang)
        : ofCounty(place, lang),
  );
  return 0;
}

function findPlace(text: string, date: IsoDate): Result<Municipality | County, GeographyIssue> {
  if (/^\d{2}$/.test(text)) return countyBy(text, date);
  const municipality = findMunicipality(norway, text, date);
  if (municipality.isOk() || municipality.error.code !== "reference.unknown-name") return municipality;
  const bare = bareName(text);
  const named = allCounties(norway).filter((county) => namesOf(county).some((name) => bareName(name) === bare));
  // A county that bears the name on the date comes before one that bore it once.
  const county = named.find((one) => isValidAt(one, date)) ?? named.at(-1);
  return county === undefined || bare === "" ? municipality : countyBy(county.code, date);
}

function countyBy(code: string, date: IsoDate): Result<County, GeographyIssue> {
  const issue = checkCounty(norway, code, date);
  if (issue !== undefined) return err(issue);
  const county = allCounties(norway).find((one) => one.code === code && isValidAt(one, date));
  return county === undefined
    ? err({ code: "reference.unknown-code", path: [], severity: "error", value: code, date })
    : ok(county);
}

function namesOf({ name, officialName, parallelNames = [] }: County): readonly string[] {
  const names = [name.nb, name.nn, name.en, officialName, ...officialName.split(" - ")];
  return [...names, ...parallelNames.map((parallel) => parallel.name)];
}

const words = {
  county: { nb: "fylke", nn: "fylke", en: "county" },
  municipality: { nb: "kommune", nn: "kommune", en: "municipality" },
  centrality: { nb: "sentralitetsklasse", nn: "sentralitetsklasse", en: "centrality class" },
} as const satisfies Readonly<Record<string, Label>>;

function valid({ validFrom, validTo }: Municipality | County, lang: Lang): string {
  const [from, to] = [formatDate(validFrom, lang), validTo === undefined ? undefined : formatDate(validTo, lang)];
  const label: Label = {
    nb: `gyldig fra ${from}${to === undefined ? "" : ` fram til ${to}`}`,
    nn: `gyldig frå ${from}${to === undefined ? "" : ` fram til ${to}`}`,
    en: `valid from ${from}${to === undefined ? "" : ` until ${to}`}`,
  };
  return label[lang];
}

/** A name with those in the other languages of the place: "Tromsø – Romsa". */
const whole = ({ officialName, parallelNames = [] }: Municipality | County): string =>
  [officialName, ...parallelNames.map(({ name }) => name).filter((name) => !officialName.includes(name))].join(" – ");

function ofMunicipality(municipality: Municipality, date: IsoDate, lang: Lang): string {
  const county = countyOf(norway, municipality.number, date)
    .map(({ code, name }) => `${words.county[lang]} ${code} ${name[lang]}`)
    .unwrapOr(`${words.county[lang]} ${municipality.county}`);
  const centrality = centralityAt(norway, municipality.number, date);
  const parts = [
    `${municipality.number} ${whole(municipality)} (${words.municipality[lang]})`,
    county,
    ...(centrality === undefined ? [] : [`${words.centrality[lang]} ${centrality.class}`]),
    valid(municipality, lang),
  ];
  return `${parts.join(", ")}\n`;
}

function ofCounty(county: County, lang: Lang): string {
  return `${county.code} ${whole(county)} (${words.county[lang]}), ${valid(county, lang)}\n`;
}
