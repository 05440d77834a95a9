import { checkLevel, type Estimate, type Level } from "./estimate.ts";
import { exactSum } from "./sum.ts";

/** A difference in change: what the treated changed by, less what the others did. */
export interface DifferenceInDifferences extends Estimate {
  /**
   * `"exact-randomisation"` has both bounds. `"too-few"`: even the least p-value there can be is above 1 - `level`, so
   * no change could be ruled out, and there are no bounds. `"too-many"`: above a million assignments, value only.
   */
  readonly method: "exact-randomisation" | "too-few" | "too-many";
  readonly cellMeans: {
    readonly treatedBefore: number;
    readonly treatedAfter: number;
    readonly controlBefore: number;
    readonly controlAfter: number;
  };
  /** In how many ways as many units could have been treated: C(n, k). */
  readonly assignments?: number;
  /** The share of assignments whose difference is at least as far from 0 as the one seen. */
  readonly pValue?: number;
  /** The least `pValue` there can be: 1 / `assignments`, or twice that where half of the units are treated. */
  readonly smallestPossible?: number;
}

const mostAssignments = 1_000_000;

/**
 * How much more the treated units changed than the others, with exact randomisation inference over every way in which
 * as many units could have been treated. For a handful of pilots or counties: it leans on no distribution, and says
 * when there are too few units to say anything.
 *
 * It describes. It proves an effect only where who was treated was as good as drawn by lot.
 *
 * The bounds are the least and the greatest difference that is not rejected: those for which the share of assignments
 * at least as extreme as the one seen is above 1 - `level`. Differences that agree but for rounding count as equal.
 * Nobody treated, or nobody not treated, is no comparison: `undefined`. The order of the units never shows.
 *
 * @param before a number a unit
 * @param after a number a unit, in the same order
 * @param treated whether the unit was treated: true or 1, false or 0
 * @param level coverage, default 0.95
 * @throws RangeError when the lengths differ, a number is not finite (or beyond 1e290), `treated` holds anything else,
 *   or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { differenceInDifferences } from "kompetansepilot/statistics";
 *
 * const before = [0, 0, 0, 0, 0, 0, 0, 0];
 * const after = [5, 6, 7, 8, 1, 2, 3, 4];
 * const change = differenceInDifferences(before, after, [1, 1, 1, 1, 0, 0, 0, 0], 0.9);
 * [change?.value, change?.lower, change?.upper]; // => [4, 2, 6]
 * change?.pValue?.toFixed(4); // => "0.0286"
 * // One unit of four: the least possible p-value is 1/4.
 * differenceInDifferences([0, 0, 0, 0], [5, 1, 2, 3], [1, 0, 0, 0])?.method; // => "too-few"
 * ```
 *
 * @see Ernst (2004), Statistical Science 19, 676-685, https://doi.org/10.1214/088342304000000396
 * @see Rosenbaum (2002), Observational Studies, 2nd edition, section 2.6: the interval by inverting the test
 */
export function differenceInDifferences(
  before: readonly number[],
  after: readonly number[],
  treated: readonly (boolean | number)[],
  level: Level = 0.95,
): DifferenceInDifferences | undefined {
  checkLevel(level);
  if (before.length !== after.length || before.length !== treated.length) {
    throw new RangeError("before, after and treated must be of one length");
  }
  const isTreated = treated.map((flag) => {
    if (Number(flag) !== 0 && Number(flag) !== 1)
      throw new RangeError(`treated must be true or false, one was ${flag}`);
    return Number(flag) === 1;
  });
  const largest = [...before, ...after].reduce((max, number) => Math.max(max, Math.abs(number)), 0);
  if (!(largest < 1e290)) throw new RangeError("before and after must be numbers, and below 1e290");
  const of = (values: readonly number[], group: boolean) => values.filter((_, unit) => isTreated[unit] === group);
  const changes = after.map((value, unit) => value - (before[unit] ?? 0));
  const ascending = (group: boolean) => of(changes, group).sort((a, b) => a - b);
  const [own, others] = [ascending(true), ascending(false)];
  if (own.length === 0 || others.length === 0) return undefined;

  // From all numbers at once, so that the change of each unit is not rounded first.
  const meanChange = (group: boolean) =>
    exactSum([...of(after, group), ...of(before, group).map((value) => -value)]) / (group ? own : others).length;
  const value = meanChange(true) - meanChange(false);
  const cellMeans = {
    treatedBefore: exactSum(of(before, true)) / own.length,
    treatedAfter: exactSum(of(after, true)) / own.length,
    controlBefore: exactSum(of(before, false)) / others.length,
    controlAfter: exactSum(of(after, false)) / others.length,
  };
  const assignments = combinations(before.length, Math.min(own.length, others.length));
  if (assignments > mostAssignments) return { value, level, method: "too-many", cellMeans };

  // The smaller group is drawn; where that is the controls, all changes of sign.
  const swapped = own.length > others.length;
  const drawn = swapped ? randomisation(others, own, assignments) : randomisation(own, others, assignments);
  const pValue = drawn.countAtLeast(1e-12 * largest) / assignments;
  // The one that was seen is as extreme as itself, and so is its mirror image where half of the units are treated.
  const always = own.length === others.length ? 2 : 1;
  const about = { value, level, cellMeans, assignments, pValue, smallestPossible: always / assignments };
  // With more assignments than this as extreme, a difference is not rejected; the tiny part is for the rounding of 1 - level.
  const rejected = Math.min(assignments - 1, Math.floor((1 - level + 1e-12) * assignments));
  if (always > rejected) return { ...about, method: "too-few" };
  const [least, greatest] = drawn.bounds(rejected + 1);
  return {
    ...about,
    lower: Math.min(value, swapped ? 0 - greatest : least),
    upper: Math.max(value, swapped ? 0 - least : greatest),
    method: "exact-randomisation",
  };
}

/** C(n, k) for k <= n / 2, or some number above the most that are looked at. */
function combinations(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k && count <= mostAssignments; i++) count = (count * (n - k + i)) / i;
  return count;
}

/**
 * All assignments of `own.length` units among both lists.
 *
 * Let a(I) be the difference of mean changes when the units I count as treated, T the ones that were, and b(I) the same
 * difference of the indicator of T. If treatment had added d, the assignment I would be at least as extreme as T where
 * |a(I) - d b(I)| >= |a(T) - d|. As |b(I)| < 1, the right side grows faster on both sides of d = a(T): the inequality
 * holds on one closed interval around a(T), between the breakpoints (a(T) - a(I)) / (1 - b(I)) and (a(T) + a(I)) / (1 +
 * b(I)), and for T itself (and its complement, when that is as large) everywhere. So the p-value of d falls away from
 * a(T), and the bounds are order statistics of the ends.
 */
function randomisation(own: readonly number[], others: readonly number[], assignments: number) {
  const [k, n] = [own.length, own.length + others.length];
  const units = Float64Array.from([...own, ...others]);
  const total = exactSum(units);
  const seen = exactSum(own);
  const lows = new Float64Array(assignments);
  const highs = new Float64Array(assignments);
  // n times the sum of the drawn less k times the total, over k (n - k), is the difference of means.
  const distances = new Float64Array(assignments);
  const centre = (sum: number) => n * sum - k * total;
  let filled = 0;
  draw(0, k, 0, 0);
  const distance = Math.abs(centre(seen));

  function draw(from: number, missing: number, sum: number, swaps: number): void {
    if (missing === 0) {
      const one = swaps === 0 ? -Infinity : (seen - sum) / swaps;
      const width = 2 * k * (n - k) - swaps * n;
      const other = width === 0 || swaps === 0 ? Infinity : (centre(seen) + centre(sum)) / width;
      // Of T and of its complement the interval is everything.
      lows[filled] = width === 0 ? -Infinity : Math.min(one, other);
      highs[filled] = Math.max(one, other);
      distances[filled++] = Math.abs(centre(sum));
      return;
    }
    for (let unit = from; unit <= n - missing; unit++) {
      draw(unit + 1, missing - 1, sum + (units[unit] ?? 0), unit < k ? swaps : swaps + 1);
    }
  }

  return {
    /** How many assignments differ from 0 by what was seen or more, but for a `rounding` of the mean. */
    countAtLeast: (rounding: number): number => {
      const least = distance - rounding * k * (n - k);
      return distances.reduce((count, each) => (each >= least ? count + 1 : count), 0);
    },
    /** The differences for which at least `count` assignments are as extreme: the least and the greatest. */
    bounds: (count: number): readonly [least: number, greatest: number] => {
      lows.sort();
      highs.sort();
      return [lows[count - 1] ?? NaN, highs[assignments - count] ?? NaN]; // 1 <= count <= assignments
    },
  };
}
