import { exp, log } from "../core/exponential.ts";
import { checkLevel, type Estimate, type Level } from "./estimate.ts";
import { normalQuantile } from "./normal.ts";
import { waitingTimes } from "./waitingTimes.ts";

/** A time at which somebody reached the stage, and the share that had not after it. */
export interface SurvivalStep {
  readonly time: number;
  /** Neither reached nor censored before `time`. */
  readonly atRisk: number;
  /** Reached at `time`. */
  readonly events: number;
  /** The share that has not reached the stage at `time`; 1 less it is the share that has. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; 0, its limit, where all have reached. */
  readonly se: number;
  /** Absent where all have reached, and with it `upper`. */
  readonly lower?: number;
  readonly upper?: number;
}

/** The steps by ascending time; before the first of them the share is 1. */
export interface SurvivalCurve {
  readonly level: Level;
  readonly steps: readonly SurvivalStep[];
}

/** A mean time up to a horizon, with its standard error. */
export interface RestrictedMean extends Estimate {
  readonly se: number;
}

/** 1 for a time that ended in the event, 0 for one that was censored. */
export function eventKind(event: number | boolean | undefined): number {
  const kind = Number(event);
  if (kind !== 0 && kind !== 1) throw new RangeError(`events must be 1 or true, 0 or false, one was ${event}`);
  return kind;
}

/**
 * Kaplan and Meier's estimate of the share that has not yet reached a stage, where some are still on their way
 * (censored): a step at each time with an event, with Greenwood's standard error and log-log limits, which stay inside
 * (0, 1).
 *
 * At one time events come before censorings: who was censored on a day was at risk on it. Times are equal when the
 * numbers are. The order of the rows never shows. Without censoring the curve is exactly 1 less the share that has
 * reached. Nobody, or nobody who reached the stage, gives a curve without steps.
 *
 * @param times how long each was followed, 0 or more, in any one unit
 * @param events what ended it: 1 or true reached the stage, 0 or false was censored
 * @param level coverage of the limits at each time by itself, default 0.95
 * @throws RangeError when the lengths differ, a time is negative or not finite, an event is none of the four, or
 *   `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { kaplanMeier } from "kompetansepilot/statistics";
 *
 * // Days from contact to a mapped need; two firms are still open after 3 and 8 days.
 * const { steps } = kaplanMeier([3, 3, 5, 8, 8], [1, 0, 1, 0, 1]);
 * steps.map(({ time, atRisk }) => [time, atRisk]); // => [[3, 5], [5, 3], [8, 2]]
 * steps.map(({ survival }) => survival.toFixed(3)); // => ["0.800", "0.533", "0.267"]
 * ```
 *
 * @see Kaplan and Meier (1958), JASA 53, 457-481, https://doi.org/10.1080/01621459.1958.10501452
 * @see Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd edition, section 1.4:
 *   S^exp(z sqrt(G) / log S), G = sum d / (r (r - d))
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  events: ArrayLike<number | boolean>,
  level: Level = 0.95,
): SurvivalCurve {
  checkLevel(level);
  if (times.length !== events.length) throw new RangeError("times and events must be of one length");
  const [censored, reached] = waitingTimes(times, (index) => eventKind(events[index]), 2);
  const steps: SurvivalStep[] = [];
  if (censored === undefined || reached === undefined) return { level, steps };

  const z = -normalQuantile((1 - level) / 2);
  // While nobody is censored the product telescopes, so that it is taken from the start of such a stretch.
  let stretch = { survival: 1, atRisk: times.length };
  let survival = 1;
  let left = times.length;
  let greenwood = 0;
  while (reached.left > 0) {
    const time = reached.next;
    censored.takeBefore(time);
    const atRisk = censored.left + reached.left;
    if (atRisk !== left) stretch = { survival, atRisk };
    const count = reached.takeAt(time);
    left = atRisk - count;
    survival = stretch.survival * (left / stretch.atRisk);
    if (left === 0) {
      steps.push({ time, atRisk, events: count, survival, se: 0 });
      continue;
    }
    greenwood += count / (atRisk * left);
    const deviation = Math.sqrt(greenwood);
    const logarithm = log(survival);
    const factor = exp((z * deviation) / -logarithm);
    steps.push({
      time,
      atRisk,
      events: count,
      survival,
      se: survival * deviation,
      lower: exp(logarithm * factor),
      upper: exp(logarithm / factor),
    });
  }
  return { level, steps };
}

/** So that a share that is 0.5 but for rounding counts as 0.5. */
const rounding = 1e-12;

/**
 * The time by which a share `probability` has reached the stage: the first time of the curve where the share left is at
 * most 1 - `probability`. Its bounds are the first times where the lower and the upper limit are; a bound whose limit
 * never comes so far is absent. (A lower limit may rise again after the first events: the first time counts.) Not
 * reached is no answer: `undefined`.
 *
 * Where the curve is flat at exactly that share, R's survfit gives the middle of the flat stretch; this gives its
 * start, so that every quantile is a time that was seen.
 *
 * @param probability above 0, up to 1; 0.5 is the median
 * @throws RangeError when `probability` is not above 0 and at most 1
 *
 * @example
 * ```ts
 * import { kaplanMeier, survivalQuantile } from "kompetansepilot/statistics";
 *
 * const curve = kaplanMeier([3, 3, 5, 8, 8], [1, 0, 1, 0, 1]);
 * survivalQuantile(curve, 0.5); // => { value: 8, lower: 3, level: 0.95, method: "log-log" }
 * survivalQuantile(curve, 0.75); // => undefined
 * ```
 *
 * @see Brookmeyer and Crowley (1982), Biometrics 38, 29-41
 */
export function survivalQuantile(curve: SurvivalCurve, probability: number): Estimate | undefined {
  if (!(probability > 0 && probability <= 1)) throw new RangeError(`probability must be in (0, 1], was ${probability}`);
  const left = 1 - probability + rounding;
  const firstWhere = (share: "survival" | "lower" | "upper") =>
    curve.steps.find((step) => (step[share] ?? 2) <= left)?.time;
  const value = firstWhere("survival");
  if (value === undefined) return undefined;
  const lower = firstWhere("lower");
  const upper = firstWhere("upper");
  return {
    value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    level: curve.level,
    method: "log-log",
  };
}

/**
 * The mean time to the stage where everyone is followed until `horizon` at most: the area under the curve up to there.
 * Unlike the median it is known even when few reach the stage, and it lies between 0 and `horizon`.
 *
 * The interval is the normal one with Greenwood's variance, cut to what is possible. Where no spread can be judged (no
 * event before the horizon, or all at one time) `se` is 0 and there are no bounds. Beyond the last time anybody was
 * followed the curve is carried on flat, so choose a horizon within the follow-up. A curve without steps has the mean
 * `horizon`: whether it is of anybody is for the caller to know.
 *
 * @param horizon 0 or more, in the unit of the curve
 * @throws RangeError when `horizon` is negative or not finite
 *
 * @example
 * ```ts
 * import { kaplanMeier, restrictedMean } from "kompetansepilot/statistics";
 *
 * const mean = restrictedMean(kaplanMeier([3, 3, 5, 8, 8], [1, 0, 1, 0, 1]), 8);
 * mean.value.toFixed(1); // => "6.2"
 * mean.se.toFixed(3); // => "0.969"
 * ```
 *
 * @see Klein and Moeschberger (2003), Survival Analysis, 2nd edition, section 4.5
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean {
  if (!(horizon >= 0 && horizon < Infinity)) throw new RangeError(`horizon must be 0 or more, was ${horizon}`);
  let end = horizon;
  let area = 0; // from the step at hand to the horizon
  let variance = 0; // as a share of the square of the horizon, which the largest numbers do not have
  for (let i = curve.steps.length - 1; i >= 0; i--) {
    const step = curve.steps[i];
    if (step === undefined || step.time > horizon) continue;
    area += (end - step.time) * step.survival;
    end = step.time;
    const left = step.atRisk - step.events;
    if (left > 0 && area > 0) variance += (area / horizon) * (area / horizon) * (step.events / (step.atRisk * left));
  }
  const value = area + end; // until the first step nobody has reached
  const se = Math.sqrt(variance) * horizon;
  const estimate = { value, level: curve.level, method: "greenwood", se };
  if (se === 0) return estimate;
  const half = -normalQuantile((1 - curve.level) / 2) * se;
  return { ...estimate, lower: Math.max(0, value - half), upper: Math.min(horizon, value + half) };
}
