import type { Lang } from "../core/label.ts";
import type { Explanation } from "../matching/explain.ts";
import { formatReason } from "./reason.ts";

/** An explanation in a line: what speaks most for the pair, and what most against it. */
export function formatInBrief({ parts, deductions }: Pick<Explanation, "parts" | "deductions">, lang: Lang): string {
  const first = <R extends { readonly points: number }>(reasons: readonly R[]): readonly R[] =>
    [...reasons].sort((a, b) => b.points - a.points).slice(0, 1);
  return [...first(parts), ...first(deductions.filter(({ points }) => points > 0))]
    .map((reason) => formatReason(reason, lang))
    .join("; ");
}
