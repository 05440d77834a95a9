import type { IsoDate } from "../core/date.ts";
import type { County, MunicipalityEntry } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";
import { type Dated, isValidAt } from "./validAt.ts";

/** The rows of each code, as they come; those of counties complete. */
export interface Entries {
  readonly counties: ReadonlyMap<string, readonly County[]>;
  readonly municipalities: ReadonlyMap<string, readonly MunicipalityEntry[]>;
}

/** The rows of a geography by code; made once per geography. */
export const entriesOf = /* @__PURE__ */ oncePerGeography<Entries>(({ counties, municipalities }) => ({
  counties: groupBy(
    counties.map((county) => ({ ...county, officialName: county.officialName ?? county.name.nb })),
    (county) => county.code,
  ),
  municipalities: groupBy(municipalities, (municipality) => municipality.number),
}));

/** The rows of one code. Two never overlap, but there may be a gap. */
export type Rows = readonly (County | MunicipalityEntry)[];

/** The row that holds on `date`. */
export function entryAt<T extends Dated>(rows: readonly T[] | undefined, date: IsoDate): T | undefined {
  return rows?.find((row) => isValidAt(row, date));
}
