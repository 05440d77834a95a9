import type { IsoDate } from "../../core/date.ts";
import type { Outcome } from "../indicator.ts";
import { noData } from "../noData.ts";
import type { TalliedMeasure } from "../plan.ts";
import { waitBetween } from "../../programme/stages.ts";
import { reachedCurve, type Waits } from "../../statistics/reachedCurve.ts";

export interface TimeState {
  /** By ascending days. */
  readonly waits: readonly Waits[];
  readonly missing: number;
}

const reached = 1;
const instead = 2;
const open = 3;
type Ending = typeof reached | typeof instead | typeof open;
const endings = { reached, instead, open } as const;

function inOrder(waits: ReadonlyMap<number, Waits>): readonly Waits[] {
  return [...waits.values()].sort(([a], [b]) => a - b);
}

/**
 * Days from one date to another, by the median and by the share that is there after 90, 180 and 365 days. Who is not there by
 * `asOf` is still open, and counts as long as it was followed. Who leaves before (`instead`: a need that is withdrawn) is not
 * open: it can no longer come there, and the share says how many have (Aalen and Johansen; without anybody who left it is
 * Kaplan and Meier's).
 *
 * Of the two dates the earlier counts, on one day the first. Dates after `asOf` have not happened. A row without a start, or
 * whose end lies before it, is missing. Where under half have come there, there is no median: `value` is absent.
 * A share after so many days is absent where nobody was followed that long.
 *
 * @example
 * ```ts
 * import { timeTo } from "kompetansepilot/indicators";
 *
 * interface Need { readonly registeredOn: string; readonly matchedOn?: string }
 * const days = timeTo<Need>({ from: (need) => need.registeredOn, to: (need) => need.matchedOn, asOf: "2023-12-31" });
 * const needs = [{ registeredOn: "2023-01-01", matchedOn: "2023-01-31" }, { registeredOn: "2023-12-01" }];
 * const outcome = days.finish(needs.reduce(days.add, days.empty()), { level: 0.95 });
 * outcome.status === "estimated" && [outcome.value, outcome.n]; // => [30, 2]
 * ```
 *
 * @see Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141-150
 */
export function timeTo<Row>(question: {
  readonly from: (row: Row) => IsoDate | undefined;
  readonly to: (row: Row) => IsoDate | undefined;
  readonly instead?: (row: Row) => IsoDate | undefined;
  readonly asOf: IsoDate;
}): TalliedMeasure<Row, TimeState> {
  const { from, to, instead: left, asOf } = question;
  function over(rows: readonly Row[]): (places: ArrayLike<number>) => TimeState {
    const days = new Int32Array(rows.length);
    const ends = new Uint8Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as Row; // inside the list
      const wait = waitBetween(from(row), to(row), left?.(row), asOf);
      days[place] = wait?.days ?? -1;
      ends[place] = endings[wait?.ending ?? "open"];
    }
    return (places) => {
      const waits = new Map<number, [number, number, number, number]>();
      let missing = 0;
      for (let i = 0; i < places.length; i++) {
        const place = places[i] ?? 0;
        const own = days[place] ?? -1;
        if (own < 0) {
          missing++;
          continue;
        }
        let wait = waits.get(own);
        if (wait === undefined) waits.set(own, (wait = [own, 0, 0, 0]));
        wait[(ends[place] ?? open) as Ending]++; // written above
      }
      return { waits: inOrder(waits), missing };
    };
  }

  const measure: TalliedMeasure<Row, TimeState> = {
    empty: () => ({ waits: [], missing: 0 }),
    add: (state, row) => measure.merge(state, over([row])([0])),
    merge(a, b) {
      const waits = new Map(a.waits.map((wait) => [wait[0], wait]));
      for (const wait of b.waits) {
        const [days] = wait;
        const before = waits.get(days) ?? [days, 0, 0, 0];
        waits.set(days, [days, before[1] + wait[1], before[2] + wait[2], before[3] + wait[3]]);
      }
      return { waits: inOrder(waits), missing: a.missing + b.missing };
    },
    finish: timeOutcome,
    over,
  };
  return measure;
}

function timeOutcome({ waits, missing }: TimeState, { level }: { readonly level: number }): Outcome {
  if (waits.length === 0) return noData(missing > 0 ? "all-missing" : "empty-denominator", missing);
  const { n, median, shares, steps, method } = reachedCurve(waits, level);
  const { value, ...bounds } = median;
  return {
    status: "estimated",
    ...(value === undefined ? {} : { value }),
    n,
    missing,
    ...(bounds.lower === undefined && bounds.upper === undefined
      ? {}
      : { interval: { ...bounds, level, method, basis: "process" } }),
    details: { ...shares, steps },
  };
}
