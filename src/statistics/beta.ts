import { exp, log, log1p } from "../core/exponential.ts";
import { checkCounts, checkLevel, type Interval, type Level } from "./estimate.ts";
import { logRatio, stirlingCorrection, upperQuantile } from "./tail.ts";

/** x^a (1 - x)^b / B(a, b) at logit t: the density of the logit. */
export function logitDensity(t: number, a: number, b: number): number {
  const logX = t < 0 ? t - log1p(exp(t)) : -log1p(exp(-t));
  const logY = logX - t;
  const mean = a / (a + b);
  const meanY = b / (a + b);
  // x and 1 - x lie equally far from their means; the smaller of the two knows the distance better.
  const distance = t < 0 ? exp(logX) - mean : meanY - exp(logY);
  const exponent = a * logRatio(distance / mean, logX - log(mean)) + b * logRatio(-distance / meanY, logY - log(meanY));
  const correction = stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b);
  return Math.sqrt((a * b) / (a + b) / (2 * Math.PI)) * exp(exponent + correction);
}

/**
 * The incomplete beta integral below x over x^a y^b, fast for x below its mean, by the even part of its continued fraction: where
 * x is near 1 that part holds the small y and the distance to the mean, which 1 - x would have lost.
 *
 * @see DiDonato and Morris (1992), ACM Transactions on Mathematical Software 18(3), 360-373, equation 9, https://doi.org/10.1145/131766.131776
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const tiny = 1e-300;
  const distance = x < 0.5 ? a - (a + b) * x : (a + b) * y - b;
  let fraction = (a * (distance + 1)) / (a + 1) || tiny;
  let c = fraction;
  let d = 0;
  for (let n = 1; n < 1e7; n++) {
    const before = a + 2 * n - 1; // Lentz' method
    const w = n * (b - n) * x;
    const numerator = (((a + n - 1) * (a + b + n - 1)) / (before * before)) * w * x;
    const denominator = n + w / before + ((a + n) / (before + 2)) * (distance + 1 + n * (1 + y));
    d = 1 / (numerator * d + denominator || tiny);
    c = denominator + numerator / c || tiny;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return 1 / fraction;
}

/** The share above logit t, and the density there. */
export function logitTail(t: number, a: number, b: number): { readonly tail: number; readonly density: number } {
  const density = logitDensity(t, a, b);
  const x = 1 / (1 + exp(-t));
  const y = 1 / (1 + exp(t));
  const tail = y < (b + 1) / (a + b + 2) ? density * betaFraction(y, x, b, a) : 1 - density * betaFraction(x, y, a, b);
  return { tail, density };
}

/** The logit of the beta quantile: both x and 1 - x follow from it without loss. */
export function betaLogitQuantile(probability: number, a: number, b: number): number {
  const mean = log(a / b);
  // The lower tail is the upper one seen from the other side.
  return probability > 0.5
    ? upperQuantile((t) => logitTail(t, a, b), 1 - probability, mean)
    : -upperQuantile((t) => logitTail(t, b, a), probability, -mean);
}

/**
 * The value below which a share `probability` of the beta distribution lies.
 *
 * @param probability 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @throws RangeError when `probability` is outside 0 to 1 or a shape is not above 0
 *
 * @example
 * ```ts
 * import { betaQuantile } from "kompetansepilot/statistics";
 *
 * betaQuantile(0.5, 8, 3).toFixed(6); // => "0.741425"
 * ```
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`probability must be in [0, 1], was ${probability}`);
  if (!(a > 0 && b > 0 && a + b < Infinity)) throw new RangeError(`shapes must be above 0, were ${a}, ${b}`);
  if (probability === 0 || probability === 1) return probability;
  return 1 / (1 + exp(-betaLogitQuantile(probability, a, b)));
}

/**
 * Clopper and Pearson's exact interval for `successes` out of `trials`: it covers at least `level` whatever the share,
 * and is wider than need be for it. 0 of 0 is `undefined`.
 *
 * @param successes count, 0 to `trials`
 * @param trials count
 * @param level coverage, default 0.95
 * @throws RangeError when counts are not whole, `successes` is outside 0 to `trials`, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { clopperPearson } from "kompetansepilot/statistics";
 *
 * clopperPearson(0, 1)?.upper.toFixed(3); // => "0.975"
 * clopperPearson(81, 263)?.lower.toFixed(4); // => "0.2527"
 * ```
 *
 * @see Clopper and Pearson (1934), Biometrika 26(4), 404-413, https://doi.org/10.1093/biomet/26.4.404
 */
export function clopperPearson(successes: number, trials: number, level: Level = 0.95): Interval | undefined {
  checkCounts(successes, trials);
  checkLevel(level);
  if (trials === 0) return undefined;
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    value: successes / trials,
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    // From the other side, so that a tail near 0 is not rounded away beside 1.
    upper: failures === 0 ? 1 : 1 / (1 + exp(betaLogitQuantile(tail, failures, successes + 1))),
    level,
    method: "clopper-pearson",
  };
}
