import { withAnswers } from "./answers.ts";
import { contextOf, type Context } from "./context.ts";
import { needFacts, type NeedFacts, offerFacts, type OfferFacts } from "./facts.ts";
import { judge, relevanceOf } from "./judge.ts";
import type { Market } from "./market.ts";
import { pointsOf } from "./points.ts";

/** Every eligible pair of a market with its points, rows and columns ascending. */
export interface JudgedPairs {
  readonly context: Context;
  readonly needs: readonly NeedFacts[];
  readonly offers: readonly OfferFacts[];
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
}

/**
 * Judges every pair of a market anew, without its candidates and without the index that found them. What is related is asked
 * once for all needs and offers that say the same of their field and codes; each related pair is judged by itself.
 */
export function judgedPairs(market: Market): JudgedPairs {
  const context = contextOf(withAnswers(market.options, market.functions, market.answers));
  const needs = market.needs.map((need) => needFacts(need, context));
  const offers = market.offers.map((offer) => offerFacts(offer, context));
  const subjects = groupBySubject(offers);
  const related = new Map<string, readonly number[]>();
  const rowStart = new Int32Array(needs.length + 1);
  const column: number[] = [];
  const score: number[] = [];
  needs.forEach((need, i) => {
    const subject = subjectOf(need);
    let near = related.get(subject);
    if (near === undefined) {
      const found: number[] = [];
      for (const group of subjects) {
        if (relevanceOf(need, offers[group[0]!]!, context).relevance > 0) for (const j of group) found.push(j);
      }
      near = found.sort((a, b) => a - b);
      related.set(subject, near);
    }
    for (const j of near) {
      const points = pointsOf(judge(need, offers[j]!, context), context.profile.weights);
      if (points === 0) continue;
      column.push(j);
      score.push(points);
    }
    rowStart[i + 1] = column.length;
  });
  return { context, needs, offers, rowStart, column: Int32Array.from(column), score: Int32Array.from(score) };
}

const subjectOf = ({ record, codes }: NeedFacts | OfferFacts): string =>
  JSON.stringify([record.field, ...codes.map(({ system, id }) => [system, id])]);

/** Offers that say the same of their field and codes. */
function groupBySubject(offers: readonly OfferFacts[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  offers.forEach((offer, j) => {
    const subject = subjectOf(offer);
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [j]);
    else group.push(j);
  });
  return [...groups.values()];
}

/** The points of a pair; 0 where it is not eligible. What verifies an answer looks for itself, and not as the solvers do. */
export function pointsIn({ rowStart, column, score }: JudgedPairs, i: number, j: number): number {
  let low = rowStart[i]!;
  let high = rowStart[i + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < rowStart[i + 1]! && column[low] === j ? score[low]! : 0;
}
