import { clusteredWilson } from "../../statistics/ratio.ts";
import type { Measure } from "../indicator.ts";
import { shareOutcome } from "./shareOutcome.ts";

/** A cluster: its key, how many of its rows are it, and how many there are. */
export type Cluster = readonly [key: string, is: number, of: number];

export interface ShareState {
  readonly is: number;
  readonly of: number;
  readonly missing: number;
  readonly notDue: number;
  /** Empty where rows are independent. Sorted by key by `add` and `merge`, while `gather` leaves them as they came. */
  readonly clusters: readonly Cluster[];
}

function addClusters(...lists: readonly (readonly Cluster[])[]): readonly Cluster[] {
  const sums = new Map<string, Cluster>();
  for (const list of lists) {
    for (const [key, is, of] of list) {
      const before = sums.get(key);
      sums.set(key, [key, is + (before?.[1] ?? 0), of + (before?.[2] ?? 0)]);
    }
  }
  const keys = [...sums.keys()].sort(); // by code unit, and much faster than with a comparison of our own
  return keys.map((key) => sums.get(key) ?? [key, 0, 0]);
}

/**
 * The share of rows (of those that `of` takes in) of which `where` is true, with Wilson's interval. `undefined` is missing:
 * in neither part of the fraction, and counted so. Rows of which `notDue` is true are left out and counted apart.
 *
 * Rows that hang together (persons in one course) get a `cluster`: the interval then rests on as many independent rows as
 * they are worth. A row without a cluster stands for itself.
 */
export function share<Row>(question: {
  readonly where: (row: Row) => boolean | undefined;
  readonly of?: (row: Row) => boolean;
  readonly cluster?: (row: Row) => string | undefined;
  readonly notDue?: (row: Row) => boolean;
}): Measure<Row, ShareState> {
  const { where, of: takesIn, cluster, notDue: isNotDue } = question;

  function gather(rows: Iterable<Row>): ShareState {
    let is = 0;
    let of = 0;
    let missing = 0;
    let notDue = 0;
    const clusters = new Map<string, [string, number, number]>();
    for (const row of rows) {
      if (isNotDue?.(row)) {
        notDue++;
        continue;
      }
      if (takesIn !== undefined && !takesIn(row)) continue;
      const answer = where(row);
      if (answer === undefined) {
        missing++;
        continue;
      }
      of++;
      if (answer) is++;
      const key = cluster?.(row);
      if (key === undefined) continue;
      const sums = clusters.get(key);
      if (sums === undefined) clusters.set(key, [key, answer ? 1 : 0, 1]);
      else {
        if (answer) sums[1]++;
        sums[2]++;
      }
    }
    return { is, of, missing, notDue, clusters: [...clusters.values()] };
  }

  const measure: Measure<Row, ShareState> = {
    empty: () => gather([]),
    add: (state, row) => measure.merge(state, gather([row])),
    merge: (a, b) => ({
      is: a.is + b.is,
      of: a.of + b.of,
      missing: a.missing + b.missing,
      notDue: a.notDue + b.notDue,
      clusters: addClusters(a.clusters, b.clusters),
    }),
    finish({ is, of, missing, notDue, clusters }, { level }) {
      const interval = cluster === undefined ? undefined : intervalOf(is, of, clusters, level);
      const outcome = shareOutcome({ numerator: is, denominator: of, missing }, level, interval);
      return isNotDue === undefined || outcome.status !== "estimated" ? outcome : { ...outcome, notDue };
    },
    gather,
  };
  return measure;
}

/** Rows without a cluster are clusters of one. */
function intervalOf(is: number, of: number, clusters: readonly Cluster[], level: number) {
  const successes = clusters.map(([, yes]) => yes);
  const trials = clusters.map(([, , all]) => all);
  const ones = is - successes.reduce((sum, yes) => sum + yes, 0);
  const alone = of - trials.reduce((sum, all) => sum + all, 0);
  for (let i = 0; i < alone; i++) {
    successes.push(i < ones ? 1 : 0);
    trials.push(1);
  }
  return clusteredWilson(successes, trials, level);
}
