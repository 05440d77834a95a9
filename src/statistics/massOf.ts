import { exactSum } from "./sum.ts";

/**
 * The sum of amounts that are shared out.
 *
 * @throws RangeError when an amount is negative or not finite, or their sum is beyond all numbers
 */
export function massOf(amounts: readonly number[]): number {
  for (const amount of amounts) {
    if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`amounts must be 0 or more, one was ${amount}`);
  }
  return exactSum(amounts);
}

/** @throws RangeError when the two do not speak of the same number of categories */
export function checkCategories(a: readonly number[], b: readonly number[]): void {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} amounts must be of the same categories`);
}
