import type { IsoDate } from "../core/date.ts";
import type { Crosswalk } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

/**
 * The time between two dates on which any code began, ended or changed, as a number: 0 before the first date, one more
 * from each. On the way back eras count with a minus, so that a walk goes to larger numbers in either direction.
 */
export type Era = number;

/** A row of the tables in the direction of a walk: `from`, a code of the era `near`, is `to` in `far`, in part or whole. */
export interface Hop extends Omit<Crosswalk, "fromDate" | "toDate"> {
  readonly near: Era;
  readonly far: Era;
  /** Of a reform; a pair known directly has none. */
  readonly date?: IsoDate;
}

/** Hops by the code from which they start. What leads furthest comes first, of equal hops the pairs. */
type Direction = ReadonlyMap<string, readonly Hop[]>;

/** The tables of changes, to be walked both ways. */
export interface History {
  readonly eraOf: (date: IsoDate) => Era;
  readonly forwards: Direction;
  readonly backwards: Direction;
}

const directionOf = (hops: readonly Hop[]): Direction =>
  groupBy(
    [...hops].sort((a, b) => b.far - a.far),
    (hop) => hop.from,
  );

/** The history of a geography's codes; made once per geography, on the first question about a code that is out of date. */
export const historyOf = /* @__PURE__ */ oncePerGeography<History>(
  ({ counties, municipalities, changes = [], crosswalks = [] }) => {
    const reforms = changes.filter((change) => change.kind !== "rename"); // a new name moves nobody
    const lives = [...counties, ...municipalities].flatMap(({ validFrom, validTo = validFrom }) => [
      validFrom,
      validTo,
    ]);
    const dates = [...new Set([...lives, ...reforms.map((reform) => reform.date)])];
    const eraOf = (date: IsoDate): Era => dates.filter((other) => other <= date).length;
    const hops: readonly Hop[] = [
      ...crosswalks.map((pair) => ({ ...pair, near: eraOf(pair.fromDate), far: eraOf(pair.toDate) })),
      ...reforms.map((reform) => ({ ...reform, near: eraOf(reform.date) - 1, far: eraOf(reform.date) })),
    ];
    return {
      eraOf,
      forwards: directionOf(hops),
      backwards: directionOf(
        hops.map((hop) => ({ ...hop, from: hop.to, to: hop.from, near: -hop.far, far: -hop.near })),
      ),
    };
  },
);
