import { err, ok, type Result } from "../core/result.ts";
import { checkProblem } from "./checkProblem.ts";
import type { AlgorithmIssue } from "./issues.ts";
import type { SolvingOrder } from "./solvingOrder.ts";
import type { Steps } from "./steps.ts";
import type { TransportProblem } from "./transportProblem.ts";

/** What a solve starts from. */
export interface Prepared {
  readonly order: SolvingOrder;
  /** Whether a step was told to end: a solver then goes on only as far as it must to answer. */
  readonly isAborted: boolean;
}

/** Entries handled from one pause to the next, a millisecond or two: those looked at, and those brought into order. */
const entriesAStep = 150_000;
const orderedAStep = 30_000;
const int32 = 2_147_483_647;

/**
 * A problem checked and put in the order of its keys, as `checkProblem` and `inSolvingOrder` do it, but in small steps: with a
 * million entries the two would hold a page for too long. Only where something is wrong is everything wrong looked for at once.
 *
 * Linear in the entries but for the sort of keys that are no ranks.
 */
export function* prepareProblem(problem: TransportProblem): Steps<Result<Prepared, readonly AlgorithmIssue[]>> {
  const check = yield* paced("check", isSound(problem));
  if (!check.answer) return err(checkProblem(problem));
  const order = yield* paced("order", inOrder(problem));
  return ok({ order: order.answer, isAborted: check.isAborted || order.isAborted });
}

/** A part of the set-up that pauses, as steps of one phase. */
function* paced<T>(
  phase: string,
  part: Generator<void, T>,
): Steps<{ readonly answer: T; readonly isAborted: boolean }> {
  let isAborted = false;
  for (;;) {
    const step = part.next();
    if (step.done === true) return { answer: step.value, isAborted };
    if ((yield { phase, done: 0 }) === "abort") isAborted = true;
  }
}

/** Whether `checkProblem` would find nothing. */
function* isSound(problem: TransportProblem): Generator<void, boolean> {
  const { rows, columns, rowStart, column, score, supply, capacity, minimum, rowKey, columnKey } = problem;
  if (!isAmount(rows) || !isAmount(columns) || rows === int32 || columns === int32) return false;
  const entries = column.length;
  if (rowStart.length !== rows + 1 || rowStart[0] !== 0 || rowStart[rows] !== entries) return false;
  if (score.length !== entries || supply.length !== rows || capacity.length !== columns) return false;
  if (minimum !== undefined && minimum.length !== columns) return false;
  if (rowKey !== undefined && !(rowKey.length === rows && isDistinct(rowKey))) return false;
  yield;
  if (columnKey !== undefined && !(columnKey.length === columns && isDistinct(columnKey))) return false;
  yield;

  let taken = 0;
  for (let j = 0; j < columns; j++) {
    const most = capacity[j]!;
    if (!isAmount(most)) return false;
    if (minimum !== undefined && !(isAmount(minimum[j]!) && minimum[j]! <= most)) return false;
    taken += most;
  }
  let given = 0;
  let value = 0;
  let pause = entriesAStep;
  for (let i = 0; i < rows; i++) {
    const start = rowStart[i]!;
    const end = rowStart[i + 1]!;
    if (!(Number.isInteger(end) && end >= start && end <= entries)) return false;
    let last = -1;
    let best = 0;
    for (let e = start; e < end; e++) {
      const j = column[e]!;
      const worth = score[e]!;
      if (!(j > last && j < columns && Number.isInteger(j)) || (worth | 0) !== worth) return false;
      last = j;
      if (worth > best) best = worth;
    }
    if (!isAmount(supply[i]!)) return false;
    given += supply[i]!;
    value += supply[i]! * best;
    if (end + i > pause) {
      pause = end + i + entriesAStep;
      yield;
    }
  }
  return Math.max(given, taken, value) <= Number.MAX_SAFE_INTEGER;
}

const isAmount = (value: number): boolean => (value | 0) === value && value >= 0;

function isDistinct(keys: Int32Array): boolean {
  const length = keys.length;
  const seen = new Uint8Array(length);
  let isRank = true;
  for (let k = 0; k < length; k++) {
    const key = keys[k]!;
    if ((key | 0) !== key) return false;
    if (key < 0 || key >= length) isRank = false;
    else if (seen[key] === 1) return false;
    else seen[key] = 1;
  }
  if (isRank) return true;
  const sorted = Int32Array.from(keys).sort();
  return sorted.every((key, k) => k === 0 || key !== sorted[k - 1]);
}

/** The checked problem in the order of its keys; without keys, and with 32-bit arrays, nothing is copied. */
function* inOrder(problem: TransportProblem): Generator<void, SolvingOrder> {
  const { rows, columns } = problem;
  const rowStart = asInt32(problem.rowStart);
  const column = asInt32(problem.column);
  const score = asInt32(problem.score);
  const supply = asInt32(problem.supply);
  const capacity = asInt32(problem.capacity);
  const rowOf = byKey(problem.rowKey);
  yield;
  const columnOf = byKey(problem.columnKey);
  yield;
  if (rowOf === undefined && columnOf === undefined)
    return { instance: { rows, columns, rowStart, column, score, supply, capacity } };

  const place = new Int32Array(columns);
  for (let j = 0; j < columns; j++) place[columnOf === undefined ? j : columnOf[j]!] = j;
  const entries = column.length;
  const starts = new Int32Array(rows + 1);
  const ordered = new Int32Array(entries);
  const scores = new Int32Array(entries);
  const entryOf = new Int32Array(entries);
  let packed = new Float64Array(64);
  let at = 0;
  let pause = orderedAStep;
  for (let k = 0; k < rows; k++) {
    const i = rowOf === undefined ? k : rowOf[k]!;
    const start = rowStart[i]!;
    const length = rowStart[i + 1]! - start;
    // Place and where it stood in one number, so that sorting moves one; below 2^53, as both sides fit in memory.
    if (length > packed.length) packed = new Float64Array(2 * length);
    for (let q = 0; q < length; q++) packed[q] = place[column[start + q]!]! * length + q;
    if (columnOf !== undefined) sortFirst(packed, length);
    for (let q = 0; q < length; q++, at++) {
      const to = Math.floor(packed[q]! / length);
      const e = start + packed[q]! - to * length;
      ordered[at] = to;
      entryOf[at] = e;
      scores[at] = score[e]!;
    }
    starts[k + 1] = at;
    if (at + k > pause) {
      pause = at + k + orderedAStep;
      yield;
    }
  }
  return {
    instance: {
      rows,
      columns,
      rowStart: starts,
      column: ordered,
      score: scores,
      supply: gather(supply, rowOf),
      capacity: gather(capacity, columnOf),
    },
    entryOf,
    ...(rowOf && { rowOf }),
    ...(columnOf && { columnOf }),
  };
}

const asInt32 = (numbers: Int32Array): Int32Array =>
  numbers instanceof Int32Array ? numbers : Int32Array.from(numbers); // plain numbers are welcome

const gather = (values: Int32Array, order: Int32Array | undefined): Int32Array =>
  order === undefined ? values : order.map((place) => values[place]!);

/** The places in order of their distinct keys; none where that is the order in which they stand. */
function byKey(keys: Int32Array | undefined): Int32Array | undefined {
  if (keys === undefined) return undefined;
  const length = keys.length;
  let isRising = true;
  let isRank = true;
  for (let k = 0; k < length; k++) {
    if (k > 0 && keys[k]! < keys[k - 1]!) isRising = false;
    if (keys[k]! < 0 || keys[k]! >= length) isRank = false;
  }
  if (isRising) return undefined;
  const order = new Int32Array(length);
  for (let k = 0; k < length; k++) order[isRank ? keys[k]! : k] = k;
  return isRank ? order : order.sort((a, b) => keys[a]! - keys[b]!);
}

/** Sorts the first of some numbers: most rows are short, and there an insertion sort is the fastest. */
function sortFirst(numbers: Float64Array, length: number): void {
  if (length > 40) {
    numbers.subarray(0, length).sort();
    return;
  }
  for (let next = 1; next < length; next++) {
    const number = numbers[next]!;
    let hole = next;
    for (; hole > 0 && numbers[hole - 1]! > number; hole--) numbers[hole] = numbers[hole - 1]!;
    numbers[hole] = number;
  }
}
