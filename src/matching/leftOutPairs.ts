import { topCandidates } from "../algorithms/topCandidates.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import type { Workings } from "./market.ts";
import { openIndex } from "./offerBook.ts";
import { searchFor } from "./pairSearch.ts";
import { entryOf, type Pairs } from "./withPairs.ts";

const hair = 1e-9; // what sums of fractions may be off by

/**
 * The pairs that a problem leaves out though they are worth more than its prices: more points than what the need gets for a
 * seat (`rowPrice`) and what the seat is worth to others (`columnPrice`, below 0 where one more would be a help) together.
 * Of all pairs, found through the index; only rows whose best left-out pair is above their price are looked at.
 */
export function leftOutPairs(
  work: Workings,
  problem: TransportProblem,
  leftOut: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): Pairs {
  const helpful = columnPrice.reduce((least, price) => Math.min(least, price), 0);
  const prices = { rowPrice, columnPrice };
  // Offers in which one more would be a help are few, and have nearly every need looked at: they are searched by themselves.
  const found = pairsAbove(work, problem, leftOut, prices, 0, (j) => columnPrice[j]! >= 0);
  if (helpful === 0) return found;
  return together(
    found,
    pairsAbove(work, problem, leftOut, prices, helpful, (j) => columnPrice[j]! < 0),
  );
}

/** Those with some of the offers, none of which has a lower price than `least`. */
function pairsAbove(
  { needs, book, context }: Workings,
  problem: TransportProblem,
  leftOut: Int32Array,
  { rowPrice, columnPrice }: { readonly rowPrice: Float64Array; readonly columnPrice: Float64Array },
  least: number,
  which: (j: number) => boolean,
): Pairs {
  const rows: number[] = [];
  for (let i = 0; i < problem.rows; i++)
    if (leftOut[i]! > 0 && problem.supply[i]! > 0 && leftOut[i]! > rowPrice[i]! + least) rows.push(i);
  const pairs = { row: [] as number[], column: [] as number[], score: [] as number[] };
  if (rows.length === 0) return pairs;

  // The prices are one more attribute, so that whole branches of dear offers are passed over.
  const price = Int32Array.from(columnPrice, (value) => Math.floor(value));
  const place = book.attributes.columns.length;
  const index = openIndex(book.facts, book.subjects, [...book.attributes.columns, price], which);
  const search = searchFor(
    rows.map((i) => needs[i]!),
    book,
    context,
    problem.columns,
  );
  const found = topCandidates(index, {
    ...search,
    score(k, j) {
      const points = search.score(k, j);
      if (points <= 0) return 0;
      const gain = points - rowPrice[rows[k]!]! - columnPrice[j]!;
      return gain <= hair || entryOf(problem, rows[k]!, j) !== -1 ? 0 : Math.ceil(gain);
    },
    bound(k, p, numbers, low, high) {
      const most = search.bound!(k, p, numbers, low, high);
      return most <= 0 ? 0 : Math.ceil(most - rowPrice[rows[k]!]! - numbers[low + place]!);
    },
  });
  for (let k = 0; k < rows.length; k++) {
    for (let e = found.rowStart[k]!; e < found.rowStart[k + 1]!; e++) {
      pairs.row.push(rows[k]!);
      pairs.column.push(found.column[e]!);
      pairs.score.push(search.score(k, found.column[e]!));
    }
  }
  return pairs;
}

/** The pairs of two lists, which have none in common. */
function together(one: Pairs, other: Pairs): Pairs {
  const row = [...one.row, ...other.row];
  const column = [...one.column, ...other.column];
  const score = [...one.score, ...other.score];
  const order = [...row.keys()].sort((a, b) => row[a]! - row[b]! || column[a]! - column[b]!);
  return { row: order.map((k) => row[k]!), column: order.map((k) => column[k]!), score: order.map((k) => score[k]!) };
}
