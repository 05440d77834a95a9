import { deferredAcceptance } from "../algorithms/deferredAcceptance.ts";
import type { PreferenceProblem } from "../algorithms/preferences.ts";
import { err, type Result } from "../core/result.ts";
import type { NeedId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import { allocate } from "./allocate.ts";
import { candidatesOf, type Eligible, eligibleOf } from "./eligible.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import { type Market, workingsOf } from "./market.ts";
import { whole } from "./profile.ts";
import { sound } from "./sound.ts";

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
 * All eligible pairs count, whatever `top` the market was made with; but a need that gets what it likes best is never asked
 * about the rest. A market of 100,000 needs and 20,000 offers takes about as long as it took to prepare.
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
    const placements = match(market, options);
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

/** What a need is asked about: all its eligible offers with more points than `leftOut`. */
interface List {
  readonly pairs: readonly Eligible[];
  readonly leftOut: number;
}

/** So many of its best offers each need is asked about at first, then so many, then all. */
const looks = [4, 16, Infinity];

/**
 * The matching over short lists, which are made longer until nothing that is not in them matters.
 *
 * Where every seat of a need has more points than what was left out, it has nothing to wish for there: the matching is stable
 * over all pairs. It is also the best one for who asks, since both sides like best what has most points. So whatever stable
 * matching there is serves the pairs of most points first, then those of the next, and gives a need the same points as any
 * other: no pair that was left out is in one.
 */
function match(market: Market, options: StableOptions): readonly Placement[] {
  const look = lookAt(market);
  const times = new Uint8Array(market.needs.length);
  const lists = market.needs.map((_, i) => look(i, looks[0]!));
  for (;;) {
    const placements = matchLists(market, lists, options);
    const fewest = fewestPoints(market, placements);
    let isEnough = true;
    lists.forEach(({ leftOut }, i) => {
      if (leftOut === 0 || fewest[i]! > leftOut) return;
      times[i]! += 1;
      lists[i] = look(i, looks[times[i]!]!);
      isEnough = false;
    });
    if (isEnough) return placements;
  }
}

/** The fewest points of a need's seats; 0 where it lacks one. */
function fewestPoints({ needIds, candidates }: Market, placements: readonly Placement[]): Int32Array {
  const fewest = new Int32Array(needIds.length);
  let k = 0; // placements stand in the order of the needs
  needIds.forEach((need, i) => {
    let seats = 0;
    let least = whole;
    for (; placements[k]?.need === need; k++) {
      seats += placements[k]!.seats;
      least = Math.min(least, placements[k]!.points);
    }
    if (seats === candidates.supply[i]) fewest[i] = least;
  });
  return fewest;
}

/** Makes the list of a need's best offers, at most so many. Where some have equal points either all are in it or none. */
function lookAt(market: Market): (i: number, most: number) => List {
  const { candidates, leftOut } = market;
  const { supply } = candidates;
  const eligible = eligibleOf(market);
  return (i, most) => {
    if (supply[i] === 0) return { pairs: [], leftOut: 0 };
    const own = candidatesOf(market, i);
    const next = nthBest(own, most);
    // Candidates are enough where those left out have no more points than the first that is not on the list.
    const pairs = leftOut[i] === 0 || next >= leftOut[i]! ? own : eligible(i);
    const limit = pairs === own ? next : nthBest(pairs, most);
    if (pairs.length <= most) return { pairs, leftOut: 0 };
    return { pairs: pairs.filter(({ points }) => points > limit), leftOut: limit };
  };
}

/** The points of the one after the first `n`; 0 where there are no more. */
const nthBest = (pairs: readonly Eligible[], n: number): number =>
  pairs.map(({ points }) => points).sort((a, b) => b - a)[n] ?? 0;

/** The matching over the lists of needs. */
function matchLists(market: Market, lists: readonly List[], { proposing, ties }: StableOptions): readonly Placement[] {
  const { problem, needOf } = preferencesOf(market, lists);
  const { supply } = market.candidates;
  const sides = { proposing: proposing === "needs" ? "rows" : "columns", ties } as const;
  const { columnOf } = sound("stableMatch", deferredAcceptance(problem, sides));
  const placements: Placement[] = [];
  for (let first = 0, end = 0; first < needOf.length; first = end) {
    const i = needOf[first]!;
    while (end < needOf.length && needOf[end] === i) end++;
    const seats = new Map<number, number>();
    for (const j of columnOf.subarray(first, end)) if (j >= 0) seats.set(j, (seats.get(j) ?? 0) + 1);
    if (seats.size === 0) continue;
    // Seats beyond all limits go where a row of theirs is in an offer that has none.
    const beyond = supply[i]! - (end - first);
    const endless =
      beyond > 0 ? [...seats.keys()].sort((a, b) => a - b).find((j) => isUnlimited(market, j)) : undefined;
    if (endless !== undefined) seats.set(endless, seats.get(endless)! + beyond);
    // Seats of one need have the same entries, in the order of the offers.
    for (let e = problem.rowStart[first]!; e < problem.rowStart[first + 1]!; e++) {
      const given = seats.get(problem.column[e]!);
      if (given === undefined) continue;
      placements.push({
        need: market.needIds[i]!,
        offer: market.offerIds[problem.column[e]!]!,
        seats: given,
        points: whole - problem.rowRank[e]!,
      });
    }
  }
  return placements;
}

const isUnlimited = (market: Market, column: number): boolean => market.offers[column]!.capacity === undefined;

/**
 * A row for each seat asked for, needs and offers in the order of their ids; the need of each row. Of a need's seats one more
 * than all its offers with a limit can hold is enough: the rest go where that one does.
 */
function preferencesOf(
  market: Market,
  lists: readonly List[],
): { readonly problem: PreferenceProblem; readonly needOf: Int32Array } {
  const { needs } = market;
  const { supply } = market.candidates;
  const { room } = workingsOf(market);
  const rowsOf = lists.map(({ pairs }, i) =>
    pairs.reduce(
      (sum, { column }) => {
        const most = isUnlimited(market, column) ? 0 : room[column]!.capacity;
        return Math.min(sum + most, supply[i]!);
      },
      Math.min(1, supply[i]!),
    ),
  );

  // Days of registration, counted: points before days, both in one number, of 32 bits as long as there are fewer than 200,000 days.
  const days = [...new Set(needs.map(({ registeredOn }) => registeredOn))].sort();
  const place = new Map(days.map((day, k) => [day, k]));

  const rows = rowsOf.reduce((sum, count) => sum + count, 0);
  const entries = lists.reduce((sum, { pairs }, i) => sum + pairs.length * rowsOf[i]!, 0);
  const needOf = new Int32Array(rows);
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(entries);
  const rowRank = new Int32Array(entries);
  const columnRank = new Int32Array(entries);
  let row = 0;
  let e = 0;
  lists.forEach(({ pairs }, i) => {
    const day = place.get(needs[i]!.registeredOn)!;
    for (let seat = 0; seat < rowsOf[i]!; seat++) {
      needOf[row++] = i;
      for (const one of pairs) {
        column[e] = one.column;
        rowRank[e] = whole - one.points;
        columnRank[e++] = (whole - one.points) * days.length + day;
      }
      rowStart[row] = e;
    }
  });
  const capacity = Int32Array.from(room, (one) => Math.min(one.capacity, rows));
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
