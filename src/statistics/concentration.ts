import { exp, log } from "../core/exponential.ts";
import { massOf } from "./massOf.ts";
import { exactSum } from "./sum.ts";

/**
 * How unevenly an amount is shared by those in `values`, as the Gini coefficient of a whole population: 0 where all hold the
 * same, (n - 1) / n where one of n holds everything. So small groups cannot reach 1; compare groups of like size.
 *
 * Twice as much for everybody changes nothing, nor does the order. Nothing to share: `undefined`. Sorts: n log n steps.
 *
 * @param values what each holds, zeros included
 * @throws RangeError when a value is negative or not finite, or the sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { gini } from "kompetansepilot/statistics";
 *
 * gini([4, 4, 4, 4]); // => 0
 * gini([0, 0, 0, 10]); // => 0.75
 * gini([0, 0]); // => undefined
 * ```
 *
 * @see Gini (1912), Variabilità e mutabilità: sum((2 i - n - 1) x(i)) / (n sum(x)) over sorted x, without the correction n / (n - 1)
 */
export function gini(values: readonly number[]): number | undefined {
  if (massOf(values) === 0) return undefined;
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  // In units of the largest value, so that rank times value stays a number.
  const largest = sorted[n - 1] ?? 0;
  const units = Array.from(sorted, (value) => value / largest);
  return exactSum(units.map((unit, i) => (2 * i + 1 - n) * unit)) / n / exactSum(units);
}

/**
 * The Herfindahl-Hirschman index: the sum of squared shares, 1 / n where n hold the same, 1 where one holds everything. It is
 * the chance that two units of the amount, drawn one after the other, belong to the same holder. Nothing to share: `undefined`.
 *
 * @param values what each holds; zeros change nothing
 * @throws RangeError when a value is negative or not finite, or the sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { herfindahl } from "kompetansepilot/statistics";
 *
 * herfindahl([5, 5]); // => 0.5
 * herfindahl([120, 310, 70])?.toFixed(4); // => "0.4616"
 * ```
 *
 * @see Hirschman (1964), The paternity of an index, American Economic Review 54(5), 761
 */
export function herfindahl(values: readonly number[]): number | undefined {
  const shares = sharesOf(values);
  return shares === undefined ? undefined : exactSum(shares.map((share) => share * share));
}

/**
 * Shannon's entropy of the shares, in nats: 0 where one holds everything, log n where n hold the same. Few readers think in
 * nats; report `effectiveNumber`. Nothing to share: `undefined`.
 *
 * @param values what each holds; zeros change nothing
 * @throws RangeError when a value is negative or not finite, or the sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { shannon } from "kompetansepilot/statistics";
 *
 * shannon([120, 310, 70])?.toFixed(4); // => "0.9141"
 * shannon([9]); // => 0
 * ```
 *
 * @see Shannon (1948), Bell System Technical Journal 27, 379-423, https://doi.org/10.1002/j.1538-7305.1948.tb01338.x
 */
export function shannon(values: readonly number[]): number | undefined {
  const shares = sharesOf(values);
  // The limit of p log p at 0 is 0.
  return shares === undefined ? undefined : exactSum(shares.map((share) => (share === 0 ? 0 : -share * log(share))));
}

/**
 * How many equal holders would be as diverse: the exponential of Shannon's entropy (Hill's number of order 1). Hours spread
 * evenly over three models count as 3, all in one as 1. Nothing to share: `undefined`.
 *
 * @param values what each holds; zeros change nothing
 * @throws RangeError when a value is negative or not finite, or the sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { effectiveNumber } from "kompetansepilot/statistics";
 *
 * effectiveNumber([120, 310, 70])?.toFixed(2); // => "2.49"
 * effectiveNumber([9, 0, 0]); // => 1
 * ```
 *
 * @see Hill (1973), Ecology 54(2), 427-432, https://doi.org/10.2307/1934352
 */
export function effectiveNumber(values: readonly number[]): number | undefined {
  const entropy = shannon(values);
  return entropy === undefined ? undefined : exp(entropy);
}

function sharesOf(values: readonly number[]): readonly number[] | undefined {
  const sum = massOf(values);
  return sum === 0 ? undefined : values.map((value) => value / sum);
}
