import type { ClusteredInterval } from "../../statistics/ratio.ts";
import type { Interval } from "../../statistics/estimate.ts";
import { wilson } from "../../statistics/proportion.ts";
import type { Outcome } from "../indicator.ts";
import { noData } from "../noData.ts";

/**
 * The outcome of counts that make a share: nothing to divide by, or more of a kind than there are at all, is no number.
 * The interval is Wilson's unless the caller has a better one, or none because the share is a full count of what there is;
 * it says how far luck alone could move the share.
 */
export function shareOutcome(
  counts: { readonly numerator: number; readonly denominator: number; readonly missing: number },
  level: number,
  interval: Interval | ClusteredInterval | "wilson" | "none" = "wilson",
): Outcome {
  const { numerator, denominator, missing } = counts;
  if (denominator === 0) return noData(missing > 0 ? "all-missing" : "empty-denominator", missing);
  if (numerator > denominator) return noData("numerator-above-denominator", missing);
  const estimate = interval === "wilson" ? wilson(numerator, denominator, level) : interval;
  return {
    status: "estimated",
    value: numerator / denominator,
    n: denominator,
    numerator,
    denominator,
    missing,
    ...(estimate === undefined || estimate === "none"
      ? {}
      : {
          interval: { lower: estimate.lower, upper: estimate.upper, level, method: estimate.method, basis: "process" },
        }),
  };
}
