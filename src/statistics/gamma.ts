import { exp, log } from "../core/exponential.ts";
import { logRatio, stirlingCorrection, upperQuantile } from "./tail.ts";

/** x^shape e^-x / Gamma(shape): the density of log x. */
function logDensity(x: number, logX: number, shape: number): number {
  return (
    Math.sqrt(shape / (2 * Math.PI)) *
    exp(shape * logRatio((x - shape) / shape, logX - log(shape)) + (shape - x) - stirlingCorrection(shape))
  );
}

/** The lower tail over the density, by its series; for x below shape + 1. */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) sum += term *= x / (shape + k);
  return sum;
}

/** The upper tail over the density, by Lentz' continued fraction; for x above shape + 1. */
function upperFraction(x: number, shape: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 1e7; k++) {
    const numerator = -k * (k - shape);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** Both tails of the gamma distribution at e^t, and the density of log x there. */
function tailsAt(
  t: number,
  shape: number,
): { readonly lower: number; readonly upper: number; readonly density: number } {
  const x = exp(t);
  const density = logDensity(x, t, shape);
  if (x < shape + 1) {
    const lower = density * lowerSeries(x, shape);
    return { lower, upper: 1 - lower, density };
  }
  const upper = density * upperFraction(x, shape);
  return { lower: 1 - upper, upper, density };
}

/**
 * The value below which a share `probability` of the gamma distribution of scale 1 lies.
 *
 * @param probability 0 to below 1
 * @param shape above 0
 * @throws RangeError when `probability` is not in [0, 1) or `shape` is not above 0
 *
 * @example
 * ```ts
 * import { gammaQuantile } from "kompetansepilot/statistics";
 *
 * gammaQuantile(0.975, 1).toFixed(6); // => "3.688879"
 * ```
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(probability >= 0 && probability < 1)) throw new RangeError(`probability must be in [0, 1), was ${probability}`);
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`shape must be above 0, was ${shape}`);
  if (probability === 0) return 0;
  return probability > 0.5
    ? gammaUpperQuantile(1 - probability, shape)
    : exp(-upperQuantile((at) => tailAt(-at, shape, "lower"), probability, -log(shape)));
}

/** The value above which a share `probability`, at most a half, of the gamma distribution lies. */
export function gammaUpperQuantile(probability: number, shape: number): number {
  return exp(upperQuantile((at) => tailAt(at, shape, "upper"), probability, log(shape)));
}

function tailAt(t: number, shape: number, side: "lower" | "upper") {
  const tails = tailsAt(t, shape);
  return { tail: tails[side], density: tails.density };
}

/**
 * The chance that a chi-square of `df` degrees of freedom exceeds `x`.
 *
 * @throws RangeError when `x` is negative or `df` is not above 0
 *
 * @example
 * ```ts
 * import { chiSquareUpper } from "kompetansepilot/statistics";
 *
 * chiSquareUpper(3.841458820694124, 1).toFixed(6); // => "0.050000"
 * chiSquareUpper(0, 1); // => 1
 * ```
 */
export function chiSquareUpper(x: number, df: number): number {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`x must be 0 or more, was ${x}`);
  if (!(df > 0 && df < Infinity)) throw new RangeError(`df must be above 0, was ${df}`);
  return x === 0 ? 1 : tailsAt(log(x / 2), df / 2).upper;
}
