import { checkLevel, type Interval, type Level } from "./estimate.ts";
import { gammaQuantile } from "./gamma.ts";
import { exactSum } from "./sum.ts";

/** A rate as it would be if the strata had the sizes of the standard population. */
export interface StandardisedRate extends Interval {
  /** All events over all exposure, as they were. */
  readonly crude: number;
}

/**
 * Direct standardisation: the rate a group would have if its strata (size classes, centrality) had the sizes of a
 * standard population, so that groups of other composition can be compared. With Fay and Feuer's gamma interval, which
 * holds however few events there are; without any, the lower bound is 0 and the upper one still says something.
 *
 * A stratum of the standard population without exposure has an unknown rate, and the whole then is `undefined`; so is a
 * standard population of nobody. The order of the strata never shows.
 *
 * @param events a count a stratum
 * @param exposure how many, or how long, in the stratum
 * @param standard the size of the stratum in the standard population
 * @param level coverage, default 0.95
 * @throws RangeError when the lengths differ, `events` are not counts, exposure or standard is negative or not finite,
 *   there are events without exposure, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { standardise } from "kompetansepilot/statistics";
 *
 * // Events and firms with 1-4, 5-19 and 20 or more employees; the county has mostly small ones.
 * const rate = standardise([4, 6, 3], [40, 25, 5], [70, 25, 5]);
 * [rate?.crude.toFixed(3), rate?.value.toFixed(3)]; // => ["0.186", "0.160"]
 * ```
 *
 * @see Fay and Feuer (1997), Statistics in Medicine 16, 791-801
 */
export function standardise(
  events: readonly number[],
  exposure: readonly number[],
  standard: readonly number[],
  level: Level = 0.95,
): StandardisedRate | undefined {
  checkLevel(level);
  if (events.length !== exposure.length || events.length !== standard.length) {
    throw new RangeError("events, exposure and standard must be of one length");
  }
  const population = exactSum(standard);
  const strata = events.map((count, i) => {
    const under = exposure[i] ?? NaN;
    const size = standard[i] ?? NaN;
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`events must be counts, one was ${count}`);
    if (!(under >= 0 && under < Infinity)) throw new RangeError(`exposure must be 0 or more, one was ${under}`);
    if (!(size >= 0)) throw new RangeError(`standard must be 0 or more, one was ${size}`);
    if (count > 0 && under === 0) throw new RangeError(`there are ${count} events without exposure`);
    return { count, under, share: population === 0 ? 0 : size / population };
  });
  if (population === 0 || strata.some(({ under, share }) => under === 0 && share > 0)) return undefined;

  const counted = strata.filter(({ share }) => share > 0);
  const value = exactSum(counted.map(({ count, under, share }) => (share / under) * count));
  // In units of the largest weight, which then is 1: one more event of it is what the upper bound allows for.
  const largest = counted.reduce((max, { under, share }) => Math.max(max, share / under), 0);
  const weights = counted.map(({ under, share }) => share / under / largest);
  const mean = exactSum(weights.map((weight, i) => weight * (counted[i]?.count ?? 0)));
  const variance = exactSum(weights.map((weight, i) => weight * weight * (counted[i]?.count ?? 0)));
  const bound = (probability: number, more: 0 | 1) => {
    // A gamma distribution has the shape mean^2 / variance and the scale variance / mean.
    const scale = (variance + more) / (mean + more);
    return gammaQuantile(probability, (mean + more) / scale) * scale * largest;
  };
  return {
    value,
    lower: mean === 0 ? 0 : Math.min(value, bound((1 - level) / 2, 0)),
    upper: Math.max(value, bound((1 + level) / 2, 1)),
    level,
    method: "fay-feuer",
    crude: exactSum(events) / exactSum(exposure),
  };
}
