import { checkCounts, checkLevel, type Estimate, finite, type Interval, type Level } from "./estimate.ts";
import { deviations } from "./normal.ts";
import { scoreInterval } from "./proportion.ts";
import { studentQuantile } from "./student.ts";
import { exactSum } from "./sum.ts";

/** A ratio of sums: `n` units, and the linearised standard error with its degrees of freedom from two units on. */
export interface RatioEstimate extends Estimate {
  readonly n: number;
  readonly se?: number;
  readonly df?: number;
}

/** A share of trials that sit in clusters. Plain Wilson (no spread between clusters, or one cluster) has neither of the two. */
export interface ClusteredInterval extends Interval {
  /** As many independent trials would say as much. */
  readonly effectiveTrials?: number;
  /** The variance over that of independent trials. */
  readonly designEffect?: number;
}

interface Linearised {
  readonly n: number;
  readonly value: number;
  /** Absent with one unit. */
  readonly se?: number;
}

/** The ratio of two sums with its Taylor standard error, one entry a unit; `undefined` where the denominators sum to 0. */
function linearise(numerators: readonly number[], denominators: readonly number[]): Linearised | undefined {
  const n = numerators.length;
  if (denominators.length !== n) throw new RangeError("numerators and denominators must be of one length");
  const top = exactSum(numerators);
  const bottom = exactSum(denominators);
  if (bottom === 0) return undefined;
  const value = finite(top / bottom);
  if (n === 1) return { n, value };
  // y - R x as (y X - Y x) / X: with counts exactly 0 where every unit has the same ratio.
  const squares = exactSum(
    numerators.map((y, i) => {
      const residual = (y * bottom - top * (denominators[i] ?? 0)) / bottom;
      return residual * residual;
    }),
  );
  return { n, value, se: Math.sqrt((n / (n - 1)) * squares) / Math.abs(bottom) };
}

/**
 * The ratio of two sums, one entry an independent unit (hours and needs of each pilot), with the linearised interval of
 * Student's t. A mean of the units' own ratios is another number and mostly the wrong one.
 *
 * Without any denominator there is no ratio: `undefined`. One unit gives a value without bounds. Units that all have
 * the same ratio give an interval of length 0, as the formula has it: they show no spread, which is not certainty.
 *
 * @param numerators one number a unit
 * @param denominators one number a unit, in the same order
 * @param level coverage, default 0.95
 * @throws RangeError when the lengths differ, a number is not finite, the answer is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { ratioOfSums } from "kompetansepilot/statistics";
 *
 * const hoursPerNeed = ratioOfSums([40, 25, 90], [10, 5, 12]);
 * hoursPerNeed?.value.toFixed(3); // => "5.741"
 * ratioOfSums([40], [10])?.lower; // => undefined
 * ratioOfSums([40], [0]); // => undefined
 * ```
 *
 * @see Cochran (1977), Sampling Techniques, chapter 6: v = n / (n - 1) * sum((y - R x)^2) / (sum x)^2
 */
export function ratioOfSums(
  numerators: readonly number[],
  denominators: readonly number[],
  level: Level = 0.95,
): RatioEstimate | undefined {
  checkLevel(level);
  const ratio = linearise(numerators, denominators);
  if (ratio === undefined) return undefined;
  const { n, value, se } = ratio;
  const method = "linearised";
  if (se === undefined) return { value, level, method, n };
  const df = n - 1;
  const half = -studentQuantile((1 - level) / 2, df) * se;
  return { value, lower: finite(value - half), upper: finite(value + half), level, method, n, se, df };
}

/**
 * Wilson interval for a share of trials that sit in clusters, as persons sit in courses: the linearised variance says
 * as how many independent trials they count, and no more than were made.
 *
 * With one cluster, or without any spread between clusters, the design cannot be judged: plain Wilson, and `method`
 * says `"wilson"`. Clusters without trials are left out. No trials at all: `undefined`.
 *
 * @param successes one count a cluster
 * @param trials one count a cluster, in the same order
 * @param level coverage, default 0.95
 * @throws RangeError when the lengths differ, counts are not whole, a cluster has more successes than trials, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { clusteredWilson } from "kompetansepilot/statistics";
 *
 * const completed = [9, 6, 10, 0, 12, 7, 3, 14];
 * const enrolled = [10, 12, 11, 6, 12, 9, 8, 15];
 * clusteredWilson(completed, enrolled)?.designEffect?.toFixed(1); // => "4.3"
 * clusteredWilson([8, 8], [10, 10])?.method; // => "wilson"
 * ```
 *
 * @see Korn and Graubard (1998), Survey Methodology 24, 193-201: effective trials = p (1 - p) / v * (z / t)^2
 */
export function clusteredWilson(
  successes: readonly number[],
  trials: readonly number[],
  level: Level = 0.95,
): ClusteredInterval | undefined {
  checkLevel(level);
  if (successes.length !== trials.length) throw new RangeError("successes and trials must be of one length");
  trials.forEach((of, i) => checkCounts(successes[i] ?? 0, of));
  const ratio = linearise(
    successes.filter((_, i) => trials[i] !== 0),
    trials.filter((of) => of !== 0),
  );
  if (ratio === undefined) return undefined;
  const { n, value, se } = ratio;
  const made = exactSum(trials);
  if (!se) return scoreInterval(value, made, level, "wilson");
  const variance = se * se;
  const designEffect = (made * variance) / (value * (1 - value));
  const narrower = deviations(level) / studentQuantile((1 - level) / 2, n - 1);
  const effectiveTrials = Math.min(made, (made / designEffect) * narrower * narrower);
  return { ...scoreInterval(value, effectiveTrials, level, "wilson-clustered"), effectiveTrials, designEffect };
}
