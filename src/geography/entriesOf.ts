import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { allCounties } from "./counties.ts";
import type { County, Geography, MunicipalityEntry } from "./geography.ts";
import { type Dated, isValidAt } from "./validAt.ts";

/** The rows of each code, by first day. */
export interface Entries {
  readonly counties: ReadonlyMap<string, readonly County[]>;
  readonly municipalities: ReadonlyMap<string, readonly MunicipalityEntry[]>;
}

const indexes = new WeakMap<Geography, Entries>();

function byCode<T extends { readonly validFrom: IsoDate }>(
  rows: readonly T[],
  codeOf: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of [...rows].sort(byText((other) => other.validFrom))) {
    const group = groups.get(codeOf(row));
    if (group === undefined) groups.set(codeOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The rows of a geography by code; made once per geography. */
export function entriesOf(geography: Geography): Entries {
  let entries = indexes.get(geography);
  if (entries === undefined) {
    entries = {
      counties: byCode(allCounties(geography), (county) => county.code),
      municipalities: byCode(geography.municipalities, (municipality) => municipality.number),
    };
    indexes.set(geography, entries);
  }
  return entries;
}

/** The rows of one code, by first day. Two never overlap, but there may be a gap. */
export type Rows = readonly (County | MunicipalityEntry)[];

/** The row that holds on `date`. */
export function entryAt<T extends Dated>(rows: readonly T[] | undefined, date: IsoDate): T | undefined {
  if (rows !== undefined) for (const row of rows) if (isValidAt(row, date)) return row;
  return undefined;
}

/** Whether `date` lies before the first day of a code. */
export function isBefore(rows: Rows, date: IsoDate): boolean {
  return rows.every((row) => date < row.validFrom);
}
