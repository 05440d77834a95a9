import { exp } from "../core/exponential.ts";
import { betaLogitQuantile } from "./beta.ts";
import { normalQuantile } from "./normal.ts";

/**
 * The value below which a share `probability` of Student's t distribution lies. `df` need not be whole.
 *
 * @throws RangeError when `probability` is not in (0, 1), `df` is not above 0, or the answer leaves the range of numbers
 *
 * @example
 * ```ts
 * import { studentQuantile } from "kompetansepilot/statistics";
 *
 * studentQuantile(0.975, 9).toFixed(4); // => "2.2622"
 * ```
 */
export function studentQuantile(probability: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`df must be above 0, was ${df}`);
  const z = normalQuantile(probability);
  if (z === 0) return 0;
  // So near the normal that one term of the expansion in 1 / df says all that a number can hold.
  if (df > 1e7) return z + (z * z * z + z) / (4 * df);
  // t^2 / df is the odds of a beta(1/2, df/2).
  const odds = exp(-betaLogitQuantile(2 * Math.min(probability, 1 - probability), df / 2, 0.5));
  const t = Math.sqrt(df) * Math.sqrt(odds);
  if (!Number.isFinite(t)) throw new RangeError(`with ${df} degrees of freedom the quantile is beyond all numbers`);
  return probability < 0.5 ? -t : t;
}
