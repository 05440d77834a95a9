import { checkCounts, checkLevel, type Interval, type Level } from "./estimate.ts";
import { logRatio, stirlingCorrection, upperQuantile } from "./tail.ts";

/** x^a (1 - x)^b / B(a, b) at logit t: the density of the logit. */
function logitDensity(t: number, a: number, b: number): number {
  const logX = t < 0 ? t - Math.log1p(Math.exp(t)) : -Math.log1p(Math.exp(-t));
  const logY = logX - t;
  const mean = a / (a + b);
  const meanY = b / (a + b);
  // x and 1 - x lie equally far from their means; the smaller of the two knows the distance better.
  const distance = t < 0 ? Math.exp(logX) - mean : meanY - Math.exp(logY);
  const exponent =
    a * logRatio(distance / mean, logX - Math.log(mean)) + b * logRatio(-distance / meanY, logY - Math.log(meanY));
  const correction = stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b);
  return Math.sqrt((a * b) / (a + b) / (2 * Math.PI)) * Math.exp(exponent + correction);
}

/** The incomplete beta integral over x^a (1 - x)^b, times a: Lentz' continued fraction, fast for x below the mean. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  for (let m = 1; m < 1e7; m++) {
    let change = 1;
    for (const numerator of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + numerator * d || tiny);
      c = 1 + numerator / c || tiny;
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return fraction;
}

/** The share above logit t, and the density there. */
function logitTail(t: number, a: number, b: number): { readonly tail: number; readonly density: number } {
  const density = logitDensity(t, a, b);
  const x = 1 / (1 + Math.exp(-t));
  const y = 1 / (1 + Math.exp(t));
  const tail =
    y < (b + 1) / (a + b + 2) ? (density * betaFraction(y, b, a)) / b : 1 - (density * betaFraction(x, a, b)) / a;
  return { tail, density };
}

/** The logit of the beta quantile: both x and 1 - x follow from it without loss. */
export function betaLogitQuantile(probability: number, a: number, b: number): number {
  const mean = Math.log(a / b);
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
  return 1 / (1 + Math.exp(-betaLogitQuantile(probability, a, b)));
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
    upper: failures === 0 ? 1 : 1 / (1 + Math.exp(betaLogitQuantile(tail, failures, successes + 1))),
    level,
    method: "clopper-pearson",
  };
}
