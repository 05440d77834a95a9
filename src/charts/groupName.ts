import type { IsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import { entriesOf, entryAt } from "../geography/entriesOf.ts";
import type { Geography, MunicipalityEntry } from "../geography/geography.ts";
import type { Dimension, Group } from "../model/reading.ts";
import { dimension } from "../vocabulary/goal.ts";
import { mobilisationModel, type MobilisationModel } from "../vocabulary/mobilisation.ts";
import { sizeSchemes } from "../vocabulary/size.ts";

/** The dimensions in the order in which a table shows them. */
export const dimensionOrder: readonly Dimension[] = [
  "county",
  "municipality",
  "region",
  "centralityClass",
  "sizeClass",
  "industry",
  "model",
  "pilot",
  "field",
  "year",
];

/** What names the values of the dimensions. */
export interface Names {
  readonly geography: Geography;
  /** The date whose counties and municipalities the codes are of. */
  readonly division: IsoDate;
  /** Titles of pilots, by id. */
  readonly pilots?: ReadonlyMap<string, string>;
}

/** No place at all: codes then stand as they are ("Fylke 55"). */
export const nowhere: Geography = { counties: [], municipalities: [] };

const unknown: Label = { nb: "Ukjent", nn: "Ukjend", en: "Unknown" };
export const wholeName: Label = { nb: "Samlet", nn: "Samla", en: "Total" };

const same = (text: string): Label => ({ nb: text, nn: text, en: text });

const prefixed = (words: Label, value: string): Label => ({
  nb: `${words.nb} ${value}`,
  nn: `${words.nn} ${value}`,
  en: `${words.en} ${value}`,
});

/** What a value of a dimension is called; the value itself where no table names it. */
export function valueName(of: Dimension, value: string, { geography, division, pilots }: Names): Label {
  if (value === "unknown") return unknown;
  switch (of) {
    case "county":
      return entryAt(entriesOf(geography).counties.get(value), division)?.name ?? prefixed(dimension.county, value);
    case "municipality": {
      const entry = entryAt(entriesOf(geography).municipalities.get(value), division);
      return entry === undefined ? prefixed(dimension.municipality, value) : same(labelOf(entry));
    }
    case "region":
      return same(geography.regions?.find(({ region }) => region === value)?.name ?? value);
    case "centralityClass":
      return prefixed(dimension.centralityClass, value);
    case "sizeClass":
      return sizeSchemes.ssb8.find(({ code }) => code === value)?.label ?? prefixed(sizeUnit, value);
    case "industry":
      return prefixed(dimension.industry, value);
    case "model":
      return Object.hasOwn(mobilisationModel, value) ? mobilisationModel[value as MobilisationModel] : same(value); // just asked
    case "pilot":
      return same(pilots?.get(value) ?? value);
    case "field":
    case "year":
      return same(value);
  }
}

const labelOf = ({ name, label = typeof name === "string" ? name : name.nb }: MunicipalityEntry): string => label;

/** A municipality as it is told from its namesakes: as it was called on the division's date, or last; its number where no table has it. */
export function municipalityName(code: string, { geography, division }: Names): string {
  const rows = entriesOf(geography).municipalities.get(code);
  const entry = entryAt(rows, division) ?? rows?.at(-1);
  return entry === undefined ? code : labelOf(entry);
}

const sizeUnit: Label = { nb: "Størrelse", nn: "Storleik", en: "Size" };

/** What a group is called: "Troms, 2022"; "Total" for the whole. */
export function groupName(group: Group, names: Names): Label {
  const parts = dimensionOrder.flatMap((of) => {
    const value = group[of];
    return value === undefined ? [] : [valueName(of, value, names)];
  });
  if (parts.length === 0) return wholeName;
  const join = (lang: keyof Label): string => parts.map((part) => part[lang]).join(", ");
  return { nb: join("nb"), nn: join("nn"), en: join("en") };
}

/** Whether the group is the whole. */
export const isWhole = (group: Group): boolean => dimensionOrder.every((of) => group[of] === undefined);
