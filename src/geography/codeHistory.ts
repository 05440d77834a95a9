import type { IsoDate } from "../core/date.ts";
import { entriesOf, entryAt } from "./entriesOf.ts";
import type { CodeChange, Crosswalk, Geography } from "./geography.ts";
import { groupBy } from "./groupBy.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

/**
 * A number for the time between two dates on which any code began, ended or changed: 0 before the first of them, one more
 * from each. Towards the past eras are counted with a minus, so that a walk goes to larger numbers in either direction.
 */
export type Era = number;

/** A row of the tables in the direction of a walk: what `from` of one era is, in part or whole, in another. */
export interface Hop {
  readonly from: string;
  readonly near: Era;
  readonly to: string;
  readonly far: Era;
  readonly row: CodeChange | Crosswalk;
}

/** The tables read in one direction of time. */
export interface Direction {
  readonly eraOf: (date: IsoDate) => Era;
  /** What is known directly, by the code from which it starts. */
  readonly pairs: ReadonlyMap<string, readonly Hop[]>;
  /** The reforms from which all else is chained. */
  readonly reforms: readonly Hop[];
}

/** A renaming moves nobody: the unit is the same before and after. */
const movesPeople = (change: CodeChange): boolean =>
  change.from !== change.to || change.weight !== 1 || change.weightBackward !== 1;

function directionOf(geography: Geography, isForwards: boolean): Direction {
  const { counties, municipalities, changes = [], crosswalks = [] } = geography;
  const dates = new Set(changes.map((change) => change.date));
  for (const { validFrom, validTo = validFrom } of [...counties, ...municipalities]) dates.add(validFrom).add(validTo);
  const begun = (date: IsoDate): Era => [...dates].filter((other) => other <= date).length;
  const hop = (row: CodeChange | Crosswalk, before: Era, after: Era): Hop =>
    isForwards
      ? { from: row.from, near: before, to: row.to, far: after, row }
      : { from: row.to, near: -after, to: row.from, far: -before, row };
  return {
    eraOf: (date) => (isForwards ? begun(date) : -begun(date)),
    pairs: groupBy(
      crosswalks.map((row) => hop(row, begun(row.fromDate), begun(row.toDate))),
      (pair) => pair.from,
    ),
    reforms: changes.filter(movesPeople).map((row) => hop(row, begun(row.date) - 1, begun(row.date))),
  };
}

export const forwardsOf = /* @__PURE__ */ oncePerGeography((geography) => directionOf(geography, true));

export const backwardsOf = /* @__PURE__ */ oncePerGeography((geography) => directionOf(geography, false));
