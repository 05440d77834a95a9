import { checkLevel, type Interval, type Level } from "./estimate.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { quantile } from "./quantile.ts";
import { exactSum } from "./sum.ts";

/** A bootstrap interval with what corrected it. */
export interface BcaInterval extends Interval {
  /** z0: how far the estimate stands from the middle of the replicates, in standard deviations. */
  readonly biasCorrection: number;
  /** a: how fast the standard error changes with the true value, from the skewness of the jackknife. */
  readonly acceleration: number;
  /** The shares of the replicates at which the bounds are read. */
  readonly adjustedProbabilities: readonly [number, number];
}

/**
 * Efron's bias-corrected and accelerated bootstrap interval, from replicates that the caller drew: for skewed costs and
 * for indices that have no formula. The bounds are quantiles (type 7) of the replicates.
 *
 * Where no replicate lies below the estimate, or none does not, the correction is without bounds and there is no
 * interval: `undefined`. So it is with fewer than two jackknife values, and where the correction leaves its range.
 * Jackknife values that are all equal give no acceleration. The order of either list never shows.
 *
 * @param replicates the statistic of each resample
 * @param estimate the statistic of the data
 * @param jackknife the statistic without each of the units in turn
 * @param level coverage, default 0.95
 * @throws RangeError when a number is not finite or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { bcaInterval } from "kompetansepilot/statistics";
 *
 * const replicates = [2.1, 2.4, 2.6, 2.9, 3, 3.1, 3.3, 3.7, 4.2, 5];
 * const interval = bcaInterval(replicates, 3.05, [2.9, 3, 3, 3.1, 3.2], 0.8);
 * [interval?.lower.toFixed(2), interval?.upper.toFixed(2)]; // => ["2.35", "4.24"]
 * ```
 *
 * @see Efron (1987), JASA 82, 171-185; Davison and Hinkley (1997), Bootstrap Methods and their Application, section 5.3
 */
export function bcaInterval(
  replicates: readonly number[],
  estimate: number,
  jackknife: readonly number[],
  level: Level = 0.95,
): BcaInterval | undefined {
  checkLevel(level);
  if (![estimate, ...replicates, ...jackknife].every(Number.isFinite)) {
    throw new RangeError("replicates, estimate and jackknife must be finite numbers");
  }
  const below = replicates.filter((replicate) => replicate < estimate).length;
  if (below === 0 || below === replicates.length || jackknife.length < 2) return undefined;
  const biasCorrection = normalQuantile(below / replicates.length);
  const acceleration = accelerationOf(jackknife);
  const adjusted = (z: number) => {
    const corrected = biasCorrection + z;
    const divisor = 1 - acceleration * corrected;
    return divisor > 0 ? normalCdf(biasCorrection + corrected / divisor) : undefined;
  };
  const z = normalQuantile((1 - level) / 2);
  const from = adjusted(z);
  const to = adjusted(-z);
  if (from === undefined || to === undefined) return undefined;
  const lower = quantile(replicates, from);
  const upper = quantile(replicates, to);
  if (lower === undefined || upper === undefined) return undefined;
  return {
    value: estimate,
    lower,
    upper,
    level,
    method: "bca",
    biasCorrection,
    acceleration,
    adjustedProbabilities: [from, to],
  };
}

/** sum(L^3) / (6 sum(L^2)^1.5), where L is how far the jackknife value lies below their mean; its unit falls out. */
function accelerationOf(jackknife: readonly number[]): number {
  const mean = exactSum(jackknife) / jackknife.length;
  const far = jackknife.reduce((max, value) => Math.max(max, Math.abs(mean - value)), 0);
  if (far === 0) return 0;
  const parts = jackknife.map((value) => (mean - value) / far);
  const squares = exactSum(parts.map((part) => part * part));
  return exactSum(parts.map((part) => part * part * part)) / (6 * squares * Math.sqrt(squares));
}
