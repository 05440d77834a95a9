import type { Measure } from "../indicator.ts";
import { gather } from "../plan.ts";

/** Two measures of the same rows in one pass: the first answers, the second counts something beside it. */
export function together<Row, A, B>(first: Measure<Row, A>, second: Measure<Row, B>): Measure<Row, readonly [A, B]> {
  return {
    empty: () => [first.empty(), second.empty()],
    add: ([a, b], row) => [first.add(a, row), second.add(b, row)],
    merge: ([a, b], [c, d]) => [first.merge(a, c), second.merge(b, d)],
    finish: ([a], options) => first.finish(a, options),
    gather(rows) {
      const all = [...rows];
      return [gather(first, all), gather(second, all)];
    },
  };
}
