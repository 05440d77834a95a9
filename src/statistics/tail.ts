import { log, log1p } from "../core/exponential.ts";
// What beta, gamma and Student share: Stirling's correction, which keeps densities exact where log-gammas would cancel,
// and Newton's method on the logarithm of a tail.

/**
 * log of the gamma function less Stirling's leading terms: log Gamma(a) - ((a - 1/2) log a - a + log(2 pi) / 2).
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingCorrection(a: number): number {
  let correction = 0;
  let from = a;
  for (; from < 12; from++) correction += (from + 0.5) * log1p(1 / from) - 1;
  const square = 1 / (from * from);
  return (
    correction + (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / from
  );
}

/** log(x / mean) from (x - mean) / mean, which is exact where the two are near; where they are not, the plain logarithm is. */
export function logRatio(relativeDistance: number, plain: number): number {
  return Math.abs(relativeDistance) < 0.5 ? log1p(relativeDistance) : plain;
}

/**
 * The point beyond which a share `probability` lies, for a distribution whose density is log-concave in t: the logarithm of
 * its tail is then concave, and Newton's steps, once beyond the answer, come back to it without overshooting.
 */
export function upperQuantile(
  tailAt: (t: number) => { readonly tail: number; readonly density: number },
  probability: number,
  start: number,
): number {
  let t = start;
  let reached = start;
  for (let i = 0; i < 200; i++) {
    const { tail, density } = tailAt(t);
    if (tail === 0 || density === 0) {
      t = (t + reached) / 2; // so far out that there is nothing left
      continue;
    }
    reached = t;
    const step = log(tail / probability) * (tail / density);
    t += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(t))) break;
  }
  return t;
}
