import { err, ok, type Result } from "../core/result.ts";
import { checkAmounts, checkLength, checkRows, checkWhole } from "./checkProblem.ts";
import type { AlgorithmIssue } from "./issues.ts";
import { kiraly } from "./kiraly.ts";
import { type Market, marketOf, type PreferenceProblem } from "./preferences.ts";
import { Seats } from "./seats.ts";

/** A matching that no two would rather leave for each other. */
export interface StableMatching {
  /** By row; -1 is unmatched. */
  readonly columnOf: Int32Array;
  /** How many rows are matched. */
  readonly size: number;
}

/**
 * A weakly stable matching of rows to the seats of columns: no row and column both strictly prefer each other to what they have
 * (an empty seat, or none at all, is worst). Lists may leave out whom one does not want, and rank several alike.
 *
 * `ties: "index"` is deferred acceptance by Gale and Shapley, with ties broken by index: a row likes the lower of two columns
 * better, a column the lower of two rows. So broken, there is one matching that is best for each of those that propose at once.
 *
 * `ties: "maximum"` uses ties to match more rows: at least two thirds of the largest weakly stable matching (Király), and never
 * fewer than `"index"` does. On instances with ties it comes close to the largest of all.
 *
 * One seat a row: a row that wants several is several rows with the same entries. The matching does not depend on the order in
 * which proposals are made, but on that of rows and columns where there are ties.
 *
 * Time linear in the entries, but for a heap of the seats of each column.
 *
 * @returns the matching, or every issue: lists of another length, ranks that are not whole, entries that do not ascend
 *
 * @example
 * ```ts
 * import { blockingPairs, deferredAcceptance } from "kompetansepilot/algorithms";
 *
 * // Apprentices 0 and 1 both want firm 0, which has one place and prefers 1. Apprentice 0 would take firm 1 too.
 * const problem = {
 *   rows: 2,
 *   columns: 2,
 *   rowStart: Int32Array.of(0, 2, 3),
 *   column: Int32Array.of(0, 1, 0),
 *   rowRank: Int32Array.of(1, 2, 1),
 *   columnRank: Int32Array.of(2, 1, 1),
 *   capacity: Int32Array.of(1, 1),
 * };
 * const { columnOf, size } = deferredAcceptance(problem, { proposing: "rows", ties: "index" })._unsafeUnwrap();
 * Array.from(columnOf); // => [1, 0]
 * size; // => 2
 * blockingPairs(problem, columnOf); // => []
 * ```
 *
 * @see Gale and Shapley (1962), American Mathematical Monthly 69(1), 9-15, https://doi.org/10.1080/00029890.1962.11989827
 * @see Király (2013), Algorithms 6(3), 471-484, https://doi.org/10.3390/a6030471
 */
export function deferredAcceptance(
  problem: PreferenceProblem,
  options: { readonly proposing: "rows" | "columns"; readonly ties: "index" | "maximum" },
): Result<StableMatching, readonly AlgorithmIssue[]> {
  const { proposing, ties } = options;
  const issues = checkPreferences(problem);
  if (proposing !== "rows" && proposing !== "columns") issues.push(wrongOption("proposing"));
  if (ties !== "index" && ties !== "maximum") issues.push(wrongOption("ties"));
  if (issues.length > 0) return err(issues);

  const market = marketOf(problem, proposing);
  const byIndex = matchingOf(problem, propose(market));
  if (ties === "index") return ok(byIndex);
  const larger = matchingOf(problem, kiraly(market));
  return ok(larger.size >= byIndex.size ? larger : byIndex);
}

function checkPreferences(problem: PreferenceProblem): AlgorithmIssue[] {
  const { columns, column, rowRank, columnRank, capacity } = problem;
  const issues = [...checkRows(problem)];
  checkLength("rowRank", rowRank, column.length, issues);
  checkLength("columnRank", columnRank, column.length, issues);
  checkLength("capacity", capacity, columns, issues);
  checkWhole("rowRank", rowRank, issues);
  checkWhole("columnRank", columnRank, issues);
  checkAmounts("capacity", capacity, "column", issues);
  return issues;
}

const wrongOption = (option: string): AlgorithmIssue => ({
  code: "algorithm.wrong-option",
  path: [option],
  severity: "error",
  option,
});

/**
 * Deferred acceptance: each proposer asks down its list, each acceptor keeps the best that have asked. Whoever was let go asks
 * on in the next round; in order, as memory is read faster so, the outcome being the same in any order.
 */
function propose(market: Market): Seats {
  const { proposers, quota, listStart, list, proposer, acceptor, acceptorRank } = market;
  const seats = new Seats(market);
  const wanted = quota.slice();
  const next = listStart.slice(0, proposers);
  let asking = Int32Array.from(next.keys());
  const letGo = new Int32Array(proposers);
  while (asking.length > 0) {
    let count = 0;
    for (const p of asking) {
      const end = listStart[p + 1]!;
      while (wanted[p]! > 0 && next[p]! < end) {
        const e = list[next[p]!++]!;
        const a = acceptor[e]!;
        if (seats.isFull(a)) {
          const out = seats.replaceWorst(a, e, acceptorRank[e]!, "by index");
          if (out === undefined) continue;
          const loser = proposer[out]!;
          if (wanted[loser]!++ === 0) letGo[count++] = loser;
        } else seats.take(a, e, acceptorRank[e]!);
        wanted[p]! -= 1;
      }
    }
    asking = letGo.slice(0, count).sort();
  }
  return seats;
}

/** The column of each row that is held, whichever side proposed. */
function matchingOf(problem: PreferenceProblem, { isHeld }: Seats): StableMatching {
  const columnOf = new Int32Array(problem.rows).fill(-1);
  let size = 0;
  for (let i = 0; i < problem.rows; i++) {
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++) {
      if (isHeld[e] === 0) continue;
      columnOf[i] = problem.column[e]!;
      size += 1;
    }
  }
  return { columnOf, size };
}
