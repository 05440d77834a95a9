import { isClosed } from "./judge.ts";
import { type Market, workingsOf } from "./market.ts";
import { PairSearch } from "./pairSearch.ts";

/**
 * Which of some offers someone who asks for a seat is eligible for though it is not among the need's candidates. Only needs
 * that have to do with one of them are looked at, and only until each offer has one.
 */
export function wantedBeyondCandidates(market: Market, offers: readonly number[]): ReadonlySet<number> {
  const { book, needs, context, remembered } = workingsOf(market);
  const { eligibleBeyond } = remembered;
  const { supply } = market.candidates;
  const wanted = new Set<number>();
  const open = new Set<number>();
  for (const j of offers) {
    if (isClosed(book.facts[j]!)) continue;
    const known = eligibleBeyond.get(market.offerIds[j]!);
    if (known === undefined || (known >= 0 && supply[known] === 0)) open.add(j);
    else if (known >= 0) wanted.add(j);
  }
  if (open.size === 0) return wanted;
  const { subjects } = book;
  const isAsked = new Uint8Array(subjects.count);
  for (const j of open)
    for (let p = subjects.offerStart[j]!; p < subjects.offerStart[j + 1]!; p++) isAsked[subjects.subject[p]!] = 1;
  const search = new PairSearch(book, context);
  for (let i = 0; i < needs.length && open.size > 0; i++) {
    if (market.leftOut[i] === 0 || supply[i] === 0) continue;
    const related = subjects.relatedTo(needs[i]!);
    if (!related.subject.some((subject) => isAsked[subject] === 1)) continue;
    search.lookFor(needs[i]!, related);
    for (const j of open) {
      if (search.points(j) === 0) continue;
      wanted.add(j);
      eligibleBeyond.set(market.offerIds[j]!, i);
      open.delete(j);
    }
  }
  for (const j of open) eligibleBeyond.set(market.offerIds[j]!, -1);
  return wanted;
}
