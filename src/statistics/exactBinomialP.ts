import { exp, log1p } from "../core/exponential.ts";
import { logitDensity, logitTail } from "./beta.ts";

/** The chance of at least `successes`, at least 1. The binomial's tail is the beta's on the other side. */
const atLeast = (successes: number, trials: number, logit: number): number =>
  logitTail(-logit, trials - successes + 1, successes).tail;

/** The chance of at most `successes`, below `trials`. */
const atMost = (successes: number, trials: number, logit: number): number =>
  logitTail(logit, successes + 1, trials - successes).tail;

/** The chance of exactly `successes`. */
function exactly(successes: number, trials: number, logit: number): number {
  const failures = trials - successes;
  if (failures === 0) return exp(-trials * log1p(exp(-logit)));
  if (successes === 0) return exp(-trials * log1p(exp(logit)));
  return (logitDensity(logit, successes, failures) * trials) / successes / failures;
}

/**
 * The exact two-sided p of `successes` out of `trials` when a success has odds e^`logit`: all counts that are at most as
 * likely, up to a rounding of 1e-7, as R's binom.test takes them. The chances fall on either side of their mean, so the
 * last such count on the other side is found by halving.
 */
export function exactBinomialP(successes: number, trials: number, logit: number): number {
  const mean = trials / (1 + exp(-logit));
  if (Math.abs(successes - mean) <= 1e-14 * trials) return 1; // the likeliest count of all
  // Seen from the other side, a count above the mean is one below it.
  if (successes > mean) return exactBinomialP(trials - successes, trials, -logit);
  const rare = exactly(successes, trials, logit) * (1 + 1e-7);
  let [common, first] = [Math.ceil(mean) - 1, trials + 1]; // the first count above the mean that is rare lies after one, at most at the other
  while (first - common > 1) {
    const middle = Math.floor((common + first) / 2);
    if (exactly(middle, trials, logit) <= rare) first = middle;
    else common = middle;
  }
  const above = first > trials ? 0 : atLeast(first, trials, logit);
  return Math.min(1, atMost(successes, trials, logit) + above);
}
