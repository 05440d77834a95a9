import { byCodeUnit } from "../core/order.ts";
import { entriesOf } from "../geography/entriesOf.ts";
import type { ListName, RecordOf } from "../model/programme.ts";
import {
  countyOfPilot,
  divideWhole,
  heirsInDivision,
  municipalityOfNeed,
  municipalityOfParticipation,
  type PlaceInDivision,
  placeInDivision,
  rowsByMunicipality,
  sharedValue,
} from "../programme/placeOf.ts";
import { sizeSchemes } from "../vocabulary/size.ts";
import type { Context } from "./context.ts";
import type { Dimension } from "./indicator.ts";
import type { Question } from "./options.ts";

/** What the group of rows without a value is called. */
export const unknownValue = "unknown";

/** The value of a row in a dimension; several where groups overlap (a firm met by two models), none where it is not known. */
export type Value = string | undefined | readonly string[];

const isPlace = (dimension: Dimension): boolean =>
  dimension === "county" || dimension === "municipality" || dimension === "region" || dimension === "centralityClass";

/** Whether the value depends on the date of the division. */
export const isOfDivision = (dimension: Dimension): boolean => dimension === "county" || dimension === "municipality";

/** A size class of the register, "0-9", "50+" or "7", as its ends. */
function endsOf(code: string): { readonly code: string; readonly from: number; readonly to: number } {
  const [from = "", to] = code.replace("+", "").split("-");
  return { code, from: Number(from), to: code.endsWith("+") ? Infinity : Number(to ?? from) };
}

/** The size class of a number of employees: of the classes met in the register's rows, else of Statistics Norway's eight. */
function sizeClassesOf(context: Context): (employees: number | undefined) => string | undefined {
  const met = context.seen.sizeClass ?? [];
  const classes = met.length > 0 ? met.map(String).map(endsOf) : sizeSchemes.ssb8.map(({ code }) => endsOf(code));
  // Where classes overlap the narrowest says most.
  const ordered = [...classes].sort((a, b) => a.to - a.from - (b.to - b.from) || byCodeUnit(a.code, b.code));
  return (employees) =>
    employees === undefined ? undefined : ordered.find(({ from, to }) => from <= employees && employees <= to)?.code;
}

/** The models, or pilots, whose activities in the period name an establishment. */
function metBy(context: Context, of: "model" | "pilot"): ReadonlyMap<string, readonly string[]> {
  const met = new Map<string, Set<string>>();
  const { from, to } = context.period;
  for (const activity of context.rows("activities")) {
    const { establishment, date } = activity;
    const value = activity[of];
    if (establishment === undefined || value === undefined || date < from || date > to) continue;
    const values = met.get(establishment);
    if (values === undefined) met.set(establishment, new Set([value]));
    else values.add(value);
  }
  return new Map([...met].map(([id, values]) => [id, [...values].sort(byCodeUnit)]));
}
const modelsMet = (context: Context) => metBy(context, "model");
const pilotsMet = (context: Context) => metBy(context, "pilot");

const centralityOf = ({ geography, asOf }: Context) => rowsByMunicipality(geography.centrality ?? [], asOf);
const regionOf = ({ geography, asOf }: Context) => rowsByMunicipality(geography.regions ?? [], asOf);

/** The centrality class of a municipality by its own code, so that it does not move with the division. */
export function centralityEntry(context: Context, municipality: string) {
  return context.once(centralityOf).get(municipality);
}

type Reader = (row: never) => Value;

/** How rows of each list are grouped. */
export interface Grouping {
  /** The dimensions' values that occur in the programme, sorted. */
  valuesOf(dimension: Dimension): readonly string[];
  /** How to read the value of a row; not for `year`, which depends on the indicator. */
  reader(list: ListName, dimension: Dimension): (row: unknown) => Value;
  /** Whether the unit lies whole in the place where it is counted. `undefined` where it has none. */
  isExact(list: ListName): (row: unknown) => boolean | undefined;
  /** Whether the value of the row in one of the dimensions was carried over from another code. */
  isInherited(list: ListName, by: readonly Dimension[]): (row: unknown) => boolean;
  /** A register row divided over the heirs of its municipality; `undefined` where it lies whole in one. */
  divide(row: RecordOf<"population">): readonly RecordOf<"population">[] | undefined;
}

export function groupingOf(context: Context, { geography, division }: Question): Grouping {
  const places = new Map<string, PlaceInDivision | undefined>();
  function placeOf(municipality: string | undefined): PlaceInDivision | undefined {
    if (municipality === undefined) return undefined;
    if (!places.has(municipality)) places.set(municipality, placeInDivision(geography, municipality, division));
    return places.get(municipality);
  }
  // A piece of a divided register row goes to its heir, yet keeps the class and region of the code it came with.
  const heirOfPiece = new Map<object, string>();

  const valueOfPlace = (dimension: Dimension, municipality: string | undefined): string | undefined => {
    if (municipality === undefined) return undefined;
    switch (dimension) {
      case "county":
        return placeOf(municipality)?.county;
      case "municipality":
        return placeOf(municipality)?.municipality;
      case "centralityClass":
        return centralityEntry(context, municipality)?.class.toString();
      default:
        return context.once(regionOf).get(municipality)?.region;
    }
  };

  const countyCode = (code: string): string | undefined => countyOfPilot(geography, { county: code }, division);
  function pilotValue(dimension: Dimension, id: string): string | undefined {
    const pilot = context.find("pilots", id);
    if (pilot === undefined) return undefined;
    if (dimension === "county") return countyOfPilot(geography, pilot, division);
    return sharedValue(pilot, (code) => valueOfPlace(dimension, code));
  }

  const firm = (id: string | undefined) => context.find("establishments", id);
  /** The establishment on which a row hangs. */
  function firmOf(list: ListName): ((row: never) => string | undefined) | undefined {
    switch (list) {
      case "establishments":
        return (row: RecordOf<"establishments">) => row.id;
      case "needs":
      case "survey":
        return (row: RecordOf<"needs" | "survey">) => row.establishment;
      case "participations":
        return (row: RecordOf<"participations">) =>
          row.establishment ?? context.find("needs", row.need)?.establishment;
      default:
        return undefined;
    }
  }

  /** The municipality of a row, for the lists that have one. */
  function municipalityOf(list: ListName): ((row: never) => string | undefined) | undefined {
    switch (list) {
      case "establishments":
      case "offers":
      case "population":
      case "targetMunicipalities":
      case "actors":
        return (row: { readonly municipality?: string }) => row.municipality;
      case "needs":
        return (row: RecordOf<"needs">) => municipalityOfNeed(row, context);
      case "participations":
        return (row: RecordOf<"participations">) => municipalityOfParticipation(row, context);
      case "survey":
        return (row: RecordOf<"survey">) => firm(row.establishment)?.municipality;
      default:
        return undefined;
    }
  }

  function pilotOf(list: ListName): ((row: never) => string) | undefined {
    if (list === "pilots") return (row: RecordOf<"pilots">) => row.id;
    if (list === "activities" || list === "grants") return (row: RecordOf<"activities" | "grants">) => row.pilot;
    return undefined;
  }

  function placeReader(list: ListName, dimension: Dimension): Reader {
    const pilot = pilotOf(list);
    if (pilot !== undefined) return (row) => pilotValue(dimension, pilot(row));
    if (list === "labourMarket") {
      return (row: RecordOf<"labourMarket">) => (dimension === "county" ? countyCode(row.county) : undefined);
    }
    const own = municipalityOf(list);
    if (own === undefined) return () => undefined;
    if (list === "population" && isOfDivision(dimension)) {
      return (row) => valueOfPlace(dimension, heirOfPiece.get(row) ?? own(row));
    }
    return (row) => valueOfPlace(dimension, own(row));
  }

  function readerOf(list: ListName, dimension: Dimension): Reader {
    if (isPlace(dimension)) return placeReader(list, dimension);
    const owner = firmOf(list);
    switch (dimension) {
      case "sizeClass": {
        if (list === "population") return (row: RecordOf<"population">) => row.sizeClass;
        const sizeClass = context.once(sizeClassesOf);
        return owner === undefined ? () => undefined : (row) => sizeClass(firm(owner(row))?.employees);
      }
      case "industry":
        return owner === undefined ? () => undefined : (row) => firm(owner(row))?.industry?.slice(0, 2);
      case "model":
      case "pilot": {
        if (dimension === "model" && list === "activities") return (row: RecordOf<"activities">) => row.model;
        const pilot = pilotOf(list);
        if (pilot !== undefined) return dimension === "pilot" ? pilot : () => undefined;
        if (owner === undefined) return () => undefined;
        const met = context.once(dimension === "model" ? modelsMet : pilotsMet);
        return (row) => {
          const id = owner(row);
          return id === undefined ? undefined : met.get(id);
        };
      }
      case "field":
        if (list === "needs" || list === "offers") return (row: RecordOf<"needs" | "offers">) => row.field;
        if (list === "participations") {
          return (row: RecordOf<"participations">) => context.find("offers", row.offer)?.field;
        }
        return () => undefined;
      default:
        return () => undefined;
    }
  }

  function valuesOf(dimension: Dimension): readonly string[] {
    const found = new Set<string>();
    const add = (value: string | undefined): void => void (value !== undefined && found.add(value));
    const { seen } = context;
    const municipalities = (seen.municipality ?? []).map(String);
    if (isPlace(dimension)) {
      for (const code of municipalities) add(valueOfPlace(dimension, code));
      for (const pilot of context.rows("pilots")) add(pilotValue(dimension, pilot.id));
      if (dimension === "county") (seen.county ?? []).map(String).map(countyCode).forEach(add);
      for (const code of (seen.registered ?? []).map(String)) {
        if (!isOfDivision(dimension)) add(valueOfPlace(dimension, code));
        else for (const heir of heirsInDivision(geography, code, division)) add(valueOfPlace(dimension, heir.code));
      }
    } else if (dimension === "sizeClass") {
      (seen.sizeClass ?? []).map(String).forEach(add);
      const sizeClass = context.once(sizeClassesOf);
      for (const employees of seen.employees ?? []) add(sizeClass(Number(employees)));
    } else {
      (seen[dimension as "industry" | "model" | "pilot" | "field" | "year"] ?? []).map(String).forEach(add); // the rest
    }
    return [...found].sort(byCodeUnit);
  }

  return {
    valuesOf,
    reader: (list, dimension) => readerOf(list, dimension) as (row: unknown) => Value, // rows of this very list
    isExact(list) {
      const own = municipalityOf(list) as ((row: unknown) => string | undefined) | undefined; // as above
      if (own === undefined) return () => undefined;
      return (row) => (heirOfPiece.has(row as object) ? false : placeOf(own(row))?.exact);
    },
    isInherited(list, by) {
      const own = municipalityOf(list) as ((row: unknown) => string | undefined) | undefined; // as above
      const byClass = by.includes("centralityClass");
      const byRegion = by.includes("region");
      if (own === undefined || !(byClass || byRegion)) return () => false;
      return (row) => {
        const code = own(row);
        if (code === undefined) return false;
        return (
          (byClass && centralityEntry(context, code)?.inheritedFrom !== undefined) ||
          (byRegion && context.once(regionOf).get(code)?.inheritedFrom !== undefined)
        );
      };
    },
    divide(row) {
      if (!entriesOf(geography).municipalities.has(row.municipality)) return undefined;
      const heirs = heirsInDivision(geography, row.municipality, division);
      if (heirs.length < 2) return undefined;
      return divideWhole(row.establishments, heirs).map(({ code, count }) => {
        const piece = { ...row, establishments: count };
        heirOfPiece.set(piece, code);
        return piece;
      });
    },
  };
}

/** The fields of all lists on which the groups of rows of `lists` rest. */
export function fieldsForGroups(
  lists: readonly ListName[],
  by: readonly Dimension[],
): readonly (readonly [ListName, readonly string[]])[] {
  const fields: (readonly [ListName, readonly string[]])[] = [];
  const firmLists: readonly ListName[] = ["establishments", "needs", "participations", "survey"];
  if (by.some(isPlace)) fields.push(["pilots", ["county", "targetMunicipalities"]]);
  for (const list of lists) {
    for (const dimension of by) {
      if (dimension === "year") continue;
      if (list === "needs" || list === "survey") fields.push([list, ["establishment"]]);
      if (list === "participations") fields.push([list, ["establishment", "need"]], ["needs", ["establishment"]]);
      if (list === "activities" || list === "grants") fields.push([list, ["pilot"]]);
      if (list === "labourMarket") fields.push([list, ["county"]]);
      const isOfFirm = firmLists.includes(list);
      if (isPlace(dimension)) {
        if (isOfFirm) fields.push(["establishments", ["municipality"]]);
        if (list === "needs" || list === "participations") fields.push(["needs", ["municipality"]]);
        const own: readonly ListName[] = ["offers", "population", "targetMunicipalities", "actors"];
        if (own.includes(list)) fields.push([list, ["municipality"]]);
      } else if (dimension === "sizeClass") {
        if (list === "population") fields.push([list, ["sizeClass"]]);
        if (isOfFirm) fields.push(["establishments", ["employees"]]);
      } else if (dimension === "industry") {
        if (isOfFirm) fields.push(["establishments", ["industry"]]);
      } else if (dimension === "model" || dimension === "pilot") {
        if (isOfFirm) fields.push(["activities", ["establishment", "date", dimension]]);
        if (list === "activities") fields.push([list, [dimension]]);
      } else if (dimension === "field") {
        if (list === "needs" || list === "offers") fields.push([list, ["field"]]);
        if (list === "participations") fields.push([list, ["offer"]], ["offers", ["field"]]);
      }
    }
  }
  return fields;
}
