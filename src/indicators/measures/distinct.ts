import type { Measure } from "../indicator.ts";

export interface DistinctState {
  /** Each once; sorted by `add` and `merge`, while `gather` leaves them as they came. */
  readonly keys: readonly string[];
  readonly missing: number;
}

const sorted = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort(); // by code unit

/**
 * How many different keys the rows have: persons in participations, establishments in activities. Such counts do not add
 * up over years or overlapping groups. Its state holds the keys, and `add` copies them: many rows belong in `gather`.
 */
export function distinct<Row>(key: (row: Row) => string | undefined): Measure<Row, DistinctState> {
  return {
    empty: () => ({ keys: [], missing: 0 }),
    add(state, row) {
      const own = key(row);
      if (own === undefined) return { ...state, missing: state.missing + 1 };
      return { ...state, keys: sorted([...state.keys, own]) };
    },
    merge: (a, b) => ({ keys: sorted([...a.keys, ...b.keys]), missing: a.missing + b.missing }),
    finish: ({ keys, missing }) => ({ status: "estimated", value: keys.length, n: keys.length, missing }),
    gather(rows) {
      const keys = new Set<string>();
      let missing = 0;
      for (const row of rows) {
        const own = key(row);
        if (own === undefined) missing++;
        else keys.add(own);
      }
      return { keys: [...keys], missing };
    },
  };
}
