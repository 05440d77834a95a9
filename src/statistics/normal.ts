const densityAtZero = 0.3989422804014327; // 1 / sqrt(2 pi)

/** The upper tail over the density (Mills' ratio) for x >= 0: it neither underflows nor cancels, however far out. */
function tailOverDensity(x: number): number {
  if (x >= 3) {
    let fraction = x;
    for (let k = 100; k > 0; k--) fraction = x + k / fraction;
    return 1 / fraction;
  }
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) sum += term *= (x * x) / k;
  return (0.5 / densityAtZero) * Math.exp((x * x) / 2) - sum;
}

/**
 * The standard normal distribution function: the share of values below `x`. Relative error below 1e-12 to x = -37.
 *
 * @throws RangeError when `x` is not a number
 *
 * @example
 * ```ts
 * import { normalCdf } from "kompetansepilot/statistics";
 *
 * normalCdf(0); // => 0.5
 * normalCdf(1.959963984540054).toFixed(6); // => "0.975000"
 * ```
 *
 * @see Marsaglia (2004), Journal of Statistical Software 11(4), https://doi.org/10.18637/jss.v011.i04; beyond 3 Laplace's continued fraction
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number");
  const distance = Math.abs(x);
  const tail = distance > 40 ? 0 : densityAtZero * Math.exp((-distance * distance) / 2) * tailOverDensity(distance);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The value below which a share `probability` of the standard normal distribution lies. Newton's method on the logarithm
 * of the tail, which is concave: from a start beyond the answer it cannot overshoot.
 *
 * @throws RangeError when `probability` is not above 0 and below 1
 *
 * @example
 * ```ts
 * import { normalQuantile } from "kompetansepilot/statistics";
 *
 * normalQuantile(0.975).toFixed(6); // => "1.959964"
 * normalQuantile(0.5); // => 0
 * ```
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability must be in (0, 1), was ${probability}`);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  let x = Math.sqrt(-2 * Math.log(2 * tail)); // the tail at x is at most exp(-x x / 2) / 2
  for (let i = 0; i < 9; i++) {
    const ratio = tailOverDensity(x);
    x += (Math.log((densityAtZero * ratio) / tail) - (x * x) / 2) * ratio;
  }
  return probability < 0.5 ? -x : x;
}
