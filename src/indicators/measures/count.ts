import type { Measure } from "../indicator.ts";

export interface CountState {
  readonly count: number;
  readonly missing: number;
}

/**
 * How many rows there are, or how many of them `where` is true; `undefined` is missing and counted so. No rows: 0.
 *
 * @example
 * ```ts
 * import { count } from "kompetansepilot/indicators";
 *
 * const small = count((firm: { employees?: number }) => (firm.employees === undefined ? undefined : firm.employees < 10));
 * const state = [{ employees: 4 }, { employees: 40 }, {}].reduce(small.add, small.empty());
 * small.finish(state, { level: 0.95 }); // => { status: "estimated", value: 1, n: 1, missing: 1 }
 * ```
 */
export function count<Row>(where?: (row: Row) => boolean | undefined): Measure<Row, CountState> {
  function gather(rows: Iterable<Row>): CountState {
    let found = 0;
    let missing = 0;
    for (const row of rows) {
      const is = where === undefined || where(row);
      if (is === undefined) missing++;
      else if (is) found++;
    }
    return { count: found, missing };
  }
  const measure: Measure<Row, CountState> = {
    empty: () => gather([]),
    add: (state, row) => measure.merge(state, gather([row])),
    merge: (a, b) => ({ count: a.count + b.count, missing: a.missing + b.missing }),
    finish: ({ count: value, missing }) => ({ status: "estimated", value, n: value, missing }),
    gather,
  };
  return measure;
}
