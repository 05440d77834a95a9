import { finite, type Interval, type Level } from "./estimate.ts";
import { wilson } from "./proportion.ts";

/**
 * How well a group is represented among those reached: its share of them over its share of the population, 1 where they
 * are the same. The interval is Wilson's of the share reached; the population share comes from a register and has none.
 *
 * Nobody reached, or a group that the population does not have: `undefined`.
 *
 * @param reached count of the group among those reached
 * @param of count of all that were reached
 * @param populationShare the group's share of the population, 0 to 1
 * @param level coverage, default 0.95
 * @throws RangeError when counts are not whole, `reached` is outside 0 to `of`, `populationShare` is outside 0 to 1 or so small that the ratio is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { representationRatio } from "kompetansepilot/statistics";
 *
 * const small = representationRatio(35, 60, 0.7032);
 * small?.value.toFixed(2); // => "0.83"
 * [small?.lower.toFixed(2), small?.upper.toFixed(2)]; // => ["0.65", "0.99"]
 * representationRatio(3, 60, 0); // => undefined
 * ```
 */
export function representationRatio(
  reached: number,
  of: number,
  populationShare: number,
  level: Level = 0.95,
): Interval | undefined {
  const share = wilson(reached, of, level);
  if (!(populationShare >= 0 && populationShare <= 1)) {
    throw new RangeError(`populationShare must be in [0, 1], was ${populationShare}`);
  }
  if (share === undefined || populationShare === 0) return undefined;
  const bound = (of: number): number => finite(of / populationShare);
  return { ...share, value: bound(share.value), lower: bound(share.lower), upper: bound(share.upper) };
}
