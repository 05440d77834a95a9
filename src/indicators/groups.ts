import { byCodeUnit } from "../core/order.ts";
import { centralityAt } from "../geography/centralityAt.ts";
import { regionOf } from "../geography/regionOf.ts";
import type { ListName, RecordOf } from "../model/programme.ts";
import {
  countyOfPilot,
  divideWhole,
  heirsInDivision,
  type PlaceInDivision,
  placeInDivision,
  sharedValue,
} from "../programme/placeOf.ts";
import { filled } from "./columns.ts";
import type { Context, TextField } from "./context.ts";
import type { Column, Facet, Grouping, Register, Value } from "./grouping.ts";
import type { Dimension } from "./indicator.ts";
import type { Keys } from "./keys.ts";
import type { Question } from "./options.ts";

/** What the group of rows without a value is called. */
export const unknownValue = "unknown";

const placeFacets: readonly Facet[] = ["county", "municipality", "region", "centralityClass", "heir", "carried"];
const isPlace = (facet: Facet): boolean => placeFacets.includes(facet);

/** Whether the value depends on the date of the division. */
export const isOfDivision = (dimension: Dimension): boolean => dimension === "county" || dimension === "municipality";

/** Statistics Norway's eight size classes, for a programme without register rows. */
const ssb8 = ["0", "1-4", "5-9", "10-19", "20-49", "50-99", "100-249", "250+"];

/** The size class of a number of employees: of those met in the register rows, else of Statistics Norway's. */
function sizeClassesOf({ seen }: Context): (employees: number | undefined) => string | undefined {
  const met = (seen.sizeClass ?? []).map(String);
  const classes = (met.length > 0 ? met : ssb8).map((code) => {
    const [from = "", to] = code.split(/[-+]/);
    return { code, from: Number(from), to: to === "" ? Infinity : Number(to ?? from) };
  });
  // Where classes overlap the narrowest says most.
  classes.sort((a, b) => a.to - a.from - (b.to - b.from) || byCodeUnit(a.code, b.code));
  return (employees) =>
    employees === undefined ? undefined : classes.find(({ from, to }) => from <= employees && employees <= to)?.code;
}

/** The models, or pilots, whose activities in the period name an establishment. */
function metBy(context: Context, facet: "model" | "pilot"): ReadonlyMap<string, readonly string[]> {
  const met = new Map<string, readonly string[]>();
  const { from, to } = context.period;
  for (const activity of context.rows("activities")) {
    const { establishment, date, [facet]: value } = activity;
    if (establishment === undefined || value === undefined || date < from || date > to) continue;
    const values = met.get(establishment) ?? [];
    if (!values.includes(value)) met.set(establishment, [...values, value]);
  }
  return met;
}

/** Numbers for values, equal ones alike; a number without a value is none. */
function column(of: Int32Array, values: readonly Value[]): Column {
  const numbers = new Map<string, number>();
  const distinct: NonNullable<Value>[] = [];
  const numberOf = values.map((value) => {
    if (value === undefined) return -1;
    const key = typeof value === "string" ? value : JSON.stringify(value);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = distinct.push(value) - 1));
    return number;
  });
  return { of: of.map((number) => (number < 0 ? -1 : (numberOf[number] ?? -1))), values: distinct };
}

const nothing: Column = { of: new Int32Array(0), values: [] };

/** The values of the rows to which rows refer. */
function through(places: Int32Array, other: Column): Column {
  return { of: places.map((place) => (place < 0 ? -1 : (other.of[place] ?? -1))), values: other.values };
}

/** The value of one column where `isFirst`, else that of another. */
function either(isFirst: Int32Array, first: Column, second: Column): Column {
  const of = isFirst.map((place, row) => {
    if (place >= 0) return first.of[row] ?? -1;
    const number = second.of[row] ?? -1;
    return number < 0 ? -1 : first.values.length + number;
  });
  return column(of, [...first.values, ...second.values]);
}

export function groupingOf(context: Context, { geography, division, by }: Question): Grouping {
  const places = new Map<string, PlaceInDivision | undefined>();
  function placeOf(municipality: string): PlaceInDivision | undefined {
    let place = places.get(municipality);
    if (place === undefined && !places.has(municipality)) {
      places.set(municipality, (place = placeInDivision(geography, municipality, division)));
    }
    return place;
  }

  function valueOfPlace(facet: Facet, municipality: string | undefined): string | undefined {
    if (municipality === undefined) return undefined;
    switch (facet) {
      case "county":
      case "municipality":
        return placeOf(municipality)?.[facet];
      case "heir": {
        const place = placeOf(municipality);
        return place && (place.exact ? "whole" : "part");
      }
      case "centralityClass":
        return centralityAt(geography, municipality, context.asOf)?.class.toString();
      case "region":
        return regionOf(geography, municipality, context.asOf)?.region;
      default: {
        const { asOf } = context;
        const isCarried =
          (by.includes("centralityClass") &&
            centralityAt(geography, municipality, asOf)?.inheritedFrom !== undefined) ||
          (by.includes("region") && regionOf(geography, municipality, asOf)?.inheritedFrom !== undefined);
        return isCarried ? "yes" : undefined;
      }
    }
  }

  function valueOfPilot(facet: Facet, id: string): string | undefined {
    const pilot = context.find("pilots", id);
    if (pilot === undefined || facet === "heir" || facet === "carried") return undefined;
    if (facet === "county") return countyOfPilot(geography, pilot, division);
    return sharedValue(pilot, (code) => valueOfPlace(facet, code));
  }

  const countyCode = (code: string): string | undefined => countyOfPilot(geography, { county: code }, division);

  const register: { rows: RecordOf<"population">[]; heirs: string[]; roles: Register["roles"][number][] } = {
    rows: [],
    heirs: [],
    roles: [],
  };
  const isDivided = by.some(isOfDivision);
  for (const row of context.rows("population")) {
    const heirs = isDivided ? heirsInDivision(geography, row.municipality, division) : [];
    const pieces = heirs.length < 2 ? [] : divideWhole(row.establishments, heirs);
    register.rows.push(row, ...pieces.map(({ count }) => ({ ...row, establishments: count })));
    register.heirs.push(row.municipality, ...pieces.map(({ code }) => code));
    register.roles.push(pieces.length === 0 ? "both" : "whole", ...pieces.map(() => "piece" as const));
  }

  /** A column from a field of text: each of its texts is looked at once. */
  function of<L extends ListName>(list: L, field: TextField<L>, value: (text: string) => Value): Column {
    const keys = context.keys(list, field);
    return column(keys.of, keys.names.map(value));
  }

  function byPlace<L extends "establishments" | "needs" | "offers" | "targetMunicipalities" | "actors">(
    list: L,
    facet: Facet,
  ): Column {
    return of(list, "municipality" as TextField<L>, (code) => valueOfPlace(facet, code)); // a field of each of these
  }

  /** A column of a list with few rows, or few different facts. */
  function each<Row>(rows: readonly Row[], value: (row: Row, place: number) => Value): Column {
    return column(
      filled(new Int32Array(rows.length), rows, (_, place) => place),
      rows.map(value),
    );
  }

  function ofPilots(list: "activities" | "grants", facet: Facet): Column {
    if (facet === "pilot") return of(list, "pilot", (id) => id);
    return isPlace(facet) ? of(list, "pilot", (id) => valueOfPilot(facet, id)) : nothing;
  }

  const firmsOf = (list: "needs" | "participations" | "survey" | "activities"): Int32Array =>
    context.places(list, "establishment", "establishments");

  function make(list: ListName, facet: Facet): Column {
    switch (list) {
      case "establishments":
        switch (facet) {
          case "sizeClass": {
            const rows = context.rows(list);
            const sizes = [...new Set(rows.map(({ employees }) => employees))];
            const numbers = new Map(sizes.map((size, number) => [size, number]));
            return column(
              filled(new Int32Array(rows.length), rows, ({ employees }) => numbers.get(employees) ?? -1),
              sizes.map(sizeClassesOf(context)),
            );
          }
          case "industry":
            return of(list, "industry", (industry) => industry.slice(0, 2));
          case "model":
          case "pilot": {
            const met = metBy(context, facet);
            return each(context.rows(list), ({ id }) => met.get(id));
          }
          default:
            return isPlace(facet) ? byPlace(list, facet) : nothing;
        }
      case "needs": {
        if (facet === "field") return of(list, "field", (field) => field);
        const ofFirm = through(firmsOf(list), columnOf("establishments", facet));
        return isPlace(facet) ? either(context.keys(list, "municipality").of, byPlace(list, facet), ofFirm) : ofFirm;
      }
      case "participations": {
        if (facet === "field") return through(context.places(list, "offer", "offers"), columnOf("offers", facet));
        const firms = firmsOf(list);
        const ofNeed = through(context.places(list, "need", "needs"), columnOf("needs", facet));
        return either(firms, through(firms, columnOf("establishments", facet)), ofNeed);
      }
      case "survey":
        return through(firmsOf(list), columnOf("establishments", facet));
      case "offers":
        if (facet === "field") return of(list, "field", (field) => field);
        return isPlace(facet) ? byPlace(list, facet) : nothing;
      case "targetMunicipalities":
      case "actors":
        return isPlace(facet) ? byPlace(list, facet) : nothing;
      case "population":
        if (facet === "sizeClass") return each(register.rows, (row) => row.sizeClass);
        if (facet === "heir") return each(register.roles, (role) => (role === "piece" ? "part" : "whole"));
        if (!isPlace(facet)) return nothing;
        return each(register.rows, ({ municipality }, i) =>
          // A piece goes to its heir, yet keeps the class and region of the code it came with.
          valueOfPlace(facet, facet === "county" || facet === "municipality" ? register.heirs[i] : municipality),
        );
      case "pilots":
        if (facet === "pilot") return of(list, "id", (id) => id);
        return isPlace(facet) ? of(list, "id", (id) => valueOfPilot(facet, id)) : nothing;
      case "activities":
        if (facet === "model") return of(list, "model", (model) => model);
        // Time spent with small firms is theirs, wherever the pilot has its county.
        if (facet === "sizeClass" || facet === "industry") {
          return through(firmsOf(list), columnOf("establishments", facet));
        }
        return ofPilots(list, facet);
      case "grants":
        return ofPilots(list, facet);
      case "labourMarket":
        return facet === "county" ? of(list, "county", countyCode) : nothing;
      case "ties":
        return nothing;
    }
  }

  const columns = new Map<string, Column>();
  function columnOf(list: ListName, facet: Facet): Column {
    const key = `${list} ${facet}`;
    let made = columns.get(key);
    if (made === undefined) columns.set(key, (made = make(list, facet)));
    return made;
  }

  function keys(list: ListName, facet: Facet): Keys {
    const { of: numbers, values } = columnOf(list, facet);
    return { of: numbers, names: values.map(String), count: values.length };
  }

  function valuesOf(dimension: Dimension): readonly string[] {
    const { seen } = context;
    const found = new Set<string | undefined>();
    const raw = (kind: keyof typeof seen): readonly string[] => (seen[kind] ?? []).map(String);
    if (isPlace(dimension)) {
      for (const code of raw("municipality")) found.add(valueOfPlace(dimension, code));
      for (const code of raw("registered")) {
        if (!isOfDivision(dimension)) found.add(valueOfPlace(dimension, code));
        else
          for (const heir of heirsInDivision(geography, code, division)) found.add(valueOfPlace(dimension, heir.code));
      }
      for (const pilot of context.rows("pilots")) found.add(valueOfPilot(dimension, pilot.id));
      if (dimension === "county") for (const code of raw("county")) found.add(countyCode(code));
    } else {
      for (const value of raw(dimension as keyof typeof seen)) found.add(value); // the rest are kinds of their own
      const sizeClass = sizeClassesOf(context);
      if (dimension === "sizeClass") for (const employees of raw("employees")) found.add(sizeClass(Number(employees)));
    }
    return [...found].filter((value) => value !== undefined).sort(byCodeUnit);
  }

  return { valuesOf, column: columnOf, keys, register };
}

/** The fields of all lists on which the groups of rows of `lists` rest. */
export function fieldsForGroups(
  lists: readonly ListName[],
  by: readonly Dimension[],
): readonly (readonly [ListName, readonly string[]])[] {
  const fields: [ListName, readonly string[]][] = [];
  const dimensions: readonly Dimension[] = by.filter((dimension) => dimension !== "year");
  if (dimensions.length === 0) return fields;
  if (dimensions.some(isPlace)) fields.push(["pilots", ["county", "targetMunicipalities"]]);
  const has = (dimension: Dimension): boolean => dimensions.includes(dimension);
  const ofFirms = [
    ...(dimensions.some(isPlace) ? ["municipality"] : []),
    ...(has("sizeClass") ? ["employees"] : []),
    ...(has("industry") ? ["industry"] : []),
  ];
  for (const list of lists) {
    switch (list) {
      case "participations":
        fields.push([list, ["establishment", "need", "offer"]]);
        fields.push(["needs", ["establishment", "municipality"]]);
        if (has("field")) fields.push(["offers", ["field"]]);
        break;
      case "needs":
        fields.push([list, ["establishment", "municipality", "field"]]);
        break;
      case "survey":
        fields.push([list, ["establishment"]]);
        break;
      case "establishments":
        break;
      case "activities":
        fields.push([list, ["establishment", "pilot", "model"]]);
        if (!has("sizeClass") && !has("industry")) continue;
        break;
      default:
        // Lists of few rows, or whose rows have few fields.
        fields.push([list, ["municipality", "sizeClass", "field", "pilot", "model", "county"]]);
        continue;
    }
    fields.push(["establishments", ofFirms]);
    if (has("model") || has("pilot")) fields.push(["activities", ["establishment", "date", "model", "pilot"]]);
  }
  return fields;
}
