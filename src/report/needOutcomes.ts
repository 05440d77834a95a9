import type { Allocation, UnplacedReason } from "../matching/allocation.ts";
import type { Market } from "../matching/market.ts";
import type { NeedId } from "../model/id.ts";
import { suppressCells } from "../statistics/suppressCells.ts";
import type { ExclusionCode } from "../vocabulary/reason.ts";

/** What an allocation comes to for a need. */
export type NeedOutcome =
  "placed" | "partly" | Exclude<UnplacedReason["code"], "no-eligible-offer"> | "no-offer" | "not-asking";

/** In the order in which a page tells of them. */
export const needOutcomes: readonly NeedOutcome[] = [
  "placed",
  "partly",
  "outbid",
  "cohort-too-small",
  "no-offer",
  "not-asking",
];

/** How many needs; nothing where that may not be told. */
type Shown = number | undefined;

export interface OutcomeCounts {
  readonly total: Shown;
  readonly byOutcome: ReadonlyMap<NeedOutcome, Shown>;
  /** Needs that no offer fits, by what rules out the offer that is nearest; in order of number, the hidden last, then of code. */
  readonly ruledOutBy: readonly { readonly code: string; readonly needs: Shown }[];
  /** Nothing is hidden, so that sums over all needs may be told. */
  readonly isWhole: boolean;
}

/** What rules out the offer that is nearest to a need, the first of several. */
const firstExclusion = ({ nearMisses }: UnplacedReason & { readonly code: "no-eligible-offer" }): string =>
  nearMisses[0]?.exclusions[0]?.code ?? ("unrelated" satisfies ExclusionCode);

const inner = (outcome: NeedOutcome, code = ""): string => `${outcome} ${code}`;

/**
 * How many needs got all, some or none of the seats that they ask for, and why. With `below`, counts from 1 to one less are
 * hidden, and whatever else they could be worked out from: outcomes add up to all needs, reasons to those that no offer fits.
 *
 * @param market with it, needs that ask for no seat are counted too
 */
export function countOutcomes(
  { placements, unplaced }: Allocation,
  market: Market | undefined,
  below: number | undefined,
): OutcomeCounts {
  const outcomeOf = new Map<NeedId, string>();
  for (const { need } of placements) outcomeOf.set(need, inner("placed"));
  for (const { need, reason } of unplaced) {
    if (outcomeOf.has(need)) outcomeOf.set(need, inner("partly"));
    else if (reason.code === "no-eligible-offer") outcomeOf.set(need, inner("no-offer", firstExclusion(reason)));
    else outcomeOf.set(need, inner(reason.code));
  }
  for (const need of market?.needIds ?? []) if (!outcomeOf.has(need)) outcomeOf.set(need, inner("not-asking"));

  const counted = new Map<string, number>();
  for (const one of outcomeOf.values()) counted.set(one, (counted.get(one) ?? 0) + 1);
  const codes = [...counted.keys()]
    .filter((one) => one.startsWith(inner("no-offer")))
    .map((one) => one.slice(inner("no-offer").length));
  const countOf = (one: string): number => counted.get(one) ?? 0;
  const noOffer = codes.reduce((sum, code) => sum + countOf(inner("no-offer", code)), 0);
  const outcomeCount = (outcome: NeedOutcome): number => (outcome === "no-offer" ? noOffer : countOf(inner(outcome)));

  // One table: all needs, each outcome, each reason.
  const cellOf = new Map(
    [...needOutcomes, ...codes.map((code) => inner("no-offer", code))].map((one, index) => [one, index + 1]),
  );
  const cells = [
    { value: outcomeOf.size },
    ...needOutcomes.map((outcome) => ({ value: outcomeCount(outcome) })),
    ...codes.map((code) => ({ value: countOf(inner("no-offer", code)) })),
  ];
  const innerCounts = [
    ...needOutcomes
      .filter((outcome) => outcome !== "no-offer")
      .map((outcome) => ({ value: outcomeCount(outcome), cells: [0, cellOf.get(outcome) ?? 0] })),
    ...codes.map((code) => ({
      value: countOf(inner("no-offer", code)),
      cells: [0, cellOf.get("no-offer") ?? 0, cellOf.get(inner("no-offer", code)) ?? 0],
    })),
  ];
  const status = below === undefined ? [] : suppressCells({ cells, inner: innerCounts }, { below }).status;
  const shown = (cell: string): Shown => {
    const index = cellOf.get(cell) ?? 0;
    return (status[index] ?? "shown") === "shown" ? cells[index]?.value : undefined;
  };
  const ruledOutBy = codes
    .map((code) => ({ code, needs: shown(inner("no-offer", code)) }))
    .sort((a, b) => (b.needs ?? 0) - (a.needs ?? 0) || (a.code < b.code ? -1 : 1));
  return {
    total: (status[0] ?? "shown") === "shown" ? outcomeOf.size : undefined,
    byOutcome: new Map(needOutcomes.map((outcome) => [outcome, shown(outcome)])),
    ruledOutBy,
    isWhole: status.every((one) => one === "shown"),
  };
}
