import { isClosed } from "./judge.ts";
import { type Market, workingsOf } from "./market.ts";
import { offersRelatedTo } from "./offerBook.ts";
import { PairSearch } from "./pairSearch.ts";

/** An offer that the need in hand is eligible for. */
export interface Eligible {
  readonly column: number;
  readonly points: number;
}

/** The offers that the market keeps for need i. */
export function candidatesOf({ candidates }: Market, i: number): readonly Eligible[] {
  const { rowStart, column, score } = candidates;
  const pairs: Eligible[] = [];
  for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) pairs.push({ column: column[e]!, points: score[e]! });
  return pairs;
}

/** The eligible offers of need i: its candidates, or where some were left out all that are related to it. */
export function eligibleOf(market: Market): (i: number) => readonly Eligible[] {
  const { book, needs, context } = workingsOf(market);
  const search = new PairSearch(book, context);
  return (i) => {
    if (market.leftOut[i] === 0) return candidatesOf(market, i);
    const pairs: Eligible[] = [];
    const related = book.subjects.relatedTo(needs[i]!);
    search.lookFor(needs[i]!, related);
    for (const j of offersRelatedTo(book, related)) {
      const points = isClosed(book.facts[j]!) ? 0 : search.points(j);
      if (points > 0) pairs.push({ column: j, points });
    }
    return pairs;
  };
}
