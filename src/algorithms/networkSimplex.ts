import { NodeQueue } from "./nodeQueue.ts";
import type { Instance } from "./solvingOrder.ts";
import { byColumn } from "./sparseRows.ts";
import {
  endless,
  type FirstUnits,
  none,
  type SimplexOptions,
  TransportSimplex,
  type Watched,
} from "./transportSimplex.ts";

/** Where a simplex stood, to come back to. */
export interface SavedSimplex {
  readonly nodes: Int32Array;
  readonly price: Float64Array;
  readonly supply: Int32Array;
  readonly capacity: Int32Array;
  readonly open: Int32Array;
  readonly isClosed: Uint8Array;
  readonly penalty: number;
  readonly isOptimal: boolean;
  readonly cursor: number;
}

/**
 * A simplex whose problem can change: capacities, supplies, scores, columns closed and opened. The tree stays, or is mended by a
 * pivot, and `pivot` goes on from there; the flow is feasible again, and best, when it has answered true.
 */
export class NetworkSimplex extends TransportSimplex {
  private readonly capacity: Int32Array;
  private readonly isClosed: Uint8Array;
  private isScoreOwn = false;

  constructor(instance: Instance, first?: FirstUnits, options?: SimplexOptions) {
    super(instance, first, options);
    this.capacity = instance.capacity.slice();
    this.isClosed = new Uint8Array(instance.columns);
  }

  /** What a column takes when it is not closed. */
  setCapacity(j: number, capacity: number): void {
    this.capacity[j] = capacity;
    if (this.isClosed[j] === 1) return;
    this.open[j] = capacity;
    this.settleColumn(j);
  }

  /** How many units of a column earn the bonus. */
  setFirst(j: number, amount: number): void {
    this.amount[j] = amount;
    this.settleColumn(j);
  }

  /** The column takes nothing until it is opened again. */
  close(j: number): void {
    this.isClosed[j] = 1;
    this.open[j] = 0;
    this.settleColumn(j);
  }

  reopen(j: number): void {
    this.isClosed[j] = 0;
    this.open[j] = this.capacity[j]!;
    this.settleColumn(j);
  }

  /** What a row has. */
  setSupply(i: number, supply: number): void {
    const { columns, root, parent, held, child, penalty } = this;
    const node = columns + i;
    const before = this.priceOfRow(node);
    held[node]! += supply - this.supply[i]!;
    this.supply[i] = supply;
    this.disturb(node);
    const left = held[node]!;
    if (parent[node] === root) {
      const now = left < 0 ? penalty : 0;
      if (now !== before && child[node] !== none) this.shift(node, before - now);
    } else if (left > 0) this.enter(root, node, none, left, 0);
    else if (left < 0) this.enter(node, root, none, -left, 0);
  }

  /** What a unit in an entry is worth; the instance keeps its own. */
  setScore(e: number, score: number): void {
    const { columns, column, link, child } = this;
    if (!this.isScoreOwn) {
      this.score = this.score.slice();
      this.isScoreOwn = true;
    }
    const change = score - this.score[e]!;
    const row = columns + this.rowOf(e);
    this.score[e] = score;
    if (this.watched !== undefined) {
      const { columnStart, row: rows, score: scores } = this.watched;
      scores[placeIn(rows, row - columns, columnStart[column[e]!]!, columnStart[column[e]! + 1]!)] = score;
    }
    this.disturb(row);
    if (score + this.bonus >= this.penalty) this.raisePenalty(score + this.bonus + 1);
    if (link[row] === e) {
      if (child[row] !== none) this.shift(row, -change);
    } else if (link[column[e]!] === e) this.shift(column[e]!, change);
  }

  private raisePenalty(penalty: number): void {
    const before = this.penalty;
    this.penalty = penalty;
    for (let node = 0; node < this.root; node++) {
      if (this.parent[node] !== this.root) continue;
      if (node < this.columns) {
        if (this.price[node] === before) this.shift(node, penalty - before);
      } else if (this.held[node]! < 0 && this.child[node] !== none) this.shift(node, before - penalty);
    }
  }

  private rowOf(e: number): number {
    let low = 0;
    let high = this.rows;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.rowStart[middle]! <= e) low = middle;
      else high = middle;
    }
    return low;
  }

  /** After the pieces of a column have moved: on the root its price follows, off it its load goes to the end of a piece. */
  private settleColumn(j: number): void {
    const { root, held, open, price } = this;
    this.disturb(j);
    const load = held[j]!;
    if (this.parent[j] === root) {
      const now = this.rootPrice(j);
      if (now !== price[j]) this.shift(j, now - price[j]!);
      return;
    }
    const first = this.firstOf(j);
    if (load > open[j]!) this.enter(root, j, none, load - open[j]!, 0);
    else if (load < first) this.enter(j, root, none, first - load, 0);
    else if (load > first && load < open[j]!) this.enter(j, root, none, open[j]! - load, 0);
  }

  /**
   * From here on what a pivot or a change may have disturbed is looked at first: rows that hang on columns whose prices rise, and
   * those with entries in columns whose prices fall. Best after the first optimum, before changes that touch little; a solve from
   * nothing disturbs most rows again and again. Takes 8 bytes an entry more.
   */
  watch(): void {
    if (this.watched !== undefined) return;
    const { rows, columns, root, rowStart, column } = this;
    const { columnStart, row, entry } = byColumn({ rows, columns, rowStart, column });
    this.watched = {
      columnStart,
      row,
      score: entry.map((e) => this.score[e]!),
      nodes: new NodeQueue(root),
      shifted: new NodeQueue(columns),
      fell: new Uint8Array(columns),
      rose: new Uint8Array(columns),
    };
  }

  protected override spread({ columnStart, row, score, nodes, shifted, fell, rose }: Watched): number {
    const { columns, root, parent } = this;
    const j = shifted.pop();
    const price = this.price[j]!;
    const start = columnStart[j]!;
    const end = columnStart[j + 1]!;
    if (fell[j] === 1) {
      for (let at = start; at < end; at++) {
        const worth = score[at]! - price; // below 0 it is below every row price: most are, and need no look at the row
        if (worth > 0 && worth > this.priceOfRow(columns + row[at]!)) nodes.push(columns + row[at]!);
      }
    }
    if (rose[j] === 1) {
      for (let at = start; at < end; at++) if (parent[columns + row[at]!] === j) nodes.push(columns + row[at]!);
      if (parent[j] !== root) nodes.push(parent[j]!);
    }
    fell[j] = 0;
    rose[j] = 0;
    nodes.push(j);
    return end - start;
  }

  /** All of where it stands but the scores. */
  save(): SavedSimplex {
    return {
      nodes: this.nodes.slice(),
      price: this.price.slice(),
      supply: this.supply.slice(),
      capacity: this.capacity.slice(),
      open: this.open.slice(),
      isClosed: this.isClosed.slice(),
      penalty: this.penalty,
      isOptimal: this.isOptimal,
      cursor: this.cursor,
    };
  }

  /** Back to where it stood; scores and first units must be what they were. */
  bringBack(saved: SavedSimplex): void {
    this.nodes.set(saved.nodes);
    this.price.set(saved.price);
    this.supply.set(saved.supply);
    this.capacity.set(saved.capacity);
    this.open.set(saved.open);
    this.isClosed.set(saved.isClosed);
    this.penalty = saved.penalty;
    this.cursor = saved.cursor;
    this.calm = saved.isOptimal ? this.root : 0;
    this.watched?.nodes.clear();
    this.watched?.shifted.clear();
    this.watched?.fell.fill(0);
    this.watched?.rose.fill(0);
  }

  /**
   * A simplex that starts from the basis of another, of the same rows and columns; supplies, capacities, scores and entries may
   * differ. What does not fit hangs on the root instead, so any basis will do: a good one is only nearer to the optimum.
   */
  static restore(instance: Instance, basis: Int32Array, first?: FirstUnits, options?: SimplexOptions): NetworkSimplex {
    const simplex = new NetworkSimplex(instance, first, options);
    if (basis.length === simplex.root) simplex.take(basis);
    return simplex;
  }

  private take(basis: Int32Array): void {
    const { rows, columns, root, parent, link, carried, held, depth, price, supply, open } = this;
    for (let j = 0; j < columns; j++) {
      const given = basis[j]!;
      const row = given < none ? -2 - given : given;
      const e = given === none || row >= rows ? none : this.entryAt(row, j);
      if (e === none) continue;
      parent[j] = columns + row;
      link[j] = e;
    }
    for (let node = columns; node < root; node++) {
      const j = basis[node]!;
      const e = j < 0 || j >= columns ? none : this.entryAt(node - columns, j);
      if (e === none) continue;
      parent[node] = j;
      link[node] = e;
    }
    const order = this.fromTheRoot();

    // From the leaves to the root: what hangs on a node decides what its own arc carries. An arc that would have to carry less
    // than nothing, or a column's nothing at all, is cut; what is held then may be beyond what the node has: pivots see to it.
    const below = new Float64Array(root + 1);
    for (let k = order.length - 1; k >= 0; k--) {
      const node = order[k]!;
      const above = parent[node]!;
      if (node < columns) {
        const first = this.firstOf(node);
        const load = basis[node]! < none ? first : open[node]!;
        const brings = load - below[node]!;
        if (above !== root && brings > 0 && below[above]! + brings <= endless) {
          held[node] = load;
          carried[node] = brings;
          below[above]! += brings;
          continue;
        }
        held[node] = below[node]!;
      } else {
        const left = supply[node - columns]! - below[node]!;
        if (above !== root && left >= 0 && below[above]! + left <= endless) {
          held[node] = 0;
          carried[node] = left;
          below[above]! += left;
          continue;
        }
        held[node] = left;
      }
      parent[node] = root;
      link[node] = none;
    }

    // Lists, then prices and depths from the root outwards: in the order found above a node comes after its parent.
    for (let node = 0; node < columns; node++) if (parent[node] !== root) this.list(node, parent[node]!);
    for (const node of order) {
      depth[node] = depth[parent[node]!]! + 1;
      if (node >= columns) continue;
      const e = link[node]!;
      price[node] = e === none ? this.rootPrice(node) : this.score[e]! - this.priceOfRow(parent[node]!);
    }
  }

  /** All nodes, each after its parent. Those that hang on themselves in a ring are put on the root. */
  private fromTheRoot(): Int32Array {
    const { root, parent, link } = this;
    const order = new Int32Array(root);
    const state = new Uint8Array(root + 1); // 1 is on the way up, 2 has its place
    state[root] = 2;
    const way = new Int32Array(root);
    let found = 0;
    for (let start = 0; start < root; start++) {
      let length = 0;
      let node = start;
      while (state[node] === 0) {
        state[node] = 1;
        way[length++] = node;
        node = parent[node]!;
      }
      if (state[node] === 1) {
        parent[node] = root;
        link[node] = none;
        // The node stands on the way, and what was walked before it hangs below: only what came after it is above no more.
        let at = length - 1;
        while (way[at] !== node) at--;
        order[found++] = node;
        state[node] = 2;
        for (let k = length - 1; k > at; k--) {
          order[found++] = way[k]!;
          state[way[k]!] = 2;
        }
        length = at;
      }
      while (length > 0) {
        const last = way[--length]!;
        order[found++] = last;
        state[last] = 2;
      }
    }
    return order;
  }

  /** The place of an entry, none if there is none. */
  private entryAt(i: number, j: number): number {
    return placeIn(this.column, j, this.rowStart[i]!, this.rowStart[i + 1]!);
  }
}

/** Where a number stands in an ascending stretch, none if it does not. */
function placeIn(numbers: Int32Array, number: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === number ? low : none;
}
