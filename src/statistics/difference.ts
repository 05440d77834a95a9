import type { Interval, Level } from "./estimate.ts";
import { wilson } from "./proportion.ts";

/** Successes, and the trials that they are out of. */
export type Proportion = readonly [successes: number, trials: number];

/**
 * The difference of two independent shares, the first less the second, with Newcombe's hybrid score interval: the Wilson
 * bounds of each share say how far it may lie towards the other. In shares, so 0.1 is ten percentage points.
 *
 * Stays inside [-1, 1], also where nobody or everybody succeeded, and turned round it is the same interval with other
 * signs. If either share had no trials there is no difference: `undefined`.
 *
 * @param a successes and trials, counts
 * @param b successes and trials, counts
 * @param level coverage, default 0.95
 * @returns `lower <= value <= upper`
 * @throws RangeError when counts are not whole, successes are outside 0 to trials, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { newcombe } from "kompetansepilot/statistics";
 *
 * const change = newcombe([56, 70], [48, 80]);
 * change?.value.toFixed(2); // => "0.20"
 * [change?.lower.toFixed(4), change?.upper.toFixed(4)]; // => ["0.0524", "0.3339"]
 * newcombe([3, 7], [0, 0]); // => undefined
 * ```
 *
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890, method 10, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function newcombe(a: Proportion, b: Proportion, level: Level = 0.95): Interval | undefined {
  const first = wilson(a[0], a[1], level);
  const second = wilson(b[0], b[1], level);
  if (first === undefined || second === undefined) return undefined;
  const value = first.value - second.value;
  return {
    value,
    lower: Math.max(-1, value - together(first.value - first.lower, second.upper - second.value)),
    upper: Math.min(1, value + together(first.upper - first.value, second.value - second.lower)),
    level,
    method: "newcombe",
  };
}

function together(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}
