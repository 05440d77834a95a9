import { deferredAcceptance } from "../algorithms/deferredAcceptance.ts";
import type { PreferenceProblem } from "../algorithms/preferences.ts";
import { err, type Result } from "../core/result.ts";
import type { NeedId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import { allocate } from "./allocate.ts";
import { wrongOption } from "./checkMarket.ts";
import { type Eligible, eligibleOf } from "./eligible.ts";
import type { MatchingIssue } from "./issue.ts";
import type { Market } from "./market.ts";
import { roomIn } from "./seats.ts";

export interface StableOptions {
  /** Which side asks: of all stable matchings it gets the one that is best for each on its side, where nothing is a tie. */
  readonly proposing: "needs" | "offers";
  /** "index": of equals the lower id; "maximum": whoever makes room, so that more seats are given. */
  readonly ties: "index" | "maximum";
}

/** Seats given so that no need and offer would both rather have each other. */
export interface StableMatching extends StableOptions {
  /** By need, then offer. */
  readonly placements: readonly Placement[];
  /** Seats asked for and not given, by need. */
  readonly unplaced: readonly { readonly need: NeedId; readonly seats: number }[];
  /** Seats given. */
  readonly size: number;
  /** The sum of points over all seats given. */
  readonly value: number;
  /** What the other question would have given: the most points in all, whoever would rather have something else. */
  readonly other: { readonly size: number; readonly value: number };
  readonly [more: string]: unknown;
}

/**
 * A stable matching: no need and offer that are eligible would both rather have each other than what they have. Where
 * `allocate` asks what is best for all together, this asks what nobody has a reason to go round.
 *
 * A need ranks offers by points, each of its seats alike. An offer ranks needs by points, of equal points whoever was registered
 * first. What is still equal is a tie: ids decide, or room is made for more (`ties`). Minimum groups are not looked at.
 *
 * All eligible pairs count, whatever `top` the market was made with. Where needs ask and ids decide, its candidates are enough
 * for each need that gets something better than what was left out; all others are looked at whole.
 *
 * @returns the matching, or every issue of the options
 *
 * @example
 * ```ts
 * import { prepareMarket, stableMatch, verifyStable } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * // Both want the course close by, which has one seat: n1 has been waiting longer.
 * const need = (id: string, registeredOn: string) => ({ id, registeredOn, field: "sveising", municipality: "5542" });
 * const offer = (id: string, municipality: string) => ({ id, field: "sveising", municipality, capacity: 1 });
 * const market = prepareMarket(
 *   [need("n1", "2024-01-10"), need("n2", "2024-02-01")],
 *   [offer("far", "5544"), offer("near", "5542")],
 *   { asOf: "2024-03-01", geography: norway },
 * )._unsafeUnwrap();
 *
 * const matching = stableMatch(market, { proposing: "needs", ties: "index" })._unsafeUnwrap();
 * matching.placements.map(({ need, offer }) => [need, offer]); // => [["n1", "near"], ["n2", "far"]]
 * verifyStable(market, matching).ok; // => true
 * ```
 *
 * @see Roth and Sotomayor (1990), Two-Sided Matching, chapter 5
 */
export function stableMatch(market: Market, options: StableOptions): Result<StableMatching, readonly MatchingIssue[]> {
  const { proposing, ties } = options;
  const issues: MatchingIssue[] = [];
  if (proposing !== "needs" && proposing !== "offers") issues.push(wrongOption("proposing", proposing));
  if (ties !== "index" && ties !== "maximum") issues.push(wrongOption("ties", ties));
  if (issues.length > 0) return err(issues);

  return allocate(market, { cohorts: "ignore" }).map((best) => {
    const placements = proposing === "needs" && ties === "index" ? byNeed(market) : match(market, options, () => true);
    return {
      proposing,
      ties,
      placements,
      unplaced: unplacedOf(market, placements),
      size: seatsOf(placements),
      value: placements.reduce((sum, { seats, points }) => sum + seats * points, 0),
      other: { size: seatsOf(best.placements), value: best.value },
    };
  });
}

const seatsOf = (placements: readonly Placement[]): number => placements.reduce((sum, { seats }) => sum + seats, 0);

/**
 * Needs ask, ids decide. Each begins with its candidates; whoever might do better with an offer that was left out is looked at
 * whole, until nobody might. The matching is then stable over all pairs, and since the one that is best for all needs uses none
 * of the pairs left out, it is that one.
 */
function byNeed(market: Market): readonly Placement[] {
  const isWhole = new Uint8Array(market.needs.length);
  for (;;) {
    const placements = match(market, { proposing: "needs", ties: "index" }, (i) => isWhole[i] === 1);
    const given = new Map<NeedId, { readonly seats: number; readonly fewest: number }>();
    for (const { need, seats, points } of placements) {
      const before = given.get(need) ?? { seats: 0, fewest: Infinity };
      given.set(need, { seats: before.seats + seats, fewest: Math.min(before.fewest, points) });
    }
    let isEnough = true;
    market.needIds.forEach((need, i) => {
      const { seats = 0, fewest = 0 } = given.get(need) ?? {};
      const leftOut = market.leftOut[i]!;
      if (isWhole[i] === 1 || leftOut === 0 || (seats === market.candidates.supply[i] && fewest > leftOut)) return;
      isWhole[i] = 1;
      isEnough = false;
    });
    if (isEnough) return placements;
  }
}

/** The matching over the candidates of each need, or all its eligible offers where it is looked at whole. */
function match(market: Market, options: StableOptions, isWhole: (i: number) => boolean): readonly Placement[] {
  const { proposing, ties } = options;
  const { problem, needOf } = preferencesOf(market, isWhole);
  const solved = deferredAcceptance(problem, { proposing: proposing === "needs" ? "rows" : "columns", ties });
  if (solved.isErr()) throw new RangeError(`stableMatch: ${solved.error.map(({ code }) => code).join(", ")}`); // made by ourselves
  const { columnOf } = solved.value;
  const placements: Placement[] = [];
  for (let first = 0, end = 0; first < needOf.length; first = end) {
    const i = needOf[first]!;
    while (end < needOf.length && needOf[end] === i) end++;
    const seats = new Map<number, number>();
    for (const j of columnOf.subarray(first, end)) if (j >= 0) seats.set(j, (seats.get(j) ?? 0) + 1);
    if (seats.size === 0) continue;
    // Seats of one need have the same entries, in the order of the offers.
    for (let e = problem.rowStart[first]!; e < problem.rowStart[first + 1]!; e++) {
      const given = seats.get(problem.column[e]!);
      if (given === undefined) continue;
      placements.push({
        need: market.needIds[i]!,
        offer: market.offerIds[problem.column[e]!]!,
        seats: given,
        points: best - problem.rowRank[e]!,
      });
    }
  }
  return placements;
}

const best = 10_000;

/** A row for each seat asked for, needs and offers in the order of their ids; the need of each row. */
function preferencesOf(
  market: Market,
  isWhole: (i: number) => boolean,
): { readonly problem: PreferenceProblem; readonly needOf: Int32Array } {
  const { needs, candidates, leftOut } = market;
  const { supply } = candidates;
  const eligible = eligibleOf(market);
  const room = roomIn(market.offers, needs, market.asOf);
  const candidatesOf = (i: number): readonly Eligible[] => {
    const [from, to] = [candidates.rowStart[i]!, candidates.rowStart[i + 1]!];
    return Array.from(candidates.column.subarray(from, to), (column, k) => ({
      column,
      points: candidates.score[from + k]!,
    }));
  };
  const lists = needs.map((_, i) =>
    supply[i] === 0 ? [] : leftOut[i]! > 0 && isWhole(i) ? eligible(i) : candidatesOf(i),
  );

  // Days of registration, counted: points before days, both in one number, of 32 bits as long as there are fewer than 200,000 days.
  const days = [...new Set(needs.map(({ registeredOn }) => registeredOn))].sort();
  const place = new Map(days.map((day, k) => [day, k]));

  const rows = supply.reduce((sum, seats) => sum + seats, 0);
  const entries = lists.reduce((sum, list, i) => sum + list.length * supply[i]!, 0);
  const needOf = new Int32Array(rows);
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(entries);
  const rowRank = new Int32Array(entries);
  const columnRank = new Int32Array(entries);
  let row = 0;
  let e = 0;
  lists.forEach((list, i) => {
    const day = place.get(needs[i]!.registeredOn)!;
    for (let seat = 0; seat < supply[i]!; seat++) {
      needOf[row++] = i;
      for (const one of list) {
        column[e] = one.column;
        rowRank[e] = best - one.points;
        columnRank[e++] = (best - one.points) * days.length + day;
      }
      rowStart[row] = e;
    }
  });
  const capacity = Int32Array.from(room, (one) => one.capacity);
  return {
    problem: { rows, columns: room.length, rowStart, column, rowRank, columnRank, capacity },
    needOf,
  };
}

function unplacedOf(market: Market, placements: readonly Placement[]): StableMatching["unplaced"] {
  const given = new Map<NeedId, number>();
  for (const { need, seats } of placements) given.set(need, (given.get(need) ?? 0) + seats);
  return market.needIds.flatMap((need, i) => {
    const seats = market.candidates.supply[i]! - (given.get(need) ?? 0);
    return seats > 0 ? [{ need, seats }] : [];
  });
}
