import type { Result } from "../core/result.ts";
import { byText, inOrderOf } from "../core/order.ts";
import type { OfferId } from "../model/id.ts";
import type { Placement } from "../programme/accept.ts";
import { allocate } from "./allocate.ts";
import { eligibleOf } from "./eligible.ts";
import type { MatchingIssue } from "./issue.ts";
import { type Market, workingsOf } from "./market.ts";
import { whole } from "./profile.ts";

/** What a simpler way of giving seats comes to. */
export interface Baseline {
  readonly placements: readonly Placement[];
  /** Offers that were cancelled in the end, since they stayed below their minimum group; whoever sat there has no seat. */
  readonly cancelled: readonly OfferId[];
  /** The sum of points over all seats given, to be held against the `value` of an allocation. */
  readonly value: number;
}

/**
 * First come, first served: need by need in the order of registration, each takes the best seats that are still free. Offers
 * that stay below their minimum group are cancelled in the end.
 *
 * @example
 * ```ts
 * import { allocate, firstComeFirstServed, prepareMarket } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const needs = [
 *   { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542" },
 *   { id: "n2", registeredOn: "2024-02-02", field: "sveising", municipality: "5542", maxTravelKm: 20 },
 * ];
 * const offers = [
 *   { id: "near", field: "sveising", municipality: "5542", capacity: 1 },
 *   { id: "far", field: "sveising", municipality: "5544", capacity: 1 },
 * ];
 * const market = prepareMarket(needs, offers, { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * firstComeFirstServed(market).placements.length; // => 1
 * allocate(market)._unsafeUnwrap().placements.length; // => 2
 * ```
 */
export function firstComeFirstServed(market: Market): Baseline {
  return giveInTurn(market, asRegistered(market));
}

/** The pairs of each need that asks for a seat, need by need as they were registered, best first. */
function* asRegistered(market: Market): Iterable<Pair> {
  const eligible = eligibleOf(market);
  const order = market.needs
    .map(({ id, registeredOn }, i) => ({ i, id, registeredOn }))
    .filter(({ i }) => market.candidates.supply[i]! > 0)
    .sort(
      inOrderOf(
        byText(({ registeredOn }) => registeredOn),
        byText(({ id }) => id),
      ),
    );
  for (const { i } of order) {
    const best = [...eligible(i)].sort((a, b) => b.points - a.points || a.column - b.column);
    for (const { column: j, points } of best) yield { i, j, points };
  }
}

/** Best score first: of all pairs the one with most points takes what seats it can, then the next, by id where points are equal. */
export function bestScoreFirst(market: Market): Baseline {
  return giveInTurn(market, byPoints(market));
}

/** All pairs of needs that ask for a seat, those with most points first. Millions of them are sorted as a number each. */
function* byPoints(market: Market): Iterable<Pair> {
  const { rows, columns, supply } = market.candidates;
  const eligible = eligibleOf(market);
  const keys: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (supply[i] === 0) continue;
    for (const { column: j, points } of eligible(i)) keys.push(((whole - points) * rows + i) * columns + j);
  }
  for (const key of Float64Array.from(keys).sort()) {
    const row = Math.floor(key / columns);
    yield { i: row % rows, j: key % columns, points: whole - Math.floor(row / rows) };
  }
}

/** The best allocation without a look at minimum groups, and then every offer cancelled that stays below its own. */
export function ignoreThenCancel(market: Market): Result<Baseline, readonly MatchingIssue[]> {
  return allocate(market, { cohorts: "ignore" }).map(({ placements }) => cancelSmall(market, placements));
}

/** A need and an offer by their place, and what a seat is worth to them. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly points: number;
}

/** Gives pair after pair what seats are left on both sides. */
function giveInTurn(market: Market, pairs: Iterable<Pair>): Baseline {
  const left = Int32Array.from(market.candidates.supply);
  const free = workingsOf(market).room.map(({ capacity }) => capacity);
  const placements: Placement[] = [];
  for (const { i, j, points } of pairs) {
    const seats = Math.min(left[i]!, free[j]!);
    if (seats === 0) continue;
    left[i]! -= seats;
    free[j]! -= seats;
    placements.push({ need: market.needIds[i]!, offer: market.offerIds[j]!, seats, points });
  }
  return cancelSmall(market, placements);
}

/** What is left when offers below their minimum group are cancelled; by need, then offer. */
function cancelSmall(market: Market, placements: readonly Placement[]): Baseline {
  const taken = new Map<OfferId, number>();
  for (const { offer, seats } of placements) taken.set(offer, (taken.get(offer) ?? 0) + seats);
  const { room } = workingsOf(market);
  const cancelled = market.offerIds.filter((offer, j) => {
    const seats = taken.get(offer) ?? 0;
    return seats > 0 && seats < room[j]!.minimum;
  });
  const small = new Set(cancelled);
  const kept = placements
    .filter(({ offer }) => !small.has(offer))
    .sort(
      inOrderOf(
        byText(({ need }) => need),
        byText(({ offer }) => offer),
      ),
    );
  return { placements: kept, cancelled, value: kept.reduce((sum, { seats, points }) => sum + seats * points, 0) };
}
