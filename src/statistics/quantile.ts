import { checkLevel, type Estimate, type Level } from "./estimate.ts";

/** A median; between six values at 0.95, the order statistics that are its bounds, and how often they hold it. */
export interface MedianEstimate extends Estimate {
  readonly n: number;
  /** Ranks from 1, of the sorted values. */
  readonly orderStatistics?: readonly [lower: number, upper: number];
  /** What the interval really covers: at least `level`, since ranks come whole. */
  readonly coverage?: number;
}

/**
 * The value below which a share `probability` of `values` lies: a straight line between the two nearest of them
 * (type 7 of Hyndman and Fan, which R, NumPy and spreadsheets use). No values: `undefined`.
 *
 * Sorts a copy: n log n steps.
 *
 * @param values numbers in any order
 * @param probability 0 (the least) to 1 (the largest)
 * @throws RangeError when a value is not finite or `probability` is outside 0 to 1
 *
 * @example
 * ```ts
 * import { quantile } from "kompetansepilot/statistics";
 *
 * quantile([4, 1, 3, 2], 0.5); // => 2.5
 * quantile([7], 0.9); // => 7
 * quantile([], 0.5); // => undefined
 * ```
 *
 * @see Hyndman and Fan (1996), The American Statistician 50(4), 361-365, https://doi.org/10.1080/00031305.1996.10473566
 */
export function quantile(values: readonly number[], probability: number): number | undefined {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must be in [0, 1], was ${probability}`);
  }
  return sortedQuantile(ascending(values), probability);
}

/**
 * The median with a distribution-free interval: the k-th value from below and from above, with the largest k that fails on
 * either side with a chance of at most (1 - level) / 2. Nothing is assumed but that the values are independent.
 *
 * Few values have no such interval (under six at 0.95): a median without bounds. No values: `undefined`.
 *
 * @param values numbers in any order
 * @param level coverage, default 0.95; what is reached stands in `coverage`
 * @throws RangeError when a value is not finite or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { medianInterval } from "kompetansepilot/statistics";
 *
 * const hours = medianInterval([16, 2, 4, 1.5, 40, 2.5, 3, 2, 7.5, 4]);
 * [hours?.value, hours?.lower, hours?.upper]; // => [3.5, 2, 16]
 * hours?.coverage?.toFixed(3); // => "0.979"
 * medianInterval([3, 1, 2])?.lower; // => undefined
 * ```
 *
 * @see Conover (1999), Practical Nonparametric Statistics, section 3.2: k = qbinom((1 - level) / 2, n, 1/2) in R's terms
 */
export function medianInterval(values: readonly number[], level: Level = 0.95): MedianEstimate | undefined {
  checkLevel(level);
  const sorted = ascending(values);
  const n = sorted.length;
  const value = sortedQuantile(sorted, 0.5);
  if (value === undefined) return undefined;
  const method = "order-statistics";
  const { rank, below } = lowerRank(n, (1 - level) / 2);
  const lower = sorted[rank - 1];
  const upper = sorted[n - rank];
  if (lower === undefined || upper === undefined) return { value, level, method, n };
  return {
    value,
    lower: lower + 0,
    upper: upper + 0,
    level,
    method,
    n,
    orderStatistics: [rank, n + 1 - rank],
    coverage: 1 - 2 * below,
  };
}

/** In numeric order, whatever order they came in: typed arrays put -0 before 0 too. */
function ascending(values: readonly number[]): Float64Array {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, one was ${value}`);
  }
  return Float64Array.from(values).sort();
}

function sortedQuantile(sorted: Float64Array, probability: number): number | undefined {
  const place = (sorted.length - 1) * probability;
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  if (lower === undefined || upper === undefined) return undefined;
  const share = place - Math.floor(place);
  const between = (1 - share) * lower + share * upper;
  return Math.max(lower, Math.min(upper, between)) + 0; // a rounding outside the two, or -0, would show
}

/**
 * The least `rank` with P(R <= rank) >= `tail` when R counts heads of `n` fair coins, and P(R < rank). Chances are in
 * proportion to that of n / 2, from which each follows from its neighbour, so nothing underflows however many coins.
 */
function lowerRank(n: number, tail: number): { readonly rank: number; readonly below: number } {
  const middle = Math.floor(n / 2);
  const weights = [1]; // of middle, middle - 1, ...
  for (let k = middle, weight = 1; k > 0 && weight > 1e-20; k--) {
    weight *= k / (n - k + 1);
    weights.push(weight);
  }
  // Smallest first, so that the small ones count.
  const half = weights.reduceRight((sum, weight) => sum + weight, 0);
  const all = 2 * half - (n % 2 === 0 ? 1 : 0);
  // Equal but for rounding is reached.
  const enough = tail * all * (1 - 1e-13);
  let below = 0;
  let at = weights.length - 1;
  for (; at > 0 && below + (weights[at] ?? 0) < enough; at--) below += weights[at] ?? 0;
  return { rank: middle - at, below: below / all };
}
