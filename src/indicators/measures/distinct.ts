import type { Tally, ToldMeasure } from "../plan.ts";
import { type Keys, keysOf } from "../keys.ts";

export interface DistinctState {
  /** Each once; sorted by `add` and `merge`, while `over` leaves them as they came. */
  readonly keys: readonly string[];
  readonly missing: number;
}

const sorted = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort(); // by code unit

/**
 * How many different keys the rows have: persons in participations, establishments in activities. Such counts do not add
 * up over years or overlapping groups. Its state holds the keys, and `add` copies them: many rows belong in `over`.
 */
export function distinct<Row>(key: (row: Row, place: number) => string | undefined): ToldMeasure<Row, DistinctState> {
  return {
    empty: () => ({ keys: [], missing: 0 }),
    add(state, row) {
      const own = key(row, 0);
      if (own === undefined) return { ...state, missing: state.missing + 1 };
      return { ...state, keys: sorted([...state.keys, own]) };
    },
    merge: (a, b) => ({ keys: sorted([...a.keys, ...b.keys]), missing: a.missing + b.missing }),
    finish: ({ keys, missing }) => ({ status: "estimated", value: keys.length, n: keys.length, missing }),
    over: (rows) => distinctKeys(keysOf(rows, key)).over(rows),
    tell() {
      const met = new Set<string>();
      return (row, place) => {
        const own = key(row, place);
        if (own === undefined) return "missing";
        const before = met.size;
        return met.add(own).size > before ? "numerator" : "counted-already";
      };
    },
  };
}

/** How many different keys rows have, by their numbers. */
export function distinctKeys(keys: Keys): Tally<unknown, DistinctState> {
  return {
    over() {
      // In which call a key was met last, so that nothing has to be wiped between groups.
      const metIn = new Int32Array(keys.count);
      let call = 0;
      return (places) => {
        call++;
        const met: string[] = [];
        let missing = 0;
        for (let i = 0; i < places.length; i++) {
          const place = places[i] ?? 0;
          const own = keys.of[place] ?? -1;
          if (own < 0) missing++;
          else if (metIn[own] !== call) {
            metIn[own] = call;
            met.push(keys.names[own] ?? "");
          }
        }
        return { keys: met, missing };
      };
    },
  };
}
