import type { IsoDate } from "../core/date.ts";
import type { CentralityEntry, Geography } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";
import { isKnownDate } from "./checkDate.ts";
import { isValidAt } from "./validAt.ts";

const indexOf = /* @__PURE__ */ oncePerGeography(({ centrality = [] }) =>
  groupBy(centrality, (entry) => entry.municipality),
);

/** Of two that began on one day the later edition, so that the order of the rows does not matter. */
const isNewer = (a: CentralityEntry, b: CentralityEntry): boolean =>
  a.validFrom === b.validFrom ? a.edition > b.edition : a.validFrom > b.validFrom;

/**
 * Statistics Norway's centrality class of a municipality in the edition that holds on `date`; where several do, the one
 * that began last. The code means the municipality that bore it, so it need not be valid on `date`.
 *
 * @returns `undefined` where the tables have no class: outside `known`, for an unknown code, and for one that was divided
 * over municipalities of different classes. `inheritedFrom` names the code whose value it is, where it is not its own.
 *
 * @example
 * ```ts
 * import { centralityAt } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * centralityAt(norway, "0301", "2024-01-01")?.class; // => 1
 * centralityAt(norway, "1534", "2019-06-01")?.inheritedFrom; // => "1580"
 * centralityAt(norway, "1507", "2022-01-01"); // => undefined
 * ```
 */
export function centralityAt(geography: Geography, municipality: string, date: IsoDate): CentralityEntry | undefined {
  if (!isKnownDate(geography, date)) return undefined;
  let found: CentralityEntry | undefined;
  for (const entry of indexOf(geography).get(municipality) ?? []) {
    if (isValidAt(entry, date) && (found === undefined || isNewer(entry, found))) found = entry;
  }
  return found;
}
