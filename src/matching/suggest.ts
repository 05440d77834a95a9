import type { IsoDate } from "../core/date.ts";
import { byCodeUnit, placeOf } from "../core/order.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { NeedId, OfferId } from "../model/id.ts";
import { checkNeed } from "./checkMarket.ts";
import { explainFacts, type Explanation } from "./explain.ts";
import { needFacts, type NeedFacts } from "./facts.ts";
import { isClosed } from "./judge.ts";
import { type Market, workingsOf } from "./market.ts";
import { offersRelatedTo } from "./offerBook.ts";
import { PairSearch } from "./pairSearch.ts";

/** An offer for a need, with the whole explanation. */
export interface Suggestion extends Explanation {
  readonly offer: OfferId;
  readonly startsOn?: IsoDate;
}

/**
 * The offers that a need is eligible for, best first, each with its explanation; of equal points the one that starts first
 * (unknown last), then by id. They are looked for among all offers of the market, not only those it keeps as candidates.
 *
 * A need that is not in the market is asked against its offers. An unknown id gives none, as does a new need on a clone of
 * a market that was made with functions, which are lost.
 *
 * @param need the id of a need of the market, or any need
 * @param options `top`: how many at most, all where absent
 * @throws RangeError when `top` is no whole number of 0 and more, or an amount or a date of a need that is given is none
 *
 * @example
 * ```ts
 * import { prepareMarket, suggest } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const needs = [{ id: "n1", registeredOn: "2024-02-01", field: "leiing", municipality: "5540" }];
 * const offers = [
 *   { id: "o1", field: "Ledelse", municipality: "5544", startsOn: "2024-09-01" },
 *   { id: "o2", field: "ledelse", delivery: "online" as const },
 * ];
 * const market = prepareMarket(needs, offers, { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * suggest(market, "n1").map(({ offer, points }) => [offer, points]); // => [["o2", 8500], ["o1", 7620]]
 * ```
 */
export function suggest(
  market: Market,
  need: NeedId | CompetenceNeed,
  options: { readonly top?: number } = {},
): readonly Suggestion[] {
  const { top = Infinity } = options;
  if (!(top === Infinity || (Number.isInteger(top) && top >= 0)))
    throw new RangeError(`suggest: top ${top} is no count`);
  const facts = factsOf(market, need);
  if (facts === undefined) return [];
  const { book, context } = workingsOf(market);
  const related = book.subjects.relatedTo(facts);
  const search = new PairSearch(book, context);
  search.lookFor(facts, related);
  const found = offersRelatedTo(book, related)
    .filter((j) => !isClosed(book.facts[j]!))
    .map((j) => ({ j, points: search.points(j) }))
    .filter(({ points }) => points > 0);
  found.sort(
    (a, b) =>
      b.points - a.points || byStart(book.facts[a.j]!.record.startsOn, book.facts[b.j]!.record.startsOn) || a.j - b.j, // offers stand in the order of their ids
  );
  return found.slice(0, top).map(({ j }) => {
    const offer = book.facts[j]!;
    const { id, startsOn } = offer.record;
    return { offer: id, ...(startsOn !== undefined && { startsOn }), ...explainFacts(facts, offer, context) };
  });
}

/** Earlier first, unknown last. */
const byStart = (a: IsoDate | undefined, b: IsoDate | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : byCodeUnit(a, b);

/** The facts of a need of the market, or of one that can be judged with what the market has. */
function factsOf(market: Market, need: NeedId | CompetenceNeed): NeedFacts | undefined {
  const { needs, context, functionsLost } = workingsOf(market);
  const id = typeof need === "string" ? need : need.id;
  const own = needs[placeOf(market.needIds, id)];
  if (typeof need === "string") return own;
  // The functions that would judge a new need are gone; of the market's own needs their answers are kept.
  if (functionsLost) return own !== undefined && JSON.stringify(own.record) === JSON.stringify(need) ? own : undefined;
  const [wrong] = checkNeed(need, 0, context.isDay);
  if (wrong !== undefined) throw new RangeError(`suggest: the need's ${wrong.path[2]} cannot be`);
  return needFacts(need, context);
}
