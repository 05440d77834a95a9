import { clusteredWilson } from "../../statistics/ratio.ts";
import { exactSum, roundSum } from "../../statistics/sum.ts";
import type { Measure } from "../indicator.ts";
import { ratio, type RatioState } from "./ratio.ts";
import { shareOutcome } from "./shareOutcome.ts";

/**
 * A share of persons or seats, added up over rows that hold several: the sum of `of` over the sum of `per`, whole numbers,
 * `of` never above `per`. Those of one `by` hang together, so the interval is clustered.
 */
export function sumShare<Row>(question: {
  readonly of: (row: Row) => number | undefined;
  readonly per: (row: Row) => number | undefined;
  readonly by: (row: Row) => string;
}): Measure<Row, RatioState> {
  return {
    ...ratio(question),
    finish({ units, missing }, { level }) {
      const successes = units.map(([, of]) => roundSum(of));
      const trials = units.map(([, , per]) => roundSum(per));
      const counts = { numerator: exactSum(successes), denominator: exactSum(trials), missing };
      return shareOutcome(counts, level, clusteredWilson(successes, trials, level) ?? "none");
    },
  };
}
