import type { IsoDate } from "../core/date.ts";
import type { Crosswalk } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

/**
 * A day as a number: 20240101, and the moment before it began 20240100.5. On the way back days count with a minus, so
 * that a walk goes to larger numbers in either direction.
 */
export type Day = number;

export const dayOf = (date: IsoDate): Day => Number(date.replaceAll("-", ""));

/** The moment before a day began: there the codes still are as a reform of that day found them. */
export const eveOf = (date: IsoDate): Day => dayOf(date) - 0.5;

/** A row of the tables in the direction of a walk: the code `from` on the day `near` is `to` on `far`, in part or whole. */
export interface Hop extends Omit<Crosswalk, "fromDate" | "toDate"> {
  readonly near: Day;
  readonly far: Day;
  /** Of a reform; a pair known directly has none. */
  readonly date?: IsoDate;
}

/**
 * The tables of changes as hops both ways, by the code from which they start; what leads furthest comes first, and of
 * these what comes from furthest. Made once per geography, on the first question about a code that is out of date.
 */
export const hopsOf = /* @__PURE__ */ oncePerGeography(({ changes = [], crosswalks = [] }) => {
  const reforms = changes.filter((change) => change.kind !== "rename"); // a new name moves nobody
  const forwards: readonly Hop[] = [
    ...crosswalks.map((pair) => ({ ...pair, near: dayOf(pair.fromDate), far: dayOf(pair.toDate) })),
    ...reforms.map((reform) => ({ ...reform, near: eveOf(reform.date), far: dayOf(reform.date) })),
  ];
  const backwards = forwards.map((hop) => ({ ...hop, from: hop.to, to: hop.from, near: -hop.far, far: -hop.near }));
  return groupBy(
    [...forwards, ...backwards].sort((a, b) => b.far - a.far || a.near - b.near),
    (hop) => hop.from,
  );
});
