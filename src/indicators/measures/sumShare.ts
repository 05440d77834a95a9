import { clusteredWilson } from "../../statistics/ratio.ts";
import type { Outcome } from "../indicator.ts";
import { shareOutcome } from "./shareOutcome.ts";
import type { UnitSums } from "./unitSums.ts";

/**
 * A share of persons or seats, from sums by unit of a part and of the whole, the part never above it. Those of one unit hang
 * together, so the interval is clustered.
 */
export function sumShare({ sums, missing }: UnitSums, { level }: { readonly level: number }): Outcome {
  const [part = [], whole = []] = sums;
  const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const counts = { numerator: sumOf(part), denominator: sumOf(whole), missing };
  return shareOutcome(counts, level, clusteredWilson(part, whole, level) ?? "none");
}
