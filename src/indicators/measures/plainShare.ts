import { filled } from "../columns.ts";
import type { Interval } from "../../statistics/estimate.ts";
import type { Told } from "../indicator.ts";
import type { ToldMeasure } from "../plan.ts";
import { codeOf, yes } from "./answers.ts";
import { keysOf, type Units } from "../keys.ts";
import { shareOutcome } from "./shareOutcome.ts";

// Beside yes, no and unknown.
const notYet = 3;
const leftOut = 4;

/** What a row of each answer is to the share. */
const toldOf: readonly Told[] = ["denominator", "both", "missing", "not-due", "not-counted"];

/** A cluster: its key, how many of its rows are it, and how many there are. */
export type Cluster = readonly [key: string, is: number, of: number];

export interface ShareState {
  readonly is: number;
  readonly of: number;
  readonly missing: number;
  readonly notDue: number;
  /** Empty where rows are independent. Sorted by key by `add` and `merge`, while `over` leaves them as they came. */
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

/** What a share asks of its rows. */
export interface ShareQuestion<Row> {
  readonly where: (row: Row, place: number) => boolean | undefined;
  readonly of?: (row: Row) => boolean;
  readonly cluster?: (row: Row) => string | undefined;
  readonly notDue?: (row: Row) => boolean;
  /** The clusters by place, where they are known; `cluster` then does no more than say that there are any. */
  readonly clusters?: Units;
}

/** `share` of rows that are independent: without what clusters need, which is half as much again to load. */
export function plainShare<Row>(
  question: ShareQuestion<Row>,
  intervalOf: (state: ShareState, level: number) => Interval | undefined | "wilson" = () => "wilson",
): ToldMeasure<Row, ShareState> {
  const { where, of: takesIn, cluster, notDue: isNotDue } = question;

  function answerOf(row: Row, place: number): number {
    if (isNotDue?.(row)) return notYet;
    return takesIn === undefined || takesIn(row) ? codeOf(where(row, place)) : leftOut;
  }

  function over(rows: readonly Row[]): (places: ArrayLike<number>) => ShareState {
    const answers = filled(new Uint8Array(rows.length), rows, answerOf);
    const keys: Units | undefined = question.clusters ?? (cluster && keysOf(rows, cluster));
    const sums = new Map<number, [key: string, is: number, of: number]>();
    return (places) => {
      const counts = [0, 0, 0, 0, 0];
      sums.clear();
      for (let i = 0; i < places.length; i++) {
        const place = places[i] ?? 0;
        const answer = answers[place] ?? leftOut;
        counts[answer] = (counts[answer] ?? 0) + 1;
        if (keys === undefined || answer > yes) continue;
        const key = keys.of[place] ?? -1;
        if (key < 0) continue;
        const sum = sums.get(key);
        if (sum === undefined) sums.set(key, [keys.names?.[key] ?? "", answer, 1]);
        else {
          sum[1] += answer;
          sum[2]++;
        }
      }
      const [noes = 0, is = 0, missing = 0, notDue = 0] = counts;
      return { is, of: noes + is, missing, notDue, clusters: [...sums.values()] };
    };
  }

  const measure: ToldMeasure<Row, ShareState> = {
    empty: () => over([])([]),
    add: (state, row) => measure.merge(state, over([row])([0])),
    merge: (a, b) => ({
      is: a.is + b.is,
      of: a.of + b.of,
      missing: a.missing + b.missing,
      notDue: a.notDue + b.notDue,
      clusters: addClusters(a.clusters, b.clusters),
    }),
    finish(state, { level }) {
      const { is, of, missing, notDue } = state;
      const counts = { numerator: is, denominator: of, missing };
      const outcome = shareOutcome(counts, level, intervalOf(state, level));
      return isNotDue === undefined || outcome.status !== "estimated" ? outcome : { ...outcome, notDue };
    },
    over,
    tell: () => (row, place) => toldOf[answerOf(row, place)] ?? "not-counted",
  };
  return measure;
}
