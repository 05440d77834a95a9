import type { Placement } from "../programme/accept.ts";
import type { Allocation, Certificate, Cohorts, UnplacedReason } from "./allocation.ts";
import { type Eligible, eligibleOf } from "./eligible.ts";
import { type Market, workingsOf } from "./market.ts";
import { nearMisses } from "./nearMisses.ts";
import { seatPrices } from "./seatPrices.ts";
import type { Solved } from "./solved.ts";
import { wantedBeyondCandidates } from "./wantedBeyondCandidates.ts";

/** Says in ids what was solved: placements, and for every seat that was not given the reason. */
export function accountFor(market: Market, cohorts: Cohorts, solved: Solved): Allocation {
  const { needIds, offerIds } = market;
  const { problem, flow, value } = solved;
  const seatPrice = seatPrices(market, solved);
  const { rows, columns, rowStart, column, score, supply } = problem;
  const placements: Placement[] = [];
  const load = new Float64Array(columns);
  const left = Int32Array.from(supply);
  const isDemanded = new Uint8Array(columns); // someone who asks for a seat is eligible
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (supply[i]! > 0) isDemanded[j] = 1;
      const seats = flow[e]!;
      if (seats === 0) continue;
      placements.push({ need: needIds[i]!, offer: offerIds[j]!, seats, points: score[e]! });
      load[j]! += seats;
      left[i]! -= seats;
    }
  }

  const { room } = workingsOf(market);
  const stays = (j: number): boolean => cohorts === "respect" && load[j]! < room[j]!.minimum;
  const eligible = eligibleOf(market);
  const unplacedEligible = new Float64Array(columns); // seats
  const without: { readonly i: number; readonly pairs: readonly Eligible[] }[] = [];
  for (let i = 0; i < rows; i++) {
    if (left[i] === 0) continue;
    const pairs = eligible(i);
    without.push({ i, pairs });
    for (const { column: j } of pairs) {
      unplacedEligible[j]! += left[i]!;
      isDemanded[j] = 1;
    }
  }
  const missing = (j: number): number => Math.max(1, room[j]!.minimum - unplacedEligible[j]!);
  const reasonOf = (i: number, pairs: readonly Eligible[]): UnplacedReason => {
    if (pairs.length === 0) return { code: "no-eligible-offer", nearMisses: nearMisses(market, i) };
    const running = pairs.filter(({ column: j }) => !stays(j));
    if (running.length > 0)
      return { code: "outbid", price: Math.min(...running.map(({ column: j }) => seatPrice[j]!)) };
    const { column: nearest } = pairs.reduce((best, pair) => {
      const fewer = missing(pair.column) - missing(best.column);
      return fewer < 0 || (fewer === 0 && pair.points > best.points) ? pair : best;
    });
    return { code: "cohort-too-small", offer: offerIds[nearest]!, missingSeats: missing(nearest) };
  };
  const unplaced = without.map(({ i, pairs }) => ({
    need: needIds[i]!,
    seats: left[i]!,
    reason: reasonOf(i, pairs),
  }));

  const undemanded = [...room.keys()].filter((j) => stays(j) && isDemanded[j] === 0);
  const beyond = wantedBeyondCandidates(market, undemanded);
  const cancelled = offerIds.flatMap((offer, j) =>
    stays(j) && (isDemanded[j] === 1 || beyond.has(j)) ? [{ offer, missingSeats: missing(j) }] : [],
  );
  const { bound, basis } = solved;
  const certificate = certificateOf(solved);
  return {
    placements,
    unplaced,
    cancelled,
    value,
    bound,
    gap: bound === 0 ? 0 : (bound - value) / bound,
    seatPrices: offerIds.map((offer, j) => ({
      offer,
      price: room[j]!.neverRuns && cohorts === "respect" ? 0 : seatPrice[j]!,
    })),
    cohorts,
    ...(certificate && { certificate }),
    ...(basis && { basis: Array.from(basis) }),
  };
}

function certificateOf({ rowPrice, proof }: Solved): Certificate | undefined {
  if (rowPrice === undefined) return undefined;
  return {
    needPrices: Array.from(rowPrice),
    ...(proof && {
      proof: {
        cuts: proof.cuts.map(({ columns, rows, delta, flipped }) => ({
          columns: Array.from(columns),
          rows: Array.from(rows),
          delta,
          flipped: Array.from(flipped),
        })),
        nodes: proof.nodes.map(({ parent, column, open, rowPrice: prices, cutPrice }) => ({
          parent,
          column,
          open,
          ...(prices && { rowPrice: Array.from(prices) }),
          ...(cutPrice && { cutPrice: Array.from(cutPrice) }),
        })),
      },
    }),
  };
}
