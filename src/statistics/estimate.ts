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
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be in (0, 1), was ${level}`);
}

/**
 * Successes and trials as counts can be: whole, not negative, and no more successes than trials.
 *
 * @throws RangeError when they cannot
 */
export function checkCounts(successes: number, trials: number): void {
  // Of two whole numbers in order the smaller is safe where the larger is.
  if (!(0 <= successes && successes <= trials && Number.isInteger(successes) && Number.isSafeInteger(trials))) {
    throw new RangeError(`counts must be whole, 0 <= ${successes} <= ${trials}`);
  }
}

/**
 * An answer as it is.
 *
 * @throws RangeError when it is beyond all numbers: what was given is too large, or what it was divided by too small
 */
export function finite(answer: number): number {
  if (!Number.isFinite(answer)) throw new RangeError("the answer is beyond all numbers: use other units");
  return answer;
}
