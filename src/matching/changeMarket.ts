import { byText, placeOf } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { NeedId, OfferId } from "../model/id.ts";
import { checkMarket } from "./checkMarket.ts";
import { offerFacts, type OfferFacts } from "./facts.ts";
import { answersOf } from "./answers.ts";
import { type MatchingIssue, notInMarket, wrongOption } from "./issue.ts";
import { judge, relevanceOf } from "./judge.ts";
import { keepWorkings, type Market, type Workings, workingsOf } from "./market.ts";
import { offerBook, type OfferBook, openIndex } from "./offerBook.ts";
import { pointsOf } from "./points.ts";
import { stillTrue } from "./remembered.ts";
import { limitsOf, roomIn, seatsAsked } from "./seats.ts";

/** Something that happens to a market, or might. */
export type MarketChange =
  | { readonly kind: "cancelOffer"; readonly offer: OfferId }
  | { readonly kind: "addOffer"; readonly offer: CompetenceOffer }
  /** An offer whose capacity is not known has no limit, and keeps none. */
  | { readonly kind: "addSeats"; readonly offer: OfferId; readonly seats: number }
  | { readonly kind: "withdrawNeed"; readonly need: NeedId };

/** The records of a market, with those that changed or came beside them. */
class Records {
  readonly needs = new Map<NeedId, CompetenceNeed>();
  readonly offers = new Map<OfferId, CompetenceOffer>();

  constructor(readonly before: Market) {}

  need(id: NeedId): CompetenceNeed | undefined {
    return this.needs.get(id) ?? this.before.needs[placeOf(this.before.needIds, id)];
  }

  offer(id: OfferId): CompetenceOffer | undefined {
    return this.offers.get(id) ?? this.before.offers[placeOf(this.before.offerIds, id)];
  }
}

/**
 * A market after some changes, one after the other, or every issue of them. Its records are those of the old one but for what
 * changed; so are its candidates: pairs of a cancelled offer go, a new offer is a candidate of everyone who is eligible for it.
 */
export function changeMarket(
  market: Market,
  changes: readonly MarketChange[],
): Result<Market, readonly MatchingIssue[]> {
  const work = workingsOf(market);
  const records = new Records(market);
  const issues = changes.flatMap((change, k) =>
    applyChange(records, change, market, work).map((issue) => ({ ...issue, path: [k, ...issue.path] })),
  );
  return issues.length > 0 ? err(issues) : ok(marketOf(records, market, work));
}

/** Writes one change into the records, or says what is wrong with it. */
function applyChange(
  records: Records,
  change: MarketChange,
  { asOf, functions }: Market,
  { options, functionsLost }: Workings,
): readonly MatchingIssue[] {
  const { needs, offers } = records;
  switch (change.kind) {
    case "withdrawNeed": {
      const need = records.need(change.need);
      if (need === undefined) return [notInMarket("needs", change.need, ["need"])];
      const { withdrawnOn = asOf } = need;
      needs.set(need.id, { ...need, withdrawnOn: withdrawnOn < asOf ? withdrawnOn : asOf });
      return [];
    }
    case "cancelOffer": {
      const offer = records.offer(change.offer);
      if (offer === undefined) return [notInMarket("offers", change.offer, ["offer"])];
      offers.set(offer.id, { ...offer, cancelled: true });
      return [];
    }
    case "addSeats": {
      const offer = records.offer(change.offer);
      const { seats } = change;
      const issues: readonly MatchingIssue[] = [
        ...(offer === undefined ? [notInMarket("offers", change.offer, ["offer"])] : []),
        ...(Number.isSafeInteger(seats) && seats >= 0 ? [] : [wrongOption("seats", seats)]),
      ];
      if (offer?.capacity === undefined || issues.length > 0) return issues;
      const wider = { ...offer, capacity: offer.capacity + seats };
      const wrong = checkMarket([], [wider], options);
      if (wrong.length === 0) offers.set(offer.id, wider);
      return wrong.map(({ path: [, , ...field], ...issue }) => ({ ...issue, path: field }));
    }
    case "addOffer": {
      const { offer } = change;
      if (functionsLost)
        return [{ code: "matching.functions-lost", path: ["offer"], severity: "error", functions: [...functions] }];
      const wrong = checkMarket([], [offer], options).map(({ path: [, , ...field], ...issue }) => ({
        ...issue,
        path: ["offer", ...field],
      }));
      if (records.offer(offer.id) !== undefined)
        return [
          ...wrong,
          { code: "matching.duplicate-id", path: ["offer", "id"], severity: "error", list: "offers", value: offer.id },
        ];
      if (wrong.length === 0) offers.set(offer.id, offer);
      return wrong;
    }
    default: // as a program without types may
      return [wrongOption("kind", (change as { readonly kind?: unknown }).kind)];
  }
}

/** The market of changed records. Needs keep their places, offers their order. */
function marketOf(records: Records, market: Market, work: Workings): Market {
  const { asOf, needIds } = market;
  const needs = [...market.needs];
  const needsNow = [...work.needs];
  const supply = market.candidates.supply.slice();
  for (const need of records.needs.values()) {
    const i = placeOf(needIds, need.id);
    needs[i] = need;
    needsNow[i] = { ...work.needs[i]!, record: need };
    supply[i] = seatsAsked(need, asOf);
  }
  const placeBefore = new Map(market.offerIds.map((id, j) => [id, j]));
  const added = [...records.offers.values()].filter(({ id }) => !placeBefore.has(id));
  const isGrown = added.length > 0;
  const changedOffers = market.offers.map((offer) => records.offers.get(offer.id) ?? offer);
  const offers = isGrown ? [...changedOffers, ...added].sort(byText(({ id }) => id)) : changedOffers;
  const facts = offers.map((offer) => {
    const place = placeBefore.get(offer.id);
    const before = place === undefined ? undefined : work.book.facts[place]!;
    return before?.record === offer ? before : offerFacts(offer, work.context);
  });
  const isNew = ({ record: { id } }: OfferFacts): boolean => !placeBefore.has(id);
  const cancelled = [...records.offers.values()].filter((offer) => offer.cancelled === true).map(({ id }) => id);
  const changed: Workings = {
    ...work,
    needs: needsNow,
    book: isGrown ? offerBook(facts, work.context) : bookWith(facts, work.book),
    room: roomIn(offers, needs, asOf),
    remembered: stillTrue(
      work.remembered,
      needsNow,
      isGrown ? facts.filter(isNew) : [],
      new Set(cancelled),
      work.context,
    ),
  };
  const after: Market = {
    ...market,
    offerIds: isGrown ? offers.map(({ id }) => id) : market.offerIds,
    candidates: { ...candidatesOf(changed, market.candidates, placeBefore), supply, ...limitsOf(changed.room) },
    needs,
    offers,
    ...(isGrown && { answers: answersOf(changed.needs, facts, work.options, work.context) }),
  };
  keepWorkings(after, changed);
  return after;
}

/** A book of the same offers, some of them cancelled or with other seats: what they are about, and where, has stayed. */
const bookWith = (facts: readonly OfferFacts[], book: OfferBook): OfferBook => ({
  ...book,
  facts,
  index: facts.some(({ cancelled }, j) => cancelled !== book.facts[j]!.cancelled)
    ? openIndex(facts, book.subjects, book.attributes.columns)
    : book.index,
});

/** The pairs of a market without those of cancelled offers, and with those of new ones. */
function candidatesOf(
  { needs, book: { facts }, context }: Workings,
  before: TransportProblem,
  placeBefore: ReadonlyMap<OfferId, number>,
): Pick<TransportProblem, "rows" | "columns" | "rowStart" | "column" | "score"> {
  const { rows } = before;
  const placeNow = new Int32Array(before.columns).fill(-1); // of the cancelled there is none
  const added: number[] = [];
  facts.forEach(({ record: { id }, cancelled }, j) => {
    const place = placeBefore.get(id);
    if (place === undefined) added.push(j);
    else if (!cancelled) placeNow[place] = j;
  });
  const isSame = added.length === 0 && before.column.every((j) => placeNow[j] !== -1);
  if (isSame) return before;
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(before.column.length + rows * added.length);
  const score = new Int32Array(column.length);
  let end = 0;
  const add = (j: number, points: number): void => {
    column[end] = j;
    score[end++] = points;
  };
  for (let i = 0; i < rows; i++) {
    let next = 0;
    const addNew = (until: number): void => {
      for (; next < added.length && added[next]! < until; next++) {
        const j = added[next]!;
        // Most have nothing in common with it, and need not be judged further.
        if (relevanceOf(needs[i]!, facts[j]!, context).relevance === 0) continue;
        const points = pointsOf(judge(needs[i]!, facts[j]!, context), context.profile.weights);
        if (points > 0) add(j, points);
      }
    };
    for (let e = before.rowStart[i]!; e < before.rowStart[i + 1]!; e++) {
      const j = placeNow[before.column[e]!]!;
      if (j === -1) continue;
      addNew(j);
      add(j, before.score[e]!);
    }
    addNew(Infinity);
    rowStart[i + 1] = end;
  }
  return { rows, columns: facts.length, rowStart, column: column.slice(0, end), score: score.slice(0, end) };
}
