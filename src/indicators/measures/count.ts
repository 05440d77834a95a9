import { filled } from "../columns.ts";
import type { TalliedMeasure } from "../plan.ts";
import { codeOf, unknown, yes } from "./answers.ts";

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
export function count<Row>(where?: (row: Row, place: number) => boolean | undefined): TalliedMeasure<Row, CountState> {
  return {
    empty: () => ({ count: 0, missing: 0 }),
    add(state, row) {
      const is = where === undefined || where(row, 0);
      if (is === undefined) return { ...state, missing: state.missing + 1 };
      return is ? { ...state, count: state.count + 1 } : state;
    },
    merge: (a, b) => ({ count: a.count + b.count, missing: a.missing + b.missing }),
    finish: ({ count: value, missing }) => ({ status: "estimated", value, n: value, missing }),
    over(rows) {
      if (where === undefined) return (places) => ({ count: places.length, missing: 0 });
      const answers = filled(new Uint8Array(rows.length), rows, (row, place) => codeOf(where(row, place)));
      return (places) => {
        let found = 0;
        let missing = 0;
        for (let i = 0; i < places.length; i++) {
          const place = places[i] ?? 0;
          const answer = answers[place];
          if (answer === yes) found++;
          else if (answer === unknown) missing++;
        }
        return { count: found, missing };
      };
    },
  };
}
