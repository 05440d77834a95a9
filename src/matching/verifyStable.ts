import { type Evidence, evidenceOf } from "./evidence.ts";
import type { MatchingIssue } from "./issue.ts";
import { pointsIn } from "./judgedPairs.ts";
import { listsOf } from "./listsOf.ts";
import type { Market } from "./market.ts";
import { seatsIn, valueOf, type Verdict, verdictOn, wrongSum } from "./verdict.ts";
import { type Given, type SeatClaims, verifySeats } from "./verifySeats.ts";

/** A stable matching, as far as it is checked. */
export interface CheckedMatching extends SeatClaims {
  readonly size: number;
  readonly value?: number;
}

/**
 * Checks that a matching is stable: every placement eligible, no need and no offer with more seats than it has, and no pair that
 * would both rather have each other. A need would rather have an offer with more points than one of its seats has, or than
 * none; an offer a need with more points, of equal points one registered earlier.
 *
 * What the other question would have given is not checked. Everything else is worked out anew, pair by pair.
 *
 * @example
 * ```ts
 * import { prepareMarket, verifyStable } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542" };
 * const offer = { id: "o1", field: "sveising", municipality: "5542", capacity: 8 };
 * const market = prepareMarket([need], [offer], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 *
 * const nobody = { placements: [], unplaced: [{ need: "n1", seats: 1 }], size: 0 };
 * verifyStable(market, nobody).violations[0]?.code; // => "matching.blocking-pair"
 * ```
 */
export function verifyStable(market: Market, said: CheckedMatching): Verdict {
  const { room, ...rest } = evidenceOf(market);
  // A stable matching knows no minimum group.
  const evidence = { ...rest, room: room.map((one) => ({ ...one, minimum: 0, neverRuns: false })) };
  const violations: MatchingIssue[] = [];
  const matching = { ...said, ...listsOf(said, ["placements", "unplaced"], violations) };
  const seats = verifySeats(evidence, matching, violations);
  const size = seatsIn(matching.placements);
  if (matching.size !== size) violations.push(wrongSum("size", matching.size, size));
  const value = valueOf(matching.placements);
  if (matching.value !== undefined && matching.value !== value)
    violations.push(wrongSum("value", matching.value, value));
  verifyStability(evidence, seats, violations);
  return verdictOn(violations);
}

/** No need and offer would both rather have each other. */
function verifyStability(
  { market, pairs, room }: Evidence,
  { inOffer, load, left }: Given,
  violations: MatchingIssue[],
): void {
  const { rowStart, column, score, needs } = pairs;
  // The fewest points that a need has in a seat of its own; 0 where it lacks one.
  const worstSeat = left.map((seats) => (seats > 0 ? 0 : Infinity));
  inOffer.forEach((held, j) => {
    for (const i of held.keys()) worstSeat[i] = Math.min(worstSeat[i]!, pointsIn(pairs, i, j));
  });
  const registeredOn = (i: number): string => needs[i]!.record.registeredOn;
  // The need that an offer would give up first.
  const lastIn = inOffer.map((held, j) => {
    let last: { readonly points: number; readonly registeredOn: string } | undefined;
    for (const i of held.keys()) {
      const one = { points: pointsIn(pairs, i, j), registeredOn: registeredOn(i) };
      if (
        last === undefined ||
        one.points < last.points ||
        (one.points === last.points && one.registeredOn > last.registeredOn)
      )
        last = one;
    }
    return last;
  });
  market.needIds.forEach((need, i) => {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      const points = score[e]!;
      if (points <= worstSeat[i]!) continue;
      const last = lastIn[j];
      const isFree = load[j]! < room[j]!.capacity;
      const isPreferred =
        last !== undefined && (points > last.points || (points === last.points && registeredOn(i) < last.registeredOn));
      if (isFree || isPreferred)
        violations.push({
          code: "matching.blocking-pair",
          path: ["placements"],
          severity: "error",
          need,
          offer: market.offerIds[j]!,
        });
    }
  });
}
