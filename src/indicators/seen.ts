import type { IsoDate } from "../core/date.ts";
import { contactDate } from "../programme/stages.ts";
import type { ListName, ProgrammePart, RecordOf } from "../model/programme.ts";
import type { Dimension } from "./indicator.ts";
import { rowsBy } from "./records.ts";

/**
 * What the lists of a programme say of the dimensions asked for, whether the indicator reads them or not: every group that
 * occurs anywhere gets a reading. Raw values, since what they mean (classes, heirs) may depend on rows yet to come.
 */
export type Seen = Readonly<Partial<Record<SeenKind, readonly (string | number)[]>>>;
export type SeenKind =
  | "municipality"
  | "registered"
  | "county"
  | "employees"
  | "sizeClass"
  | "industry"
  | "model"
  | "pilot"
  | "field"
  | "year";

/** Which raw values each dimension rests on. Pilots' counties are read from the pilots themselves. */
const kindsOf: Readonly<Record<Dimension, readonly SeenKind[]>> = {
  county: ["municipality", "registered", "county"],
  municipality: ["municipality", "registered"],
  region: ["municipality", "registered"],
  centralityClass: ["municipality", "registered"],
  sizeClass: ["sizeClass", "employees"],
  industry: ["industry"],
  model: ["model"],
  pilot: ["pilot"],
  field: ["field"],
  year: ["year"],
};

type Value = string | number | undefined;
type Reader = { readonly [L in ListName]?: (row: RecordOf<L>) => Value | readonly Value[] };

const yearOf = (date: IsoDate | undefined): string | undefined => date?.slice(0, 4);

const readers: Readonly<Record<SeenKind, Reader>> = {
  municipality: {
    establishments: (row) => row.municipality,
    needs: (row) => row.municipality,
    offers: (row) => row.municipality,
    targetMunicipalities: (row) => row.municipality,
    actors: (row) => row.municipality,
  },
  // Apart, since register rows are divided over the heirs of a municipality and units are not.
  registered: { population: (row) => row.municipality },
  county: { labourMarket: (row) => row.county },
  employees: { establishments: (row) => row.employees },
  sizeClass: { population: (row) => row.sizeClass },
  industry: { establishments: (row) => row.industry?.slice(0, 2) },
  model: { activities: (row) => row.model },
  pilot: { pilots: (row) => row.id, activities: (row) => row.pilot, grants: (row) => row.pilot },
  field: { needs: (row) => row.field, offers: (row) => row.field },
  year: {
    establishments: (row) => [yearOf(contactDate(row)), yearOf(row.mappedOn)],
    needs: (row) => yearOf(row.registeredOn),
    offers: (row) => yearOf(row.readyOn),
    participations: (row) => yearOf(row.enrolledOn),
    activities: (row) => yearOf(row.date),
    grants: (row) => row.year?.toString().padStart(4, "0"),
  },
};

const inOrder = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted(values: ReadonlySet<string | number>): readonly (string | number)[] {
  return [...values].sort(inOrder);
}

/** What a part says of the dimensions in `by`. */
export function seenIn(part: ProgrammePart, by: readonly Dimension[], asOf: IsoDate): Seen {
  const seen: Partial<Record<SeenKind, readonly (string | number)[]>> = {};
  for (const kind of new Set(by.flatMap((dimension) => kindsOf[dimension]))) {
    const values = new Set<string | number>();
    for (const [list, read] of Object.entries(readers[kind])) {
      for (const row of rowsBy(part, list as ListName, asOf)) {
        // Object.entries loses which list a reader is of.
        const value = (read as (row: unknown) => Value | readonly Value[])(row);
        if (typeof value === "object") value.forEach((one) => one !== undefined && values.add(one));
        else if (value !== undefined) values.add(value);
      }
    }
    seen[kind] = sorted(values);
  }
  return seen;
}

export function mergeSeen(a: Seen, b: Seen): Seen {
  const merged: Partial<Record<SeenKind, readonly (string | number)[]>> = {};
  for (const kind of Object.keys(a) as SeenKind[]) {
    merged[kind] = sorted(new Set([...(a[kind] ?? []), ...(b[kind] ?? [])])); // of one question, so of the same kinds
  }
  return merged;
}
