/** How often intervals of this kind hold the true value: above 0 and below 1, 0.95 where none is asked for. */
export type Level = number;

/**
 * A number with what is known of its uncertainty. A bound that does not exist is absent, never infinite;
 * `method` names the rule that gave the bounds, so that a reader can look it up.
 */
export interface Estimate {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly level: Level;
  readonly method: string;
}

/** An estimate with both bounds. */
export interface Interval extends Estimate {
  readonly lower: number;
  readonly upper: number;
}

/** @throws RangeError when `level` is not between 0 and 1 */
export function checkLevel(level: Level): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be above 0 and below 1, was ${level}`);
}

/**
 * Successes and trials as counts can be: whole, not negative, and no more successes than trials.
 *
 * @throws RangeError when they cannot
 */
export function checkCounts(successes: number, trials: number): void {
  if (!(Number.isSafeInteger(successes) && Number.isSafeInteger(trials) && successes >= 0 && successes <= trials)) {
    throw new RangeError(
      `successes and trials must be whole with 0 <= successes <= trials, were ${successes}, ${trials}`,
    );
  }
}
