import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { allCounties } from "./counties.ts";
import type { County, MunicipalityEntry } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";
import { type Dated, isValidAt } from "./validAt.ts";

/** The rows of each code, by first day. */
export interface Entries {
  readonly counties: ReadonlyMap<string, readonly County[]>;
  readonly municipalities: ReadonlyMap<string, readonly MunicipalityEntry[]>;
}

/** The rows of a geography by code; made once per geography. */
export const entriesOf = /* @__PURE__ */ oncePerGeography<Entries>((geography) => ({
  counties: groupBy(allCounties(geography), (county) => county.code),
  municipalities: groupBy(
    [...geography.municipalities].sort(byText((municipality) => municipality.validFrom)),
    (municipality) => municipality.number,
  ),
}));

/** The rows of one code, by first day. Two never overlap, but there may be a gap. */
export type Rows = readonly (County | MunicipalityEntry)[];

/** The row that holds on `date`. */
export function entryAt<T extends Dated>(rows: readonly T[] | undefined, date: IsoDate): T | undefined {
  return rows?.find((row) => isValidAt(row, date));
}

/** The day on which a code last ended, by `date`; `undefined` where it never had: it is valid still or came later. */
export function endedOn(rows: Rows, date: IsoDate): IsoDate | undefined {
  return rows.filter(({ validTo }) => validTo !== undefined && validTo <= date).at(-1)?.validTo;
}
