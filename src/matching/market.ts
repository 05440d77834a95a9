import { topCandidates } from "../algorithms/topCandidates.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { CompetenceOffer } from "../model/competenceOffer.ts";
import type { NeedId, OfferId } from "../model/id.ts";
import { type Answers, answersOf, type FunctionName, functionNames, withAnswers, withoutFunctions } from "./answers.ts";
import { checkMarket } from "./checkMarket.ts";
import { type Context, contextOf, type MarketOptions } from "./context.ts";
import { needFacts, type NeedFacts, offerFacts } from "./facts.ts";
import type { MatchingIssue } from "./issue.ts";
import { offerBook, type OfferBook } from "./offerBook.ts";
import { searchFor } from "./pairSearch.ts";
import { nothingYet, type Remembered } from "./remembered.ts";
import { limitsOf, type Room, roomIn, seatsAsked } from "./seats.ts";

/** Candidates kept per need where `top` is absent. */
const defaultTop = 20;

/**
 * Needs and offers, brought together once: who can go where, and what it is worth. Plain data, which `structuredClone` and a
 * worker take; needs and offers stand in the order of their ids, so that the order in which they were given is forgotten.
 */
export interface Market {
  readonly asOf: IsoDate;
  /** In order of code unit, as are the rows of `candidates`. */
  readonly needIds: readonly NeedId[];
  /** In order of code unit, as are the columns of `candidates`. */
  readonly offerIds: readonly OfferId[];
  /**
   * For each need its best offers: points as score, seats asked for as supply, seats free as capacity (as many as are asked
   * for where it is unknown), minimum group as minimum. An offer whose minimum is above its capacity takes nobody.
   */
  readonly candidates: TransportProblem;
  /** By need: no eligible offer that is not among its candidates has more points; 0 where none is left out. */
  readonly leftOut: Int32Array;
  readonly needs: readonly CompetenceNeed[];
  readonly offers: readonly CompetenceOffer[];
  /** What it was made with, but for the functions. */
  readonly options: Omit<MarketOptions, FunctionName>;
  /** The functions it was made with. */
  readonly functions: readonly FunctionName[];
  /** What they answered about the pairs of this market, so that a clone, which has lost them, can still explain those. */
  readonly answers: Answers;
  readonly [more: string]: unknown;
}

/** What is worked out from a market's records, and kept beside it. */
export interface Workings {
  readonly options: MarketOptions;
  readonly context: Context;
  readonly needs: readonly NeedFacts[];
  readonly book: OfferBook;
  readonly room: readonly Room[];
  readonly remembered: Remembered;
  /** The market is a clone, and the functions it was made with are gone. */
  readonly functionsLost: boolean;
}

const workings = new WeakMap<Market, Workings>();

/** The workings of a market; those of a clone are made anew from its records. */
export function workingsOf(market: Market): Workings {
  let known = workings.get(market);
  if (known === undefined) {
    const options = withAnswers(market.options, market.functions, market.answers);
    known = { ...workOut(market.needs, market.offers, options), functionsLost: market.functions.length > 0 };
    workings.set(market, known);
  }
  return known;
}

function workOut(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  options: MarketOptions,
): Omit<Workings, "functionsLost"> {
  const context = contextOf(options);
  return {
    options,
    context,
    needs: needs.map((need) => needFacts(need, context)),
    book: offerBook(
      offers.map((offer) => offerFacts(offer, context)),
      context,
    ),
    room: roomIn(offers, needs, options.asOf),
    remembered: nothingYet(),
  };
}

/**
 * Brings needs and offers together: for each need its best offers by the points of `explain`, exactly, without looking at
 * all pairs. `top` (20) says how many are kept; what is left out is found again where it matters.
 *
 * Whoever is withdrawn or matched by `asOf` asks for no seat, and the seats of matched needs are taken from their offers.
 * Functions among the options must answer alike whenever they are asked alike.
 *
 * @returns the market, or every issue: two records of one id, amounts below 0, a wrong date, profile or `top`
 *
 * Ten thousand needs and a thousand offers take about a second.
 *
 * @example
 * ```ts
 * import { prepareMarket, suggest } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const offers = [
 *   { id: "o1", field: "sveising", municipality: "5544", startsOn: "2024-09-01" },
 *   { id: "o2", field: "regnskap", delivery: "online" as const },
 * ];
 * const market = prepareMarket([], offers, { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 *
 * const need = { id: "n1", registeredOn: "2024-02-01", field: "Sveisekurs", municipality: "5542" };
 * suggest(market, need).map(({ offer }) => offer); // => ["o1"]
 * ```
 */
export function prepareMarket(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  options: MarketOptions,
): Result<Market, readonly MatchingIssue[]> {
  const issues = checkMarket(needs, offers, options);
  if (issues.length > 0) return err(issues);
  const byId = byText<{ readonly id: string }>(({ id }) => id);
  return ok(makeMarket([...needs].sort(byId), [...offers].sort(byId), options));
}

/** Puts the workings of a market beside it, where they are known without being made anew. */
export function keepWorkings(market: Market, known: Workings): void {
  workings.set(market, known);
}

/** The market of records that are checked and in the order of their ids. */
function makeMarket(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  options: MarketOptions,
): Market {
  const work = workOut(needs, offers, options);
  const { top = defaultTop } = options;
  const found = topCandidates(work.book.index, searchFor(work.needs, work.book, work.context, top));
  const market: Market = {
    asOf: options.asOf,
    needIds: needs.map(({ id }) => id),
    offerIds: offers.map(({ id }) => id),
    candidates: {
      rows: found.rows,
      columns: found.columns,
      rowStart: found.rowStart,
      column: found.column,
      score: found.score,
      supply: Int32Array.from(needs, (need) => seatsAsked(need, options.asOf)),
      ...limitsOf(work.room),
    },
    leftOut: found.leftOut,
    needs,
    offers,
    options: withoutFunctions(options),
    functions: functionNames(options),
    answers: answersOf(work.needs, work.book.facts, options, work.context),
  };
  workings.set(market, { ...work, functionsLost: false });
  return market;
}
