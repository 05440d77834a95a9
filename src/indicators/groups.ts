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
import type { Context } from "./context.ts";
import type { Dimension } from "./indicator.ts";
import type { Question } from "./options.ts";
import type { ListWithId } from "./records.ts";

/** What the group of rows without a value is called. */
export const unknownValue = "unknown";

/** The value of a row in a dimension; several where groups overlap (a firm met by two models), none where it is not known. */
export type Value = string | undefined | readonly string[];

/**
 * What is read from a row: a dimension, or how sure its place is. `heir` is "whole" where the unit lies whole in the place
 * where it counts and "part" where it was put into the largest heir; `carried` is "yes" where the class or region that is
 * asked for was carried over from another code.
 */
export type Facet = Dimension | "heir" | "carried";

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

/** How the rows of a run are grouped. */
export interface Grouping {
  /** The dimension's values that occur in the programme, sorted. */
  valuesOf(dimension: Dimension): readonly string[];
  /** The value of each row of a list; not for `year`, which depends on the indicator. Made once. */
  column(list: ListName, facet: Facet): readonly Value[];
  /** Register rows as they are counted by place. */
  readonly register: Register;
}

/**
 * Register rows, with the pieces of those that lie in a municipality that was divided: such a row counts as a whole where
 * places of the division do not matter, and as its pieces where they do.
 */
export interface Register {
  readonly rows: readonly RecordOf<"population">[];
  readonly roles: readonly ("both" | "whole" | "piece")[];
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

  /** For each row of a list the place in another list of the row to which it refers, -1 where there is none. */
  const references = new Map<string, Int32Array>();
  function refersTo<L extends ListName>(
    list: L,
    to: ListWithId,
    id: (row: RecordOf<L>) => string | undefined,
  ): Int32Array {
    const key = `${list} ${to}`; // a list refers to another by one field only
    let places = references.get(key);
    if (places === undefined) {
      places = Int32Array.from(context.rows(list), (row) => context.positionOf(to, id(row)));
      references.set(key, places);
    }
    return places;
  }

  /** The values of the rows to which rows refer. */
  const through = (places: Int32Array, other: readonly Value[]): readonly Value[] =>
    Array.from(places, (place) => (place < 0 ? undefined : other[place]));

  const of = <L extends ListName>(list: L, value: (row: RecordOf<L>) => Value): readonly Value[] =>
    context.rows(list).map((row) => value(row));

  function make(list: ListName, facet: Facet): readonly Value[] {
    switch (list) {
      case "establishments":
        switch (facet) {
          case "sizeClass": {
            const sizeClass = sizeClassesOf(context);
            return of(list, ({ employees }) => sizeClass(employees));
          }
          case "industry":
            return of(list, ({ industry }) => industry?.slice(0, 2));
          case "model":
          case "pilot": {
            const met = metBy(context, facet);
            return of(list, ({ id }) => met.get(id));
          }
          default:
            return isPlace(facet) ? of(list, ({ municipality }) => valueOfPlace(facet, municipality)) : [];
        }
      case "needs": {
        if (facet === "field") return of(list, (row) => row.field);
        const firms = refersTo(list, "establishments", (row) => row.establishment);
        const ofFirm = through(firms, column("establishments", facet));
        if (!isPlace(facet)) return ofFirm;
        return context
          .rows(list)
          .map(({ municipality }, row) =>
            municipality === undefined ? ofFirm[row] : valueOfPlace(facet, municipality),
          );
      }
      case "participations": {
        if (facet === "field")
          return through(
            refersTo(list, "offers", (row) => row.offer),
            column("offers", facet),
          );
        const firms = refersTo(list, "establishments", (row) => row.establishment);
        const ofFirm = through(firms, column("establishments", facet));
        const ofNeed = through(
          refersTo(list, "needs", (row) => row.need),
          column("needs", facet),
        );
        return ofNeed.map((value, row) => ((firms[row] ?? -1) < 0 ? value : ofFirm[row]));
      }
      case "survey":
        return through(
          refersTo(list, "establishments", (row) => row.establishment),
          column("establishments", facet),
        );
      case "offers":
        if (facet === "field") return of(list, (row) => row.field);
        return isPlace(facet) ? of(list, ({ municipality }) => valueOfPlace(facet, municipality)) : [];
      case "targetMunicipalities":
      case "actors":
        return isPlace(facet) ? of(list, ({ municipality }) => valueOfPlace(facet, municipality)) : [];
      case "population":
        if (facet === "sizeClass") return register.rows.map((row) => row.sizeClass);
        if (facet === "heir") return register.roles.map((role) => (role === "piece" ? "part" : "whole"));
        if (!isPlace(facet)) return [];
        return register.rows.map(({ municipality }, i) =>
          // A piece goes to its heir, yet keeps the class and region of the code it came with.
          valueOfPlace(facet, facet === "county" || facet === "municipality" ? register.heirs[i] : municipality),
        );
      case "pilots":
        if (facet === "pilot") return of(list, ({ id }) => id);
        return isPlace(facet) ? of(list, ({ id }) => valueOfPilot(facet, id)) : [];
      case "activities":
      case "grants":
        if (facet === "model") return list === "activities" ? of(list, ({ model }) => model) : [];
        if (facet === "pilot") return of(list, ({ pilot }) => pilot);
        return isPlace(facet) ? of(list, ({ pilot }) => valueOfPilot(facet, pilot)) : [];
      case "labourMarket":
        return facet === "county" ? of(list, ({ county }) => countyCode(county)) : [];
      case "ties":
        return [];
    }
  }

  const columns = new Map<string, readonly Value[]>();
  function column(list: ListName, facet: Facet): readonly Value[] {
    const key = `${list} ${facet}`;
    let values = columns.get(key);
    if (values === undefined) columns.set(key, (values = make(list, facet)));
    return values;
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

  return { valuesOf, column, register };
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
