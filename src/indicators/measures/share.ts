import { clusteredWilson } from "../../statistics/ratio.ts";
import type { ToldMeasure } from "../plan.ts";
import { plainShare, type ShareQuestion, type ShareState } from "./plainShare.ts";

/**
 * The share of rows (of those that `of` takes in) of which `where` is true, with Wilson's interval. `undefined` is missing:
 * in neither part of the fraction, and counted so. Rows of which `notDue` is true are left out and counted apart.
 *
 * Rows that hang together (persons in one course) get a `cluster`: the interval then rests on as many independent rows as
 * they are worth. A row without a cluster stands for itself.
 */
export function share<Row>(question: ShareQuestion<Row>): ToldMeasure<Row, ShareState> {
  return question.cluster === undefined ? plainShare(question) : plainShare(question, clustered);
}

/** Rows without a cluster are clusters of one. */
function clustered({ is, of, clusters }: ShareState, level: number) {
  const successes = clusters.map(([, yes]) => yes);
  const trials = clusters.map(([, , all]) => all);
  const ones = is - successes.reduce((sum, yes) => sum + yes, 0);
  const alone = of - trials.reduce((sum, all) => sum + all, 0);
  for (let i = 0; i < alone; i++) {
    successes.push(i < ones ? 1 : 0);
    trials.push(1);
  }
  return clusteredWilson(successes, trials, level);
}
