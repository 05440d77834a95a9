import { err, ok, type Result } from "../core/result.ts";
import { auction, type AuctionAnswer } from "./auction.ts";
import { checkAmounts, checkLength, checkProblem } from "./checkProblem.ts";
import type { AlgorithmIssue } from "./issues.ts";
import { asGiven, inSolvingOrder } from "./solvingOrder.ts";
import type { TransportProblem } from "./transportProblem.ts";

/** The rows of one region with their share of every column they can reach: a problem of its own, to be solved anywhere. Plain data. */
export interface TransportPart {
  readonly region: number;
  readonly problem: TransportProblem;
  /** Where each row, column and entry of the part stands in the whole problem. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly entryOf: Int32Array;
  /** What each column takes of all regions together, and what a unit of it costs everywhere. */
  readonly wholeCapacity: Int32Array;
  readonly postedPrice: Float64Array;
  readonly whole: Whole;
  /** A caller's own additions, such as the plan. */
  readonly [more: string]: unknown;
}

/** What tells the parts of one split from others. */
export interface Whole {
  readonly parts: number;
  readonly rows: number;
  readonly columns: number;
  readonly entries: number;
  /** Of all numbers of the problem and its regions. */
  readonly fingerprint: number;
}

/** The auction's step is the largest power of two not above the largest score divided by this: it loses about a hundredth of a percent. */
const stepsOfLargest = 128;

/**
 * A problem in parts, one a region, that can be solved apart from each other, by whomever, and put together by
 * `mergeTransport`: one for each region of a row or column, in the order of their numbers, every row in that of its region.
 *
 * A column that rows of several regions can reach is divided between them as a price auction divides it; each part is then
 * solved exactly. By county, 100,000 rows lose 0.01 % of the value that they would have together. The prices of the
 * auction prove afterwards, over the whole problem, how little was lost.
 *
 * A column with a minimum above 1 goes whole to the region that bids for most of it, as several could not fill it without
 * knowing of each other.
 *
 * @param regionOfRow a whole number of 0 and more for each row, such as the number of its county
 * @param regionOfColumn likewise; what nobody bids for stays in the column's own region
 * @returns the parts, or every issue of the problem and the regions
 *
 * Time is about 30 looks at each entry, and a sort.
 *
 * @example
 * ```ts
 * import { mergeTransport, splitTransport, transport, transportProblem } from "kompetansepilot/algorithms";
 *
 * const entries = [
 *   { row: 0, column: 0, score: 9 },
 *   { row: 1, column: 0, score: 7 },
 *   { row: 1, column: 1, score: 4 },
 * ];
 * const problem = transportProblem(entries, { supply: 1, capacity: 1 })._unsafeUnwrap();
 * const parts = splitTransport(problem, Int32Array.of(3, 50), Int32Array.of(3, 3))._unsafeUnwrap();
 * parts.map(({ region }) => region); // => [3, 50]
 *
 * const solved = parts.map((part) => ({ ...part, plan: transport(part.problem)._unsafeUnwrap() }));
 * const plan = mergeTransport(solved)._unsafeUnwrap();
 * [...plan.flow]; // => [1, 0, 1]
 * plan.value; // => 13
 * ```
 */
export function splitTransport(
  problem: TransportProblem,
  regionOfRow: Int32Array,
  regionOfColumn: Int32Array,
): Result<readonly TransportPart[], readonly AlgorithmIssue[]> {
  const issues: AlgorithmIssue[] = [...checkProblem(problem)];
  checkLength("regionOfRow", regionOfRow, problem.rows, issues);
  checkAmounts("regionOfRow", regionOfRow, "row", issues);
  checkLength("regionOfColumn", regionOfColumn, problem.columns, issues);
  checkAmounts("regionOfColumn", regionOfColumn, "column", issues);
  if (issues.length > 0) return err(issues);

  const regions = [...new Set([...regionOfRow, ...regionOfColumn])].sort((a, b) => a - b);
  const step = stepOf(problem);
  const sold = regions.length > 1 ? auctioned(problem, step) : nothingSold(problem);
  const rowsOf = grouped(regionOfRow, regions);
  const columnsOf = grouped(regionOfColumn, regions);
  const shares = regions.map((_, r) => sharesOf(problem, sold.flow, rowsOf[r]!, columnsOf[r]!));
  divideColumns(problem, shares);

  const whole: Whole = {
    parts: regions.length,
    rows: problem.rows,
    columns: problem.columns,
    entries: problem.column.length,
    fingerprint: fingerprint(problem, regionOfRow, regionOfColumn),
  };
  // A bid is above what would just do, by the step at most. Scores are whole, and so are the best prices.
  const posted = sold.price.map((price) => Math.max(0, Math.round(price - step)));
  return ok(regions.map((region, r) => partOf(problem, region, rowsOf[r]!, shares[r]!, posted, whole)));
}

/** The columns that a region has a share of, ascending, and what it is of each. */
interface Shares {
  readonly column: Int32Array;
  /** What the region's rows could give the column at most, and what they hold of it after the auction. */
  readonly wanted: Float64Array;
  readonly held: Float64Array;
  readonly capacity: Int32Array;
  /** 1 where the column is the region's own. */
  readonly isOwn: Uint8Array;
}

/** A power of two, small beside the largest score. */
function stepOf({ score }: TransportProblem): number {
  let largest = 1;
  for (let e = 0; e < score.length; e++) largest = Math.max(largest, score[e]!);
  let step = 1;
  while (step * 2 * stepsOfLargest <= largest) step *= 2;
  while (step * stepsOfLargest > largest) step /= 2;
  return step;
}

/** The auction in the order of the keys, so that the parts do not depend on the order of input. */
function auctioned(problem: TransportProblem, step: number): AuctionAnswer {
  const { instance, columnOf, entryOf } = inSolvingOrder(problem);
  const { price, flow } = auction(instance, step);
  return { price: asGiven(price, columnOf), flow: asGiven(flow, entryOf) };
}

const nothingSold = ({ columns, column }: TransportProblem): AuctionAnswer => ({
  price: new Float64Array(columns),
  flow: new Int32Array(column.length),
});

/** The rows or columns of each region, ascending. */
function grouped(regionOf: ArrayLike<number>, regions: readonly number[]): readonly (readonly number[])[] {
  const placeOf = new Map(regions.map((region, r) => [region, r]));
  const groups: number[][] = regions.map(() => []);
  for (let k = 0; k < regionOf.length; k++) groups[placeOf.get(regionOf[k]!)!]!.push(k);
  return groups;
}

/** What a region would have of each column it reaches or owns; the capacities are still to be set. */
function sharesOf(
  { columns, rowStart, column, score, supply }: TransportProblem,
  flow: Int32Array,
  rows: readonly number[],
  own: readonly number[],
): Shares {
  const isReached = new Uint8Array(columns);
  for (const j of own) isReached[j] = 1;
  for (const i of rows) for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) isReached[column[e]!] = 1;
  const place = new Int32Array(columns);
  let count = 0;
  for (let j = 0; j < columns; j++) if (isReached[j] === 1) place[j] = count++;

  const shares: Shares = {
    column: new Int32Array(count),
    wanted: new Float64Array(count),
    held: new Float64Array(count),
    capacity: new Int32Array(count),
    isOwn: new Uint8Array(count),
  };
  for (let j = 0; j < columns; j++) if (isReached[j] === 1) shares.column[place[j]!] = j;
  for (const j of own) shares.isOwn[place[j]!] = 1;
  for (const i of rows) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const at = place[column[e]!]!;
      if (score[e]! > 0) shares.wanted[at]! += supply[i]!;
      shares.held[at]! += flow[e]!;
    }
  }
  return shares;
}

/** One region's share of one column. */
interface Share {
  readonly of: Shares;
  readonly at: number;
}

/** Sets what each region may use of each column. */
function divideColumns({ columns, capacity, minimum }: TransportProblem, shares: readonly Shares[]): void {
  const sharing: Share[][] = Array.from({ length: columns }, () => []);
  for (const of of shares) of.column.forEach((j, at) => sharing[j]!.push({ of, at }));
  sharing.forEach((among, j) => {
    if ((minimum?.[j] ?? 0) > 1) giveWhole(capacity[j]!, among);
    else divide(capacity[j]!, among);
  });
}

/** To the region that holds most of it, or wants most, or owns it. */
function giveWhole(capacity: number, among: readonly Share[]): void {
  const { of, at } = among.reduce((best, other) => {
    const more =
      other.of.held[other.at]! - best.of.held[best.at]! ||
      other.of.wanted[other.at]! - best.of.wanted[best.at]! ||
      other.of.isOwn[other.at]! - best.of.isOwn[best.at]!;
    return more > 0 ? other : best;
  });
  of.capacity[at] = capacity;
}

/**
 * To each region what it holds, and of the rest in proportion to what it wants beyond; what nobody wants stays with the owner.
 * Where there is room for all, nobody had to bid, and what is held says nothing.
 */
function divide(capacity: number, among: readonly Share[]): void {
  let wanted = 0;
  for (const { of, at } of among) wanted += of.wanted[at]!;
  const isScarce = wanted > capacity;
  let rest = capacity;
  for (const { of, at } of among) {
    if (!isScarce) continue;
    rest -= of.held[at]!;
    wanted -= of.held[at]!;
  }
  let upTo = 0; // what the regions so far want and get of the rest, so that the last unit of it is given too
  let given = 0;
  for (const { of, at } of among) {
    const held = isScarce ? of.held[at]! : 0;
    upTo += of.wanted[at]! - held;
    let next = given;
    if (wanted === 0) next += of.isOwn[at]! * rest;
    else next = upTo === wanted ? rest : Math.floor((rest * upTo) / wanted);
    of.capacity[at] = held + next - given;
    given = next;
  }
}

function partOf(
  problem: TransportProblem,
  region: number,
  rows: readonly number[],
  shares: Shares,
  posted: Float64Array,
  whole: Whole,
): TransportPart {
  const { rowStart, column, score, supply, capacity, minimum, rowKey, columnKey } = problem;
  const place = new Int32Array(problem.columns);
  shares.column.forEach((j, at) => (place[j] = at));
  const start = new Int32Array(rows.length + 1);
  rows.forEach((i, k) => (start[k + 1] = start[k]! + rowStart[i + 1]! - rowStart[i]!));
  const entryOf = new Int32Array(start[rows.length]!);
  let entries = 0;
  for (const i of rows) for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) entryOf[entries++] = e;

  const rowOf = Int32Array.from(rows);
  const columnOf = shares.column;
  return {
    region,
    problem: {
      rows: rows.length,
      columns: columnOf.length,
      rowStart: start,
      column: entryOf.map((e) => place[column[e]!]!),
      score: entryOf.map((e) => score[e]!),
      supply: rowOf.map((i) => supply[i]!),
      capacity: shares.capacity,
      ...(minimum && { minimum: columnOf.map((j, at) => Math.min(minimum[j]!, shares.capacity[at]!)) }),
      ...(rowKey && { rowKey: rowOf.map((i) => rowKey[i]!) }),
      ...(columnKey && { columnKey: columnOf.map((j) => columnKey[j]!) }),
    },
    rowOf,
    columnOf,
    entryOf,
    wholeCapacity: columnOf.map((j) => capacity[j]!),
    postedPrice: Float64Array.from(columnOf, (j) => posted[j]!),
    whole,
  };
}

/** FNV-1a over 32-bit numbers: enough to find that parts were mixed up, not to keep anyone from doing so. */
function fingerprint(
  { rowStart, column, score, supply, capacity, minimum = new Int32Array(0) }: TransportProblem,
  ...regions: readonly ArrayLike<number>[]
): number {
  let hash = 0x811c9dc5;
  for (const numbers of [rowStart, column, score, supply, capacity, minimum, ...regions]) {
    for (let k = 0; k < numbers.length; k++) hash = Math.imul(hash ^ numbers[k]!, 0x01000193);
    hash = Math.imul(hash ^ numbers.length, 0x01000193);
  }
  return hash >>> 0;
}
