const halfOverDensity = 1.2533141373155003; // sqrt(pi / 2): half the area over the density in the middle

/** From here on the tail is reckoned by itself: as what is left of a half it would lose its digits. */
const farOut = 2.5;

/** The area between 0 and `x`, over the density at `x`: Marsaglia's series, until a term no longer shows. */
function areaOverDensity(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; sum + term > sum; k += 2) sum += term *= (x * x) / k;
  return sum;
}

/** The tail beyond `x` over the density at `x` (Mills' ratio), for `x` far out: Laplace's continued fraction. */
function tailOverDensity(x: number): number {
  let fraction = x;
  for (let k = 60; k > 0; k--) fraction = x + k / fraction;
  return 1 / fraction;
}

const densityAt = (x: number): number => (0.5 / halfOverDensity) * Math.exp((-x * x) / 2);

/**
 * How many standard deviations to either side hold the share `level` of a normal distribution; 1.96 for 0.95.
 *
 * Newton's method on the area, which bends down: from 0 it comes nearer from below and never overshoots. 13 digits to level
 * 0.9999; beyond it digits go, as the level itself has ever fewer that tell it from 1.
 *
 * @param level from 0 to below 1; its callers have checked
 */
export function deviations(level: number): number {
  let x = 0;
  for (let step = 1; step > 1e-15; x += step) {
    // Below 0 it is rounding.
    step = Math.max(0, level * halfOverDensity * Math.exp((x * x) / 2) - areaOverDensity(x));
  }
  return x;
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
 * @see Marsaglia (2004), Journal of Statistical Software 11(4), https://doi.org/10.18637/jss.v011.i04
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number");
  const distance = Math.min(40, Math.abs(x)); // beyond 40 the tail is less than the smallest number
  const density = densityAt(distance);
  const tail = distance < farOut ? 0.5 - density * areaOverDensity(distance) : density * tailOverDensity(distance);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The value below which a share `probability` of the standard normal distribution lies, to 13 digits or more: also far out,
 * and near the middle, where it is itself near 0.
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
  const tail = Math.min(probability, 1 - probability);
  const distance = tail > 0.01 ? deviations(1 - 2 * tail) : distanceOf(tail);
  return probability < 0.5 ? -distance : distance;
}

/** Halley's method on the logarithm of a small tail, which is nearly a parabola: three steps are enough, and four are taken. */
function distanceOf(tail: number): number {
  let x = Math.sqrt(-2 * Math.log(2 * tail)); // the tail at x is at most exp(-x x / 2) / 2
  for (let step = 0; step < 4; step++) {
    const mills = tailOverDensity(x);
    const excess = Math.log(mills / halfOverDensity) - (x * x) / 2 - Math.log(2 * tail);
    x += (2 * excess * mills) / (2 + excess * (1 - x * mills));
  }
  return x;
}
