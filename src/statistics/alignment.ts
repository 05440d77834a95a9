import { checkCategories, massOf } from "./massOf.ts";
import { exactSum } from "./sum.ts";

/**
 * How far two amounts are spread alike over the same categories: the shares that they have in common, 1 where the shapes are
 * the same and 0 where no category has both. Size does not count, so beside it stands `coverage`. If either side is nothing: `undefined`.
 *
 * @param a amounts by category
 * @param b amounts by category, in the same order; may be in another unit
 * @throws RangeError when the lengths differ, an amount is negative or not finite, or a sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { overlap } from "kompetansepilot/statistics";
 *
 * overlap([40, 30, 20, 10], [10, 20, 30, 40])?.toFixed(2); // => "0.60"
 * overlap([5, 3, 2], [50, 30, 20]); // => 1
 * overlap([5, 3, 2], [0, 0, 0]); // => undefined
 * ```
 *
 * @see Renkonen (1938); one less the dissimilarity of Bray and Curtis (1957), https://doi.org/10.2307/1942268, of the shares
 */
export function overlap(a: readonly number[], b: readonly number[]): number | undefined {
  checkCategories(a, b);
  const ofA = massOf(a);
  const ofB = massOf(b);
  if (ofA === 0 || ofB === 0) return undefined;
  const pairs = a.map((amount, i) => [amount / ofA, (b[i] ?? 0) / ofB] as const);
  const common = exactSum(pairs.map(([p, q]) => Math.min(p, q)));
  const either = exactSum(pairs.map(([p, q]) => Math.max(p, q)));
  // The two sum to 2; written so, rounded shares still give 0 and 1 exactly.
  return (2 * common) / (common + either);
}

/**
 * How much of the need could be met where it stands: in each category as much as the offer reaches, over the whole need. An
 * amount, where `overlap` is a shape: surplus elsewhere does not help. No need at all: `undefined`; no offer: 0.
 *
 * @param need amounts by category
 * @param offer amounts by category, in the same order and the same unit
 * @throws RangeError when the lengths differ, an amount is negative or not finite, or a sum is beyond all numbers
 *
 * @example
 * ```ts
 * import { coverage } from "kompetansepilot/statistics";
 *
 * coverage([20, 10, 5, 15], [0, 25, 15, 10]); // => 0.5
 * coverage([5, 5], [0, 0]); // => 0
 * coverage([0, 0], [5, 5]); // => undefined
 * ```
 */
export function coverage(need: readonly number[], offer: readonly number[]): number | undefined {
  checkCategories(need, offer);
  massOf(offer);
  const whole = massOf(need);
  return whole === 0 ? undefined : exactSum(need.map((amount, i) => Math.min(amount, offer[i] ?? 0))) / whole;
}
