import type { Tally } from "../plan.ts";

/** Two tallies of the same rows: one answers, the other counts something beside it. */
export function together<Row, A, B>(first: Tally<Row, A>, second: Tally<Row, B>): Tally<Row, readonly [A, B]> {
  return {
    over(rows) {
      const a = first.over(rows);
      const b = second.over(rows);
      return (places) => [a(places), b(places)];
    },
  };
}
