import type { IsoDate } from "../core/date.ts";
import { byCodeUnit } from "../core/order.ts";
import { entriesOf } from "./entriesOf.ts";
import type { CodeChange, Crosswalk, Geography, Weighted } from "./geography.ts";

/** What a code of the date `near` is on the date `far`. */
export interface Hop {
  readonly near: IsoDate;
  readonly far: IsoDate;
  readonly shares: Weighted[];
}

/** Hops by the code from which they start: those known directly, and the reforms that the others are chained from. */
interface Direction {
  readonly pairs: ReadonlyMap<string, readonly Hop[]>;
  readonly reforms: ReadonlyMap<string, readonly Hop[]>;
}

/** The tables of changes as a graph that can be walked both ways. */
export interface History {
  readonly forwards: Direction;
  readonly backwards: Direction;
  /** The dates on which something happened to a code other than a new name. */
  readonly events: ReadonlyMap<string, readonly IsoDate[]>;
  /** All these dates, ascending. */
  readonly dates: readonly IsoDate[];
}

/** A renaming moves nobody: the unit is the same before and after. */
const movesPeople = (change: CodeChange): boolean =>
  change.from !== change.to || change.weight !== 1 || change.weightBackward !== 1;

/** The list of a key, made on the first question. */
function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

function eventsOf(geography: Geography, changes: readonly CodeChange[]): Map<string, IsoDate[]> {
  const events = new Map<string, IsoDate[]>();
  const { counties, municipalities } = entriesOf(geography);
  for (const [code, rows] of [...counties, ...municipalities]) {
    // A row that follows another without a gap is a new name of the same unit.
    for (const { validFrom, validTo } of rows) {
      if (!rows.some((row) => row.validTo === validFrom)) listOf(events, code).push(validFrom);
      if (validTo !== undefined && !rows.some((row) => row.validFrom === validTo)) listOf(events, code).push(validTo);
    }
  }
  for (const { from, to, date } of changes) {
    listOf(events, from).push(date);
    listOf(events, to).push(date);
  }
  return events;
}

/** Rows as hops by the code from which they start; shares of one code between the same two dates are one hop. */
function hopsOf(rows: readonly Crosswalk[], isForwards: boolean): ReadonlyMap<string, readonly Hop[]> {
  const hops = new Map<string, Hop[]>();
  for (const row of rows) {
    const [near, far] = isForwards ? [row.fromDate, row.toDate] : [row.toDate, row.fromDate];
    const share = isForwards
      ? { code: row.to, weight: row.weight, method: row.method }
      : { code: row.from, weight: row.weightBackward, method: row.methodBackward ?? row.method };
    const list = listOf(hops, isForwards ? row.from : row.to);
    const hop = list.find((other) => other.near === near && other.far === far);
    if (hop === undefined) list.push({ near, far, shares: [share] });
    else hop.shares.push(share);
  }
  return hops;
}

const histories = new WeakMap<Geography, History>();

/** The history of a geography's codes; made once per geography, on the first question about a code that is out of date. */
export function historyOf(geography: Geography): History {
  let history = histories.get(geography);
  if (history === undefined) {
    const changes = (geography.changes ?? []).filter(movesPeople);
    const events = eventsOf(geography, changes);
    const dates = [...new Set([...events.values()].flat())].sort(byCodeUnit);
    // A reform is a hop from the state since the reform before it.
    const reforms = changes.map((change) => ({
      ...change,
      fromDate: lastDateBefore(dates, change.date),
      toDate: change.date,
    }));
    const directionOf = (isForwards: boolean): Direction => ({
      pairs: hopsOf(geography.crosswalks ?? [], isForwards),
      reforms: hopsOf(reforms, isForwards),
    });
    history = { forwards: directionOf(true), backwards: directionOf(false), events, dates };
    histories.set(geography, history);
  }
  return history;
}

/** The last day before `date` on which something happened to any code: what was valid then lived on until `date`. */
export function lastDateBefore(dates: readonly IsoDate[], date: IsoDate): IsoDate {
  return dates.filter((other) => other < date).at(-1) ?? date;
}

/** Whether nothing but a new name happened to a code between two dates. */
export function isUnchanged({ events }: History, code: string, a: IsoDate, b: IsoDate): boolean {
  return !events.get(code)?.some((date) => (a < date && date <= b) || (b < date && date <= a));
}
