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
 * const small = count((firm: { employees?: number }) => firm.employees && firm.employees < 10);
 * ```
 */
export function count<Row>(where?: (row: Row) => boolean | undefined): Measure<Row, CountState> {
  const measure = {
    empty: (): CountState => ({ count: 0, missing: 0 }),
    add(state: CountState, row: Row): CountState {
      const is = where === undefined ? true : where(row);
      if (is === undefined) return { ...state, missing: state.missing + 1 };
      return is ? { ...state, count: state.count + 1 } : state;
    },
    merge: (a: CountState, b: CountState): CountState => ({ count: a.count + b.count, missing: a.missing + b.missing }),
    finish: ({ count: value, missing }: CountState) => ({ status: "estimated", value, n: value, missing }) as const,
    gather(rows: Iterable<Row>): CountState {
      let state = measure.empty();
      for (const row of rows) state = measure.add(state, row);
      return state;
    },
  };
  return measure;
}
