import { finish } from "../algorithms/steps.ts";
import { placeOf } from "../core/order.ts";
import { err, type Result } from "../core/result.ts";
import { accountFor } from "./accountFor.ts";
import type { Allocation } from "./allocation.ts";
import { changeMarket, type MarketChange } from "./changeMarket.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import { judge } from "./judge.ts";
import { type Market, workingsOf } from "./market.ts";
import { pointsOf } from "./points.ts";
import { type EarlierSolve, solveMarket } from "./solveMarket.ts";
import { entryOf, type Pairs } from "./withPairs.ts";

/** A market after a change, and its seats given anew. */
export interface WhatIf {
  readonly market: Market;
  readonly allocation: Allocation;
}

/**
 * What would be: an offer cancelled, a new one, more seats, a need withdrawn, or several of these one after the other. Market
 * and allocation after it can be verified, shown and changed again; those before it stay as they are.
 *
 * It answers under the `cohorts` rule of the allocation, and goes on from its prices. The value is that of a new `allocate` of
 * the changed market: the best without minimum groups and in small markets, else within 0.0005 of its bound, or within the gap
 * of the allocation where that is wider. Of several allocations of equal value it may be another. A cancelled offer and a
 * withdrawn need stay in the market, and are marked as such on its `asOf`.
 *
 * Takes a fraction of what a new market and `allocate` take: of 5,000 needs some hundredths of a second.
 *
 * @param allocation one of this market, or of one much like it: what does not fit is of no help, and no fault
 * @returns what would be, or every issue: ids that are not in the market, an id that is in it already, negative amounts; a new
 * offer on a clone of a market that was made with functions
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket, whatIf } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = (id: string) => ({ id, registeredOn: "2024-02-01", field: "sveising", municipality: "5542", headcount: 2 });
 * const offer = { id: "o1", field: "sveising", municipality: "5542", capacity: 3 };
 * const market = prepareMarket([need("n1"), need("n2")], [offer], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * const allocation = allocate(market)._unsafeUnwrap();
 *
 * const wider = whatIf(market, allocation, { kind: "addSeats", offer: "o1", seats: 1 })._unsafeUnwrap();
 * [allocation.unplaced.length, wider.allocation.unplaced.length]; // => [1, 0]
 * const without = whatIf(wider.market, wider.allocation, { kind: "withdrawNeed", need: "n1" })._unsafeUnwrap();
 * without.allocation.placements.map(({ need, seats }) => [need, seats]); // => [["n2", 2]]
 * ```
 */
export function whatIf(
  market: Market,
  allocation: Allocation,
  change: MarketChange | readonly MarketChange[],
): Result<WhatIf, readonly MatchingIssue[]> {
  const { cohorts } = allocation;
  if (cohorts !== "respect" && cohorts !== "ignore") return err([wrongOption("cohorts", cohorts)]);
  return changeMarket(market, isList(change) ? change : [change]).map((after) => {
    const solved = finish(solveMarket(after, cohorts, { earlier: earlierSolve(market, allocation, after) }));
    return { market: after, allocation: accountFor(after, cohorts, solved) };
  });
}

const isList = (change: MarketChange | readonly MarketChange[]): change is readonly MarketChange[] =>
  Array.isArray(change);

/** What an allocation of the market before tells about the one after. */
function earlierSolve(before: Market, allocation: Allocation, after: Market): EarlierSolve {
  const { certificate, gap, placements } = allocation;
  const basis = basisOf(before, allocation, after);
  const needPrices = certificate?.needPrices;
  const pairs = pairsBeyond(placements, after);
  if (needPrices === undefined) return { pairs, ...(basis && { basis }) };
  // What ran before, and what is new, is taken to run: whether it can is seen.
  const ran = new Set(placements.map(({ offer }) => offer));
  const old = new Set(before.offerIds);
  const open = Uint8Array.from(after.offers, ({ id, cancelled }) =>
    cancelled !== true && (ran.has(id) || !old.has(id)) ? 1 : 0,
  );
  return {
    pairs,
    ...(basis && { basis }),
    groups: { rowPrice: Float64Array.from(needPrices), open, gap, ...(basis && { basis }) },
  };
}

/** The pairs that had seats and may keep them, though they are no candidates; by need, then offer. */
function pairsBeyond(placements: Allocation["placements"], after: Market): Pairs {
  const { needs, book, context } = workingsOf(after);
  const pairs = new Map<number, readonly [row: number, column: number, score: number]>();
  const { needIds, offerIds } = after;
  const placeOfOffer = new Map(offerIds.map((id, j) => [id, j]));
  let i = 0;
  for (const { need, offer } of placements) {
    // They stand in the order of the needs, so that the next is near.
    if (needIds[i] !== need) i = needIds[i + 1] === need ? i + 1 : placeOf(needIds, need);
    const j = placeOfOffer.get(offer) ?? -1;
    if (i === -1 || j === -1 || entryOf(after.candidates, i, j) !== -1) continue;
    const points = pointsOf(judge(needs[i]!, book.facts[j]!, context), context.profile.weights);
    if (points > 0) pairs.set(i * offerIds.length + j, [i, j, points]);
  }
  const sorted = [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    row: sorted.map(([row]) => row),
    column: sorted.map(([, column]) => column),
    score: sorted.map(([, , score]) => score),
  };
}

/** The basis that an allocation carries, with a place for each new offer. */
function basisOf(before: Market, { basis }: Allocation, after: Market): Int32Array | undefined {
  if (!Array.isArray(basis)) return undefined;
  const given = Int32Array.from(basis, Number);
  const [columns, rows] = [before.offerIds.length, before.needIds.length];
  if (given.length !== columns + rows) return undefined;
  const columnNow = before.offerIds.map((id) => placeOf(after.offerIds, id));
  const now = new Int32Array(after.offerIds.length + rows).fill(-1);
  for (let j = 0; j < columns; j++) now[columnNow[j]!] = given[j]!;
  for (let i = 0; i < rows; i++) now[after.offerIds.length + i] = columnNow[given[columns + i]!] ?? -1;
  return now;
}
