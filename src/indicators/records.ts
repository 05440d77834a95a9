import type { IsoDate } from "../core/date.ts";
import type { ListName, ProgrammePart, RecordOf } from "../model/programme.ts";

/** Lists whose rows have an id of their own. The others are told apart by nothing but their content, and count as often as they come. */
export const listsWithId = [
  "establishments",
  "needs",
  "offers",
  "participations",
  "activities",
  "pilots",
  "actors",
] as const satisfies readonly ListName[];
export type ListWithId = (typeof listsWithId)[number];

export const listNames: readonly ListName[] = [
  "targetMunicipalities",
  "population",
  "grants",
  "ties",
  "survey",
  "labourMarket",
  ...listsWithId,
];

export function hasId(list: ListName): list is ListWithId {
  return (listsWithId as readonly ListName[]).includes(list);
}

type Dating = { readonly [L in ListName]?: (row: RecordOf<L>) => IsoDate | undefined };

// A firm exists before it is contacted, so establishments have no such date: their contact alone is not there yet.
const dated: Dating = {
  needs: (row) => row.registeredOn,
  offers: (row) => row.readyOn,
  participations: (row) => row.enrolledOn,
  activities: (row) => row.date,
  grants: (row) => (row.year === undefined ? undefined : `${row.year}-01-01`),
  ties: (row) => row.since,
};

/** The rows of a list that are there by `asOf`: a row dated later does not exist. */
export function rowsBy<L extends ListName>(part: ProgrammePart, list: L, asOf: IsoDate): readonly RecordOf<L>[] {
  const rows = (part[list] ?? []) as readonly RecordOf<L>[]; // the compiler does not follow L through an optional list
  const dateOf = dated[list]; // the entry of this very list
  if (dateOf === undefined) return rows;
  const isThere = (row: RecordOf<L>): boolean => (dateOf(row) ?? asOf) <= asOf;
  return rows.every(isThere) ? rows : rows.filter(isThere);
}

/** Fields of each list that a question needs; `undefined` is the whole row. */
export type Fields = ReadonlyMap<ListName, readonly string[] | undefined>;

export type TrimmedRow = Readonly<Record<string, unknown>>;

/** A row with the fields that are needed, in order of their names, so that equal content is equal JSON. */
export function trim(row: object, list: ListName, fields: readonly string[] | undefined): TrimmedRow {
  const names = fields ?? Object.keys(row);
  const all = hasId(list) ? new Set(["id", ...names]) : new Set(names);
  const trimmed: Record<string, unknown> = {};
  for (const name of [...all].sort()) {
    const value = (row as TrimmedRow)[name]; // records are plain objects
    if (value !== undefined && value !== null) trimmed[name] = value;
  }
  return trimmed;
}

/** @throws RangeError when two rows of one id differ in a field that matters */
export function requireEqual(list: ListName, a: TrimmedRow, b: TrimmedRow): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) {
    throw new RangeError(`two different rows of ${list} have the id ${JSON.stringify(a["id"])}`);
  }
}
