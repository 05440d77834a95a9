import { checkCounts, checkLevel, type Estimate, type Interval, type Level } from "./estimate.ts";
import { deviations } from "./normal.ts";

/** An interval where the number of trials is written out and not 0; where it is a variable there may be none. */
export type OfTrials<Trials extends number> = Trials extends 0
  ? undefined
  : number extends Trials
    ? Interval | undefined
    : Interval;

/**
 * Wilson score interval for `successes` out of `trials`, without continuity correction.
 *
 * Stays inside [0, 1] and never shrinks to a point at 0 or `trials`, as the Wald interval does; there the outer bound is
 * exactly 0 or 1. Nobody asked is no answer: 0 of 0 is `undefined`.
 *
 * @param successes count, 0 to `trials`
 * @param trials count
 * @param level coverage, default 0.95
 * @returns a share with both bounds, `lower <= value <= upper`
 * @throws RangeError when counts are not whole, `successes` is outside 0 to `trials`, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { wilson } from "kompetansepilot/statistics";
 *
 * wilson(8, 10).lower.toFixed(4); // => "0.4902"
 * wilson(0, 20).lower; // => 0
 * wilson(0, 0); // => undefined
 * ```
 *
 * @see Wilson (1927), JASA 22(158), 209-212, https://doi.org/10.1080/01621459.1927.10502953
 */
export function wilson<Trials extends number>(successes: number, trials: Trials, level?: Level): OfTrials<Trials>;
/**
 * The same of a sample without replacement from a population: n trials of N count as n (N - 1) / (N - n). A full count has
 * nothing left to chance, and so a value without bounds.
 *
 * @param populationSize count, at least `trials`
 * @throws RangeError also when `populationSize` is below `trials`
 *
 * @example
 * ```ts
 * import { wilson } from "kompetansepilot/statistics";
 *
 * wilson(84, 84, 0.95, 84); // => { value: 1, level: 0.95, method: "full-count" }
 * ```
 */
export function wilson(
  successes: number,
  trials: number,
  level: Level | undefined,
  populationSize: number | undefined,
): Estimate | undefined;
export function wilson(
  successes: number,
  trials: number,
  level: Level = 0.95,
  populationSize?: number,
): Estimate | undefined {
  checkCounts(successes, trials);
  checkLevel(level);
  if (populationSize !== undefined) checkCounts(trials, populationSize);
  if (trials === 0) return undefined;
  const value = successes / trials;
  if (populationSize === trials) return { value, level, method: "full-count" };
  return populationSize === undefined
    ? scoreInterval(value, trials, level, "wilson")
    : scoreInterval(
        value,
        (trials * (populationSize - 1)) / (populationSize - trials),
        level,
        "wilson-finite-population",
      );
}

/**
 * The score interval for a share seen in `trials`, which need not be whole: clusters and finite populations count as
 * other numbers of trials than were made.
 */
export function scoreInterval(value: number, trials: number, level: Level, method: string): Interval {
  const z = deviations(level);
  const weight = (z * z) / trials;
  const centre = value + weight / 2;
  const half = Math.sqrt(weight * (value * (1 - value) + weight / 4));
  // Rounding shall not take a bound past 0, 1 or the share itself.
  return {
    value,
    lower: Math.max(0, Math.min(value, (centre - half) / (1 + weight))),
    upper: Math.min(1, Math.max(value, (centre + half) / (1 + weight))),
    level,
    method,
  };
}
