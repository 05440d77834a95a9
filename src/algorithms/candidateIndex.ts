import { finish, type Steps } from "./steps.ts";

/** What can be found: columns that carry keys, and numbers by which many of them are ruled out at once. */
export interface KeyedColumns {
  readonly columns: number;
  /** How many keys there are: 0 up to `keys` - 1. */
  readonly keys: number;
  /** The keys of column j stand in `key` at keyStart[j] up to keyStart[j + 1], each once. */
  readonly keyStart: Int32Array;
  readonly key: Int32Array;
  /** Whole numbers of each column (a price, a week, a coordinate): attributes[a][j]. The ones that tell most come first. */
  readonly attributes?: readonly Int32Array[];
}

/**
 * For each key its columns, divided again and again where they differ most until a few are left: a k-d tree, in which each
 * node knows the least and the greatest of every attribute below it. Plain data.
 */
export interface CandidateIndex {
  readonly columns: number;
  /** How many attributes there are. */
  readonly dimensions: number;
  /** The node at the top of each key's columns; -1 where no column has the key. */
  readonly root: Int32Array;
  /** The columns of a node that is not divided stand in `column` at start[n] up to start[n + 1]. */
  readonly start: Int32Array;
  /** The second half of a node; the first is the node after it. 0 is a node that is not divided. */
  readonly second: Int32Array;
  /** The lowest column of a node. */
  readonly lowest: Int32Array;
  /** The least of every attribute of node n, and then the greatest of each, at 2 * dimensions * n. */
  readonly box: Int32Array;
  /** Columns, each as often as it has keys. */
  readonly column: Int32Array;
  /** The attributes of column[p] at dimensions * p: those of a node side by side. */
  readonly value: Int32Array;
}

/** Nodes of so many columns are not divided further: to look at each is then as cheap as to rule out half of them. */
const leafSize = 16;

/** Entries put in their place between two yields: a few milliseconds. */
const workPerStep = 30_000;

/**
 * An index of columns by their keys, for `topCandidates`. Takes time n log n in the keys of all columns, and about
 * 10 + 8 * attributes bytes a key.
 *
 * @throws RangeError when a key or an array's length is not what `columns` and `keys` say
 *
 * @example
 * ```ts
 * import { candidateIndex, topCandidates } from "kompetansepilot/algorithms";
 *
 * // Three courses in welding (key 0) and baking (key 1), and what they cost.
 * const price = Int32Array.of(900, 300, 500);
 * const index = candidateIndex({
 *   columns: 3,
 *   keys: 2,
 *   keyStart: Int32Array.of(0, 1, 2, 4),
 *   key: Int32Array.of(0, 0, 0, 1),
 *   attributes: [price],
 * });
 * // A firm that wants welding: the cheaper, the better.
 * const found = topCandidates(index, {
 *   rows: 1,
 *   keyStart: Int32Array.of(0, 1),
 *   key: Int32Array.of(0),
 *   top: 2,
 *   score: (_row, column) => 1000 - price[column]!,
 *   bound: (_row, _place, numbers, low) => 1000 - numbers[low]!,
 * });
 * [...found.column]; // => [1, 2]
 * [...found.score]; // => [700, 500]
 * found.leftOut[0]; // => 100
 * ```
 */
export function candidateIndex(keyed: KeyedColumns): CandidateIndex {
  return finish(candidateIndexSteps(keyed));
}

/** {@link candidateIndex} step by step. It is of no use half-made, so that an abort is not heeded. */
export function* candidateIndexSteps(keyed: KeyedColumns): Steps<CandidateIndex> {
  checkColumns(keyed);
  const { start, column } = columnsOfKeys(keyed);
  const tree = new Tree(keyed, column);
  const root = new Int32Array(keyed.keys).fill(-1);
  let reported = 0;
  for (let key = 0; key < keyed.keys; key++) {
    if (start[key] !== start[key + 1]) root[key] = tree.plant(start[key]!, start[key + 1]!);
    if (tree.work - reported < workPerStep) continue;
    reported = tree.work;
    yield { phase: "index", done: tree.work };
  }
  return { columns: keyed.columns, root, column, ...tree.grown() };
}

/** The columns of each key, ascending: a counting sort. */
function columnsOfKeys({ columns, keys, keyStart, key }: KeyedColumns): {
  readonly start: Int32Array;
  readonly column: Int32Array;
} {
  const start = new Int32Array(keys + 1);
  for (const k of key) start[k + 1]! += 1;
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const column = new Int32Array(key.length);
  for (let j = 0; j < columns; j++) {
    for (let p = keyStart[j]!; p < keyStart[j + 1]!; p++) column[next[key[p]!]!++] = j;
  }
  return { start, column };
}

/** The nodes of all trees side by side, each before what is below it. */
class Tree {
  /** Columns moved so far. */
  work = 0;
  readonly #attributes: readonly Int32Array[];
  readonly #range: Float64Array;
  readonly #column: Int32Array;
  readonly #aside: Int32Array;
  #nodes = 0;
  #start = new Int32Array(64);
  #second = new Int32Array(64);
  #lowest = new Int32Array(64);
  #box: Int32Array;

  constructor({ attributes = [] }: KeyedColumns, column: Int32Array) {
    this.#attributes = attributes;
    this.#range = Float64Array.from(attributes, range);
    this.#column = column;
    this.#aside = new Int32Array(column.length);
    this.#box = new Int32Array(64 * 2 * attributes.length);
  }

  /** Makes the node of the columns at `start` up to `end`, which ascend, and all below it; answers its number. */
  plant(start: number, end: number): number {
    const node = this.#add(start, end);
    if (end - start <= leafSize || this.#attributes.length === 0) return node;
    const middle = this.#divide(node, start, end);
    this.plant(start, middle);
    const second = this.plant(middle, end);
    this.#second[node] = second;
    return node;
  }

  grown(): Pick<CandidateIndex, "dimensions" | "start" | "second" | "lowest" | "box" | "value"> {
    const dimensions = this.#attributes.length;
    const start = this.#start.slice(0, this.#nodes + 1);
    start[this.#nodes] = this.#column.length;
    const value = new Int32Array(this.#column.length * dimensions);
    this.#attributes.forEach((attribute, a) => {
      for (let p = 0; p < this.#column.length; p++) value[p * dimensions + a] = attribute[this.#column[p]!]!;
    });
    return {
      dimensions,
      start,
      second: this.#second.slice(0, this.#nodes),
      lowest: this.#lowest.slice(0, this.#nodes),
      box: this.#box.slice(0, this.#nodes * 2 * dimensions),
      value,
    };
  }

  #add(start: number, end: number): number {
    const node = this.#nodes++;
    if (node + 1 === this.#start.length) this.#makeRoom(); // one more than the nodes: where the last one ends
    this.#start[node] = start;
    this.#lowest[node] = this.#column[start]!;
    const dimensions = this.#attributes.length;
    const least = node * 2 * dimensions;
    for (let a = 0; a < dimensions; a++) {
      const attribute = this.#attributes[a]!;
      let low = attribute[this.#column[start]!]!;
      let high = low;
      for (let p = start + 1; p < end; p++) {
        const value = attribute[this.#column[p]!]!;
        if (value < low) low = value;
        else if (value > high) high = value;
      }
      this.#box[least + a] = low;
      this.#box[least + dimensions + a] = high;
    }
    this.work += end - start;
    return node;
  }

  /**
   * Columns at or below the mean of the attribute that is widest, measured against its width among all columns, go before
   * the others; both keep their order. Columns that are alike in all are halved as they stand.
   */
  #divide(node: number, start: number, end: number): number {
    const dimensions = this.#attributes.length;
    const least = node * 2 * dimensions;
    const greatest = least + dimensions;
    let widest = 0;
    let by = -1;
    for (let a = 0; a < dimensions; a++) {
      const width = (this.#box[greatest + a]! - this.#box[least + a]!) / this.#range[a]!;
      if (width <= widest) continue;
      widest = width;
      by = a;
    }
    if (by === -1) return (start + end) >> 1;

    const attribute = this.#attributes[by]!;
    let sum = 0;
    for (let p = start; p < end; p++) sum += attribute[this.#column[p]!]!;
    const pivot = Math.min(Math.floor(sum / (end - start)), this.#box[greatest + by]! - 1);
    let kept = start;
    let moved = 0;
    for (let p = start; p < end; p++) {
      const j = this.#column[p]!;
      if (attribute[j]! <= pivot) this.#column[kept++] = j;
      else this.#aside[moved++] = j;
    }
    this.#column.set(this.#aside.subarray(0, moved), kept);
    return kept;
  }

  #makeRoom(): void {
    this.#start = doubled(this.#start);
    this.#second = doubled(this.#second);
    this.#lowest = doubled(this.#lowest);
    this.#box = doubled(this.#box);
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** The difference of the greatest and the least, 1 where there is none. */
function range(numbers: Int32Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of numbers) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > low ? high - low : 1;
}

function checkColumns({ columns, keys, keyStart, key, attributes = [] }: KeyedColumns): void {
  if (keyStart.length !== columns + 1) throw new RangeError("candidateIndex: keyStart is one longer than the columns");
  if (attributes.some(({ length }) => length !== columns))
    throw new RangeError("candidateIndex: an attribute has one number a column");
  checkKeys("candidateIndex", keyStart, key, keys);
}

/** Keys of rows or columns that are there, in lists that follow upon each other. */
export function checkKeys(name: string, keyStart: Int32Array, key: Int32Array, keys: number): void {
  let last = 0;
  for (const start of keyStart) {
    if (start < last) throw new RangeError(`${name}: keyStart never falls`);
    last = start;
  }
  if (keyStart[0] !== 0 || last !== key.length) throw new RangeError(`${name}: keyStart goes from 0 to the last key`);
  for (const k of key) {
    if (!(k >= 0 && k < keys)) throw new RangeError(`${name}: key ${k} is not one of ${keys}`);
  }
}
