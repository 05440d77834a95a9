/**
 * A sum kept without any rounding: numbers whose exact total it is, none overlapping another's digits, by growing size.
 * Plain JSON, so that partial sums can be stored and added in any order.
 */
export type ExactSum = readonly number[];

// The error of a floating sum is itself a floating number, and this is it (Knuth): a + b = sum + error, exactly.
function errorOf(a: number, b: number, sum: number): number {
  const larger = Math.abs(a) >= Math.abs(b) ? a : b;
  const smaller = Math.abs(a) >= Math.abs(b) ? b : a;
  return smaller - (sum - larger);
}

function add(parts: number[], value: number): void {
  let carried = value;
  let kept = 0;
  for (const part of parts) {
    const sum = carried + part;
    const error = errorOf(carried, part, sum);
    if (error !== 0) parts[kept++] = error;
    carried = sum;
  }
  if (!Number.isFinite(carried)) throw new RangeError("values and their sum must be finite numbers");
  if (carried !== 0) parts[kept++] = carried;
  // Making an array shorter is slow, and seldom needed.
  if (parts.length > kept) parts.length = kept;
}

/**
 * `values` added to a sum that is kept exactly; without a sum to add to, their own.
 *
 * @throws RangeError when a value is not finite, or a total on the way leaves the range of numbers (about 1.8e308)
 *
 * @example
 * ```ts
 * import { addExactly, roundSum } from "kompetansepilot/statistics";
 *
 * const monday = addExactly([0.1, 0.2]);
 * const tuesday = addExactly([0.3, -0.6]);
 * roundSum(addExactly(tuesday, monday)) === roundSum(addExactly(monday, tuesday)); // => true
 * ```
 *
 * @see Shewchuk (1997), Discrete and Computational Geometry 18, 305-363, https://doi.org/10.1007/PL00009321
 */
export function addExactly(values: Iterable<number>, to: ExactSum = []): ExactSum {
  const parts = [...to];
  for (const value of values) add(parts, value);
  return parts;
}

/** The number nearest to the exact total; a tie goes to the even one, as in every single floating operation. */
export function roundSum(sum: ExactSum): number {
  let i = sum.length - 1;
  let total = sum[i] ?? 0;
  let error = 0;
  while (i > 0 && error === 0) {
    const part = sum[--i] ?? 0;
    const before = total;
    total = before + part;
    error = part - (total - before);
  }
  // Half a unit in the last place was rounded to even without sight of the parts below, which may break the tie.
  const below = sum[i - 1] ?? 0;
  if ((error < 0 && below < 0) || (error > 0 && below > 0)) {
    const further = total + error * 2;
    if (further - total === error * 2) return further;
  }
  return total;
}

/**
 * The sum of `values` as if computed without rounding and rounded once. The order of the values never shows,
 * which no other floating sum can say.
 *
 * @throws RangeError when a value is not finite, or a total on the way leaves the range of numbers (about 1.8e308)
 *
 * @example
 * ```ts
 * import { exactSum } from "kompetansepilot/statistics";
 *
 * exactSum([0.1, 0.2, 0.3]); // => 0.6
 * exactSum([1e16, 1, -1e16]); // => 1
 * exactSum([]); // => 0
 * ```
 *
 * @see Shewchuk (1997), Discrete and Computational Geometry 18, 305-363, https://doi.org/10.1007/PL00009321
 */
export function exactSum(values: Iterable<number>): number {
  const list: readonly number[] = Array.isArray(values) ? values : Array.from(values);
  // Whole numbers, which most are, need no parts while their sum is one; by place, as an iterator is slow where lists differ.
  let whole = 0;
  const rest: number[] = [];
  for (let i = 0; i < list.length; i++) {
    const value = list[i] ?? 0;
    const sum = whole + value;
    if (Number.isSafeInteger(value) && Number.isSafeInteger(sum)) whole = sum;
    else rest.push(value);
  }
  return rest.length === 0 ? whole : roundSum(addExactly(rest, whole === 0 ? [] : [whole]));
}
