import { type CandidateIndex, checkKeys } from "./candidateIndex.ts";
import type { SparseRows } from "./sparseRows.ts";
import { finish, type Steps } from "./steps.ts";

/** Rows in search of columns, and what a pair is worth. */
export interface CandidateSearch {
  readonly rows: number;
  /** The keys of row i stand in `key` at keyStart[i] up to keyStart[i + 1]; a column that shares none of them is not looked at. */
  readonly keyStart: Int32Array;
  readonly key: Int32Array;
  /** How many candidates a row keeps at most; one number stands for all. */
  readonly top: number | Int32Array;
  /** What the pair is worth, a 32-bit integer; 0 and less is no candidate. */
  score(row: number, column: number): number;
  /**
   * At least what the row is worth with any column that shares its key at `place` (0 is its first) but none before it, and
   * whose attribute a lies in numbers[low + a] up to numbers[high + a]; 0 where none can be a candidate. `low` equals `high`
   * for a single column. The tighter, the faster; the candidates stay the same. Absent: every column with the key is scored.
   */
  bound?(row: number, place: number, numbers: Int32Array, low: number, high: number): number;
}

/** For each row its best candidates, columns ascending, as a transport problem takes them. */
export interface Candidates extends SparseRows {
  readonly score: Int32Array;
  /**
   * No candidate that row i had to leave out is worth more; 0 where none was. Exact, or what a bound says; never more than
   * the least that was kept. 2147483647 for a row that was not reached before an abort.
   */
  readonly leftOut: Int32Array;
  /** How many pairs were scored. */
  readonly tested: number;
  readonly ended: "proven" | "aborted";
}

const greatest = 2_147_483_647;

/** Bounds and scores asked for between two yields: a few milliseconds. */
const workPerStep = 20_000;

/** So many rows are looked at in the order of their first keys, so that what they look at is still at hand. */
const blockSize = 65_536;

/** The most that is set aside for the answer before it is known how long it gets, in all and a row; memory is used as it fills. */
const firstRoom = 16_777_216;
const firstRoomOfRow = 64;

/**
 * The best candidates of every row, exactly: by score, of equal ones the lower column.
 *
 * The better half of each node of the index is looked at before the other, and what cannot hold a better candidate than
 * those at hand is passed over, so that few pairs are scored: 29 a row for the best 15 of 50,000 columns in a market of a
 * million rows, at some 20 microseconds a row. Put the keys that count most first in each row: a column found under a later
 * key shares none of those before it, which `bound` may use (MaxScore), so that a common key alone does not call up everyone.
 *
 * @param index of the columns, by `candidateIndex`
 * @throws RangeError when a key, a length or `top` is not what it can be, or a score is no 32-bit integer
 *
 * @example
 * ```ts
 * import { candidateIndex, topCandidates } from "kompetansepilot/algorithms";
 *
 * const index = candidateIndex({ columns: 3, keys: 1, keyStart: Int32Array.of(0, 1, 2, 3), key: Int32Array.of(0, 0, 0) });
 * const worth = [5, 9, 9];
 * const search = { rows: 1, keyStart: Int32Array.of(0, 1), key: Int32Array.of(0), score: (_row: number, column: number) => worth[column]! };
 * const found = topCandidates(index, { ...search, top: 1 });
 * [found.column[0], found.score[0], found.leftOut[0]]; // => [1, 9, 9]
 * ```
 *
 * @see Turtle, Flood (1995), Information Processing & Management 31(6), 831-850 (MaxScore);
 * Ding, Suel (2011), SIGIR '11, 993-1002 (bounds by blocks)
 */
export function topCandidates(index: CandidateIndex, search: CandidateSearch): Candidates {
  return finish(topCandidatesSteps(index, search));
}

/** {@link topCandidates} step by step; aborted, the rows not reached have no candidate. A step is a row at least. */
export function* topCandidatesSteps(index: CandidateIndex, search: CandidateSearch): Steps<Candidates> {
  const { rows, top } = search;
  checkSearch(index, search);
  const topOf = (row: number): number => (typeof top === "number" ? top : top[row]!);
  const rowStart = new Int32Array(rows + 1);
  const leftOut = new Int32Array(rows).fill(greatest);
  const answer = new Entries(mostEntries(index.columns, rows, topOf));
  const block = new Entries(0);
  const finder = new Finder(index, search);
  let reported = 0;
  let all = 0;
  let command = yield { phase: "candidates", done: 0 };
  for (let from = 0; from < rows; from += blockSize) {
    const order = command === "abort" ? [] : byFirstKey(index, search, from, Math.min(rows, from + blockSize));
    const blockStart = new Int32Array(order.length + 1);
    const placeOf = new Int32Array(blockSize).fill(-1);
    let reached = 0;
    block.length = 0;
    for (const row of order) {
      leftOut[row] = finder.find(row, topOf(row));
      finder.addTo(block);
      placeOf[row - from] = reached++;
      blockStart[reached] = block.length;
      if (finder.work - reported < workPerStep) continue;
      reported = finder.work;
      command = yield { phase: "candidates", done: finder.work };
      if (command === "abort") break;
    }
    for (let row = from; row < Math.min(rows, from + blockSize); row++) {
      const place = placeOf[row - from]!;
      if (place !== -1) answer.copy(block, blockStart[place]!, blockStart[place + 1]!);
      rowStart[row + 1] = answer.length;
    }
    all += reached;
  }
  return {
    rows,
    columns: index.columns,
    rowStart,
    ...answer.trimmed(),
    leftOut,
    tested: finder.tested,
    ended: all < rows ? "aborted" : "proven",
  };
}

/** Rows in the order of their first keys, those without any last: a counting sort. */
function byFirstKey(
  { root }: CandidateIndex,
  { keyStart, key }: CandidateSearch,
  from: number,
  to: number,
): Int32Array {
  const none = root.length;
  const firstKey = (row: number): number => (keyStart[row] === keyStart[row + 1] ? none : key[keyStart[row]!]!);
  const start = new Int32Array(none + 2);
  for (let row = from; row < to; row++) start[firstKey(row) + 1]! += 1;
  for (let k = 0; k <= none; k++) start[k + 1]! += start[k]!;
  const order = new Int32Array(to - from);
  for (let row = from; row < to; row++) order[start[firstKey(row)]!++] = row;
  return order;
}

/** How many entries the answer may get, in so far as they are set aside for it. */
function mostEntries(columns: number, rows: number, topOf: (row: number) => number): number {
  let most = 0;
  for (let row = 0; row < rows && most < firstRoom; row++) most += Math.min(columns, topOf(row), firstRoomOfRow);
  return Math.min(most, firstRoom);
}

/** Columns and scores side by side, as many as come. */
class Entries {
  length = 0;
  column: Int32Array;
  score: Int32Array;

  constructor(room: number) {
    this.column = new Int32Array(room);
    this.score = new Int32Array(room);
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const least = this.length + more;
    const room = this.column.length;
    if (least <= room) return;
    this.column = longer(this.column, Math.max(least, room + (room >> 1)));
    this.score = longer(this.score, this.column.length);
  }

  copy({ column, score }: Entries, start: number, end: number): void {
    this.reserve(end - start);
    for (let p = start; p < end; p++) {
      this.column[this.length] = column[p]!;
      this.score[this.length] = score[p]!;
      this.length++;
    }
  }

  /** What is filled; in memory of its own only where it is the smaller part. */
  trimmed(): { readonly column: Int32Array; readonly score: Int32Array } {
    const { length, column, score } = this;
    return length * 2 > column.length
      ? { column: column.subarray(0, length), score: score.subarray(0, length) }
      : { column: column.slice(0, length), score: score.slice(0, length) };
  }
}

/** Finds the candidates of one row after the other. */
class Finder {
  /** Bounds and scores asked for. */
  work = 0;
  tested = 0;
  /** How many candidates the row has. */
  found = 0;
  readonly #index: CandidateIndex;
  readonly #search: CandidateSearch;
  /** Candidates of the row as a heap: the one to go first, of lowest score and then highest column, is at the top. */
  readonly #column: number[] = [];
  readonly #score: number[] = [];
  /** Nodes of the row still to be looked at, the next one last. */
  readonly #node: number[] = [];
  readonly #bound: number[] = [];
  readonly #place: number[] = [];
  #waiting = 0;
  /** The row that last scored a column: one met under two keys is scored once. */
  readonly #scored: Int32Array;
  #leftOut = 0;

  constructor(index: CandidateIndex, search: CandidateSearch) {
    this.#index = index;
    this.#search = search;
    this.#scored = new Int32Array(index.columns).fill(-1);
  }

  /** Looks for the row's best `top`; answers what the best left out is worth at most. */
  find(row: number, top: number): number {
    const { second, lowest } = this.#index;
    this.found = 0;
    this.#leftOut = 0;
    this.#start(row);
    while (this.#waiting > 0) {
      const last = --this.#waiting;
      const place = this.#place[last]!;
      let node = this.#node[last]!;
      let bound = this.#bound[last]!;
      while (bound > 0 && !this.#passes(bound, lowest[node]!, top)) {
        const other = second[node]!;
        if (other === 0) {
          this.#look(row, place, node, top);
          break;
        }
        const first = this.#boundOf(row, place, node + 1);
        const then = this.#boundOf(row, place, other);
        if (first >= then) {
          this.#wait(other, then, place);
          node += 1;
          bound = first;
        } else {
          this.#wait(node + 1, first, place);
          node = other;
          bound = then;
        }
      }
    }
    return this.#leftOut;
  }

  /** Puts the row's candidates behind others, columns ascending. */
  addTo(entries: Entries): void {
    const { found } = this;
    entries.reserve(found);
    const { column, score, length } = entries;
    for (let k = 0; k < found; k++) {
      column[length + k] = this.#column[k]!;
      score[length + k] = this.#score[k]!;
    }
    sortByColumn(column, score, length, found);
    entries.length += found;
  }

  /** The trees of the row's keys wait, the one with the highest bound last. */
  #start(row: number): void {
    const { root } = this.#index;
    const { keyStart, key } = this.#search;
    const first = keyStart[row]!;
    for (let p = first; p < keyStart[row + 1]!; p++) {
      const node = root[key[p]!]!;
      if (node === -1) continue;
      const bound = this.#boundOf(row, p - first, node);
      if (bound <= 0) continue;
      let k = this.#waiting++;
      for (; k > 0 && this.#bound[k - 1]! >= bound; k--)
        this.#put(k, this.#node[k - 1]!, this.#bound[k - 1]!, this.#place[k - 1]!);
      this.#put(k, node, bound, p - first);
    }
  }

  #wait(node: number, bound: number, place: number): void {
    if (bound > 0) this.#put(this.#waiting++, node, bound, place);
  }

  #put(at: number, node: number, bound: number, place: number): void {
    this.#node[at] = node;
    this.#bound[at] = bound;
    this.#place[at] = place;
  }

  /** Whether a column of at most this score, and at least this number, comes after those at hand; it is then left out. */
  #passes(bound: number, column: number, top: number): boolean {
    if (this.found < top) return false;
    if (top > 0 && (bound > this.#score[0]! || (bound === this.#score[0] && column < this.#column[0]!))) return false;
    if (bound > this.#leftOut) this.#leftOut = bound;
    return true;
  }

  /** Scores the columns of a node that may be among the best. */
  #look(row: number, place: number, node: number, top: number): void {
    const { column, start, value, dimensions } = this.#index;
    const search = this.#search;
    const scored = this.#scored;
    const end = start[node + 1]!;
    for (let p = start[node]!; p < end; p++) {
      const j = column[p]!;
      let bound = greatest;
      if (search.bound !== undefined) {
        this.work++;
        const at = p * dimensions;
        bound = whole(search.bound(row, place, value, at, at));
        if (bound <= 0) continue;
      }
      if (scored[j] === row || this.#passes(bound, j, top)) continue;
      scored[j] = row;
      const score = search.score(row, j);
      this.tested++;
      this.work++;
      if ((score | 0) !== score) throw new RangeError(`topCandidates: score ${score} is no 32-bit integer`);
      if (score <= 0) continue;
      if (this.found < top) this.#take(j, score);
      else if (!this.#passes(score, j, top)) {
        if (this.#score[0]! > this.#leftOut) this.#leftOut = this.#score[0]!;
        this.#replace(j, score);
      }
    }
  }

  #take(column: number, score: number): void {
    const columns = this.#column;
    const scores = this.#score;
    let k = this.found++;
    while (k > 0) {
      const above = (k - 1) >> 1;
      if (scores[above]! < score || (scores[above] === score && columns[above]! > column)) break;
      columns[k] = columns[above]!;
      scores[k] = scores[above]!;
      k = above;
    }
    columns[k] = column;
    scores[k] = score;
  }

  #replace(column: number, score: number): void {
    const { found } = this;
    const columns = this.#column;
    const scores = this.#score;
    let k = 0;
    for (;;) {
      let below = 2 * k + 1;
      if (below >= found) break;
      const other = below + 1;
      if (
        other < found &&
        (scores[other]! < scores[below]! || (scores[other] === scores[below] && columns[other]! > columns[below]!))
      )
        below = other;
      if (score < scores[below]! || (score === scores[below] && column > columns[below]!)) break;
      columns[k] = columns[below]!;
      scores[k] = scores[below]!;
      k = below;
    }
    columns[k] = column;
    scores[k] = score;
  }

  #boundOf(row: number, place: number, node: number): number {
    const search = this.#search;
    if (search.bound === undefined) return greatest;
    this.work++;
    const { box, dimensions } = this.#index;
    const low = 2 * dimensions * node;
    return whole(search.bound(row, place, box, low, low + dimensions));
  }
}

/** A bound as scores are: whole, in 32 bits. */
function whole(bound: number): number {
  if ((bound | 0) === bound) return bound;
  if (Number.isNaN(bound)) throw new RangeError("topCandidates: a bound is not a number");
  return bound < greatest ? Math.floor(bound) : greatest;
}

/** Shell's sort with the gaps of Ciura (2001): a row has few candidates, seldom many. */
function sortByColumn(column: Int32Array, score: Int32Array, start: number, length: number): void {
  for (const gap of [701, 301, 132, 57, 23, 10, 4, 1]) {
    for (let k = gap; k < length; k++) {
      const j = column[start + k]!;
      const s = score[start + k]!;
      let at = k;
      while (at >= gap && column[start + at - gap]! > j) {
        column[start + at] = column[start + at - gap]!;
        score[start + at] = score[start + at - gap]!;
        at -= gap;
      }
      column[start + at] = j;
      score[start + at] = s;
    }
  }
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(numbers);
  return more;
}

function checkSearch(index: CandidateIndex, { rows, keyStart, key, top }: CandidateSearch): void {
  if (keyStart.length !== rows + 1) throw new RangeError("topCandidates: keyStart is one longer than the rows");
  checkKeys("topCandidates", keyStart, key, index.root.length);
  if (typeof top !== "number" && top.length !== rows) throw new RangeError("topCandidates: top has one number a row");
  for (const most of typeof top === "number" ? [top] : top) {
    if (!Number.isInteger(most) || most < 0) throw new RangeError(`topCandidates: top ${most} is no count`);
  }
}
