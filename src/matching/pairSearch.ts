import type { CandidateSearch } from "../algorithms/topCandidates.ts";
import type { Context } from "./context.ts";
import type { NeedFacts } from "./facts.ts";
import { comesHome } from "./judge.ts";
import type { OfferBook } from "./offerBook.ts";
import { pairPoints } from "./pairPoints.ts";
import type { Related } from "./subjects.ts";
import type { WaysFrom } from "./ways.ts";

const nowhere: WaysFrom = { km: [], minutes: [] };

/** Points of one need after the other with offers of a book, each need looked into once. */
export class PairSearch {
  readonly #book: OfferBook;
  readonly #context: Context;
  /** How much each subject has to do with the need at hand; 0 for most. */
  readonly #alike: Float64Array;
  #need: NeedFacts | undefined;
  #related: Related = { subject: new Int32Array(0), alike: new Float64Array(0) };
  #ways: WaysFrom = nowhere;

  constructor(book: OfferBook, context: Context) {
    this.#book = book;
    this.#context = context;
    this.#alike = new Float64Array(book.subjects.count);
  }

  /** From now on it is about this need. */
  lookFor(need: NeedFacts, related: Related): void {
    for (const subject of this.#related.subject) this.#alike[subject] = 0;
    related.subject.forEach((subject, place) => (this.#alike[subject] = related.alike[place]!));
    this.#need = need;
    this.#related = related;
    this.#ways = need.municipality === undefined ? nowhere : this.#book.ways.from(need.municipality);
    this.#book.attributes.lookFor(need);
  }

  /** The best of the subjects of offer j. */
  relevance(j: number): number {
    const { offerStart, subject } = this.#book.subjects;
    let best = 0;
    for (let p = offerStart[j]!; p < offerStart[j + 1]!; p++) {
      const alike = this.#alike[subject[p]!]!;
      if (alike > best) best = alike;
    }
    return best;
  }

  /** The points with offer j, which is open; 0 where it is excluded. */
  points(j: number): number {
    const offer = this.#book.facts[j]!;
    const place = this.#book.ways.placeOfOffer[j]!;
    const isTravel = place !== -1 && !comesHome(offer);
    return pairPoints(
      this.#need!,
      offer,
      this.relevance(j),
      isTravel ? this.#ways.km[place] : undefined,
      isTravel ? this.#ways.minutes[place] : undefined,
      this.#context.profile.weights,
      this.#context.settings,
    );
  }

  /** At least the points with any open offer that has the need's subject at `place`, none before it, and attributes in this range. */
  most(place: number, numbers: Int32Array, low: number, high: number): number {
    return this.#book.attributes.most(this.#related.alike[place]!, numbers, low, high);
  }
}

/** The search for the best offers of many needs, as `topCandidates` takes it. */
export function searchFor(
  needs: readonly NeedFacts[],
  book: OfferBook,
  context: Context,
  top: number,
): CandidateSearch {
  const related = needs.map((need) => book.subjects.relatedTo(need));
  const keyStart = new Int32Array(needs.length + 1);
  related.forEach(({ subject }, i) => (keyStart[i + 1] = keyStart[i]! + subject.length));
  const key = new Int32Array(keyStart[needs.length]!);
  related.forEach(({ subject }, i) => key.set(subject, keyStart[i]));

  const search = new PairSearch(book, context);
  let at = -1;
  const turnTo = (row: number): void => {
    if (row === at) return;
    at = row;
    search.lookFor(needs[row]!, related[row]!);
  };
  return {
    rows: needs.length,
    keyStart,
    key,
    top,
    score(row, column) {
      turnTo(row);
      return search.points(column);
    },
    bound(row, place, numbers, low, high) {
      turnTo(row);
      return search.most(place, numbers, low, high);
    },
  };
}
