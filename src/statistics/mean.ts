import { checkLevel, type Estimate, finite, type Level } from "./estimate.ts";
import { studentQuantile } from "./student.ts";
import { exactSum } from "./sum.ts";

/** A mean of `n` values, and from two values on their standard deviation. */
export interface MeanEstimate extends Estimate {
  readonly n: number;
  /** With n - 1 in the denominator. */
  readonly sd?: number;
}

/** A difference of means; `df` are Welch's degrees of freedom, where there is any spread. */
export interface MeanDifference extends Estimate {
  readonly df?: number;
}

/**
 * The mean with Student's t interval. It leans on values that are many or not too skewed; for skewed ones
 * `medianInterval` leans on nothing.
 *
 * One value has a mean and no bounds. Values that are all equal give an interval of length 0, as the formula has it: they
 * show no spread, which is not certainty. No values: `undefined`. Their order never shows.
 *
 * @param values one a unit, independent
 * @param level coverage, default 0.95
 * @throws RangeError when a value is not finite, their sum or a bound is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { meanInterval } from "kompetansepilot/statistics";
 *
 * const hours = meanInterval([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
 * [hours?.value, hours?.lower?.toFixed(4), hours?.upper?.toFixed(4)]; // => [0.75, "-0.5298", "2.0298"]
 * meanInterval([40])?.lower; // => undefined
 * ```
 *
 * @see Student (1908), Biometrika 6(1), 1-25, https://doi.org/10.1093/biomet/6.1.1
 */
export function meanInterval(values: readonly number[], level: Level = 0.95): MeanEstimate | undefined {
  checkLevel(level);
  const moments = momentsOf(values);
  if (moments === undefined) return undefined;
  const { n, mean: value, sd } = moments;
  const method = "student";
  if (sd === undefined) return { value, level, method, n };
  return { value, ...around(value, sd / Math.sqrt(n), n - 1, level), level, method, n, sd };
}

/**
 * The mean of `a` less that of `b` with Welch's t interval, which does not ask the two groups to vary alike.
 *
 * With one value in a group there is a difference and no bounds. Without spread in either the interval has length 0 (see
 * `meanInterval`) and there are no `df`. An empty group: `undefined`.
 *
 * @param a one value a unit, independent of each other and of `b`
 * @param b the group that is taken off
 * @param level coverage, default 0.95
 * @throws RangeError when a value is not finite, a sum or a bound is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { welch } from "kompetansepilot/statistics";
 *
 * const difference = welch([27, 31, 24, 30], [22, 25, 19]);
 * [difference?.value, difference?.lower?.toFixed(2), difference?.upper?.toFixed(2)]; // => [6, "-0.19", "12.19"]
 * difference?.df?.toFixed(2); // => "4.59"
 * ```
 *
 * @see Welch (1947), Biometrika 34(1/2), 28-35, https://doi.org/10.1093/biomet/34.1-2.28
 */
export function welch(a: readonly number[], b: readonly number[], level: Level = 0.95): MeanDifference | undefined {
  checkLevel(level);
  const first = momentsOf(a);
  const second = momentsOf(b);
  if (first === undefined || second === undefined) return undefined;
  const value = finite(first.mean - second.mean);
  const method = "welch";
  if (first.sd === undefined || second.sd === undefined) return { value, level, method };
  const ours = first.sd / Math.sqrt(first.n);
  const theirs = second.sd / Math.sqrt(second.n);
  const larger = Math.max(ours, theirs);
  if (larger === 0) return { value, lower: value, upper: value, level, method };
  // In units of the larger error, so that no square leaves the range of numbers.
  const u = (ours / larger) * (ours / larger);
  const v = (theirs / larger) * (theirs / larger);
  const df = ((u + v) * (u + v)) / ((u * u) / (first.n - 1) + (v * v) / (second.n - 1));
  return { value, ...around(value, larger * Math.sqrt(u + v), df, level), level, method, df };
}

function around(value: number, se: number, df: number, level: Level) {
  const half = -studentQuantile((1 - level) / 2, df) * se;
  return { lower: finite(value - half), upper: finite(value + half) };
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Absent with one value. */
  readonly sd?: number;
}

/** In two passes over exact sums: the deviations from the mean, less what the mean's own rounding adds to them. */
function momentsOf(values: readonly number[]): Moments | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const near = exactSum(values) / n;
  // Sum and quotient are each rounded; a second look gives equal values, in tenths too, the mean that they are.
  const mean = near + exactSum(values.map((value) => value - near)) / n;
  if (n === 1) return { n, mean };
  const deviations = values.map((value) => value - mean);
  const largest = finite(deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0));
  if (largest === 0) return { n, mean, sd: 0 };
  // In units of the largest: squares of very large or small numbers would leave the range.
  const scaled = deviations.map((deviation) => deviation / largest);
  const drift = exactSum(scaled);
  const squares = exactSum(scaled.map((deviation) => deviation * deviation));
  const sd = largest * Math.sqrt(Math.max(0, squares - (drift * drift) / n) / (n - 1));
  return { n, mean, sd: finite(sd) };
}
