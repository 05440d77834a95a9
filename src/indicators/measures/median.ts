import { numbersOf } from "../columns.ts";
import { medianInterval } from "../../statistics/quantile.ts";
import { noData } from "../noData.ts";
import type { TalliedMeasure } from "../plan.ts";

export interface MedianState {
  /** Each value with how often it came, ascending. */
  readonly values: readonly (readonly [value: number, times: number])[];
  readonly missing: number;
}

/** Ascending values with how often each comes. */
class Counted {
  readonly values: [value: number, times: number][] = [];

  add(value: number, times: number): void {
    const last = this.values.at(-1);
    if (last?.[0] === value) last[1] += times;
    else this.values.push([value, times]);
  }
}

/**
 * The value in the middle of rows, with the interval of order statistics, which assumes nothing but independent rows; under
 * six rows there is no interval at 95 %. `undefined` is missing and counted so.
 *
 * @example
 * ```ts
 * import { median } from "kompetansepilot/indicators";
 *
 * const fee = median((offer: { feeNok?: number }) => offer.feeNok);
 * const state = [{ feeNok: 0 }, { feeNok: 4000 }, { feeNok: 900 }, {}].reduce(fee.add, fee.empty());
 * fee.finish(state, { level: 0.95 }); // => { status: "estimated", value: 900, n: 3, missing: 1 }
 * ```
 */
export function median<Row>(of: (row: Row, place: number) => number | undefined): TalliedMeasure<Row, MedianState> {
  function over(rows: readonly Row[]): (places: ArrayLike<number>) => MedianState {
    const values = numbersOf(rows, of);
    return (places) => {
      const own = new Float64Array(places.length);
      let known = 0;
      for (let i = 0; i < places.length; i++) {
        const value = values[places[i] ?? 0] ?? NaN;
        if (!Number.isNaN(value)) own[known++] = value;
      }
      const ascending = own.subarray(0, known).sort();
      const counted = new Counted();
      for (let i = 0; i < known; i++) counted.add((ascending[i] ?? 0) + 0, 1); // -0 is 0
      return { values: counted.values, missing: places.length - known };
    };
  }
  const measure: TalliedMeasure<Row, MedianState> = {
    empty: () => ({ values: [], missing: 0 }),
    add: (state, row) => measure.merge(state, over([row])([0])),
    merge(a, b) {
      const counted = new Counted();
      for (const [value, times] of [...a.values, ...b.values].sort(([x], [y]) => x - y)) counted.add(value, times);
      return { values: counted.values, missing: a.missing + b.missing };
    },
    finish({ values, missing }, { level }) {
      const all: number[] = [];
      for (const [value, times] of values) for (let i = 0; i < times; i++) all.push(value);
      const estimate = medianInterval(all, level);
      if (estimate === undefined) return noData(missing > 0 ? "all-missing" : "empty-denominator", missing);
      const { value, n, lower, upper, method } = estimate;
      return {
        status: "estimated",
        value,
        n,
        missing,
        ...(lower === undefined || upper === undefined
          ? {}
          : { interval: { lower, upper, level, method, basis: "process" } }),
      };
    },
    over,
  };
  return measure;
}
