import { waitingTimes } from "./waitingTimes.ts";

/** A time at which the cause ended somebody's wait, the share it has ended by then, and the variance of that share. */
export interface IncidenceStep {
  readonly time: number;
  readonly estimate: number;
  readonly variance: number;
}

/** The steps by ascending time; before the first of them the share is 0. */
export interface IncidenceCurve {
  readonly steps: readonly IncidenceStep[];
}

/**
 * The share that one cause has ended by each time, where other causes may come first: needs that reached an offer, when
 * others are withdrawn. Aalen and Johansen's estimate. To count the withdrawn as censored (1 less Kaplan-Meier) would
 * say how many reach an offer in a world where nobody withdraws.
 *
 * A step at each time with an event of the cause; between steps estimate and variance stand still. Events of any cause
 * come before censorings at the same time. With one cause the estimate is 1 less Kaplan-Meier; those of all causes and
 * the share still waiting sum to 1. Without an event of the cause there are no steps. The variance is the one that R's
 * cmprsk gives.
 *
 * @param times how long each was followed, 0 or more
 * @param states what ended it: 0 was censored, 1, 2, ... are causes
 * @param cause the cause asked of, 1 or more
 * @throws RangeError when the lengths differ, a time is negative or not finite, a state is not a whole number from 0,
 *   or `cause` is not a whole number from 1
 *
 * @example
 * ```ts
 * import { cumulativeIncidence } from "kompetansepilot/statistics";
 *
 * const days = [2, 3, 3, 4, 6, 7];
 * const ended = [1, 2, 1, 0, 1, 2]; // 1 reached an offer, 2 was withdrawn
 * const { steps } = cumulativeIncidence(days, ended, 1);
 * steps.map(({ time }) => time); // => [2, 3, 6]
 * steps.map(({ estimate }) => estimate.toFixed(3)); // => ["0.167", "0.333", "0.583"]
 * ```
 *
 * @see Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141-150
 * @see Gray (1988), Annals of Statistics 16, 1141-1154, https://doi.org/10.1214/aos/1176350951
 */
export function cumulativeIncidence(
  times: ArrayLike<number>,
  states: ArrayLike<number>,
  cause: number,
): IncidenceCurve {
  if (times.length !== states.length) throw new RangeError("times and states must be of one length");
  if (!(Number.isSafeInteger(cause) && cause >= 1)) throw new RangeError(`cause must be 1, 2, ..., was ${cause}`);
  const kindAt = (index: number) => {
    const state = states[index] ?? NaN;
    if (!(Number.isSafeInteger(state) && state >= 0))
      throw new RangeError(`states must be 0, 1, ..., one was ${state}`);
    return state === 0 ? 0 : state === cause ? 1 : 2;
  };
  const [censored, own, others] = waitingTimes(times, kindAt, 3);
  const steps: IncidenceStep[] = [];
  if (censored === undefined || own === undefined || others === undefined) return { steps };

  // While nobody is censored the products telescope, so that both shares are taken from the start of such a stretch.
  let stretch = { waiting: 1, estimate: 0, atRisk: times.length, ended: 0 };
  let waiting = 1;
  let estimate = 0;
  let left = times.length;
  // cmprsk's v1, v2 and v3, but centred at the present estimate F, which is what its variance v1 + F^2 v3 - 2 F v2 does at the end:
  // sums over past events of t x^2, t x / S and t / S^2, where x falls by the growth of F over S.
  let variance = 0;
  let slope = 0;
  let curvature = 0;
  while (own.left > 0) {
    const time = Math.min(own.next, others.next);
    censored.takeBefore(time);
    const atRisk = censored.left + own.left + others.left;
    if (atRisk !== left) stretch = { waiting, estimate, atRisk, ended: 0 };
    const ownCount = own.takeAt(time);
    const otherCount = others.takeAt(time);
    left = atRisk - ownCount - otherCount;

    const before = waiting;
    stretch.ended += ownCount;
    waiting = stretch.waiting * (left / stretch.atRisk);
    const grown = stretch.estimate + stretch.waiting * (stretch.ended / stretch.atRisk);
    const growth = grown - estimate;
    estimate = grown;
    variance += growth * (growth * curvature - 2 * slope);
    slope -= growth * curvature;

    const perWaiting = left === 0 ? 0 : 1 / waiting;
    const spread = (count: number) =>
      before * before * (count === 1 ? 1 : 1 - (count - 1) / (atRisk - 1)) * (count / (atRisk * atRisk));
    curvature += spread(otherCount) * perWaiting * perWaiting;
    if (ownCount === 0) continue;
    const ownSpread = spread(ownCount);
    variance += ownSpread;
    slope += ownSpread * perWaiting;
    curvature += ownSpread * perWaiting * perWaiting;
    steps.push({ time, estimate, variance: Math.max(0, variance) });
  }
  return { steps };
}
