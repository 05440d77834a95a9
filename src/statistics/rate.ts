import { exp, log } from "../core/exponential.ts";
import { betaLogitQuantile } from "./beta.ts";
import { checkLevel, type Estimate, finite, type Interval, type Level } from "./estimate.ts";
import { exactBinomialP } from "./exactBinomialP.ts";
import { gammaQuantile, gammaUpperQuantile } from "./gamma.ts";

/** Events, and the time, persons or firms that they happened to. */
export type EventCount = readonly [events: number, exposure: number];

/** One rate over another. Without events in the second there is no `value` and no `upper`. */
export interface RateRatio extends Omit<Estimate, "value"> {
  readonly value?: number;
  readonly lower: number;
  /** Two-sided, of both rates being the same: how likely a table at most as likely as this one would be. Absent without events. */
  readonly pValue?: number;
}

/**
 * Events per exposure (activities per pilot and year) with Garwood's exact interval: the events came one by one, each
 * independently of the others, and it covers at least `level`.
 *
 * No events is an answer: the rate is 0, and the upper bound says how large it may yet be. No exposure is none: `undefined`.
 *
 * @param events count
 * @param exposure in any unit; the rate is per one of it
 * @param level coverage, default 0.95
 * @throws RangeError when `events` is not a whole number from 0, `exposure` is negative, not finite or so small that the rate is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { poissonRate } from "kompetansepilot/statistics";
 *
 * const perYear = poissonRate(4, 12);
 * [perYear?.lower.toFixed(4), perYear?.upper.toFixed(4)]; // => ["0.0908", "0.8535"]
 * poissonRate(0, 1)?.upper.toFixed(3); // => "3.689"
 * poissonRate(4, 0); // => undefined
 * ```
 *
 * @see Garwood (1936), Biometrika 28(3/4), 437-442, https://doi.org/10.1093/biomet/28.3-4.437
 */
export function poissonRate(events: number, exposure: number, level: Level = 0.95): Interval | undefined {
  checkEvents([events, exposure]);
  checkLevel(level);
  if (exposure === 0) return undefined;
  const tail = (1 - level) / 2;
  return {
    value: events / exposure,
    lower: events === 0 ? 0 : gammaQuantile(tail, events) / exposure,
    upper: finite(gammaUpperQuantile(tail, events + 1) / exposure),
    level,
    method: "garwood",
  };
}

/**
 * The first rate over the second, with the exact interval given how many events there were in all: of these the first
 * then has a binomial share, and its Clopper-Pearson bounds are bounds of the ratio.
 *
 * Where the second had no events the ratio has no value and no upper bound, but still a lower one; without any event the
 * lower bound is 0 and nothing else is known. No exposure on either side: `undefined`.
 *
 * @param a events and exposure
 * @param b events and exposure, in the same unit
 * @param level coverage, default 0.95
 * @throws RangeError when events are not whole numbers from 0, an exposure is negative, not finite or so far from the other that the ratio is beyond all numbers, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { rateRatio } from "kompetansepilot/statistics";
 *
 * const ratio = rateRatio([11, 800], [25, 3011]);
 * ratio?.value?.toFixed(3); // => "1.656"
 * [ratio?.lower.toFixed(3), ratio?.upper?.toFixed(3)]; // => ["0.736", "3.489"]
 * rateRatio([5, 10], [0, 10])?.upper; // => undefined
 * ```
 *
 * @see Przyborowski and Wilenski (1940), Biometrika 31(3/4), 313-323, https://doi.org/10.1093/biomet/31.3-4.313; R's poisson.test gives the same
 */
export function rateRatio(a: EventCount, b: EventCount, level: Level = 0.95): RateRatio | undefined {
  checkEvents(a);
  checkEvents(b);
  checkLevel(level);
  const [ours, ourExposure] = a;
  const [theirs, theirExposure] = b;
  if (ourExposure === 0 || theirExposure === 0) return undefined;
  const perOdds = theirExposure / ourExposure;
  if (perOdds === 0) throw new RangeError("the ratio of the exposures is below all numbers: use other units");
  const tail = (1 - level) / 2;
  return {
    ...(theirs > 0 ? { value: finite((ours / theirs) * perOdds) } : {}),
    lower: ours === 0 ? 0 : finite(exp(betaLogitQuantile(tail, ours, theirs + 1)) * perOdds),
    ...(theirs > 0 ? { upper: finite(exp(-betaLogitQuantile(tail, theirs, ours + 1)) * perOdds) } : {}),
    level,
    method: "exact-conditional",
    ...(ours + theirs > 0 ? { pValue: exactBinomialP(ours, ours + theirs, -log(perOdds)) } : {}),
  };
}

function checkEvents([events, exposure]: EventCount): void {
  if (!(Number.isSafeInteger(events) && events >= 0)) {
    throw new RangeError(`events must be a whole number from 0, was ${events}`);
  }
  if (!(exposure >= 0 && exposure < Infinity)) throw new RangeError(`exposure must be 0 or more, was ${exposure}`);
}
