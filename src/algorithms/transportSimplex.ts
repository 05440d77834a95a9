import type { NodeQueue } from "./nodeQueue.ts";
import type { Instance } from "./solvingOrder.ts";

/** The first `amount[j]` units of column j earn `bonus` each, beside their scores. */
export interface FirstUnits {
  readonly amount: Int32Array;
  readonly bonus: number;
}

/** Settings that change how long a solve takes and which of several optima it finds, never the value. */
export interface SimplexOptions {
  /** How many entries are looked at before the best of them enters, in square roots of their number. */
  readonly block?: number;
}

/** The entries by column, and what may gain since prices have changed. */
export interface Watched {
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
  readonly score: Int32Array;
  /** Rows and columns to look at. */
  readonly nodes: NodeQueue;
  /** Columns whose prices have changed, and which way: both, if more than once. Their rows are looked up when no node is left. */
  readonly shifted: NodeQueue;
  readonly fell: Uint8Array;
  readonly rose: Uint8Array;
}

/** No entry, no node. */
export const none = -1;
/** More than any amount that fits. */
export const endless = 2_147_483_647;

/** A pivot beside its walk through the tree, in entries looked at: both are work. */
const pivotWork = 60;

/**
 * Primal network simplex for a sparse transport problem, on typed arrays.
 *
 * Nodes are the columns, the rows and one root, which takes what rows do not place and fills what columns have left. A basis is a
 * tree: each node hangs on the root or, by one entry, on a node of the other side. Entries outside the tree carry nothing, so the
 * flow is kept by node, on the arc to its parent.
 *
 * A column on the root has the price of the piece its load can rise in: -bonus below its first units, 0 below its capacity, and
 * beyond that `penalty`, more than an entry can earn. The price of a row on the root is 0, or `penalty` where it gives more than
 * it has. The two penalised pieces are for columns that take nothing, and for what `NetworkSimplex` changes: pivots drive them out.
 *
 * Only column prices are stored. The price of a row follows from the entry it hangs on, which its scan reads anyway; so a pivot
 * visits columns and the rows between them, never the many rows that are leaves.
 *
 * The basis stays strongly feasible (some more can be sent from each node to the root), which rules out cycling: Cunningham
 * (1976), A network simplex method, Mathematical Programming 11, 105-116, https://doi.org/10.1007/BF01580379.
 */
export class TransportSimplex {
  protected readonly rows: number;
  protected readonly columns: number;
  /** Nodes are 0 to columns - 1, then the rows, then the root. */
  protected readonly root: number;
  protected readonly rowStart: Int32Array;
  protected readonly column: Int32Array;
  protected score: Int32Array;
  protected readonly supply: Int32Array;
  /** What a column takes. */
  protected readonly open: Int32Array;
  protected readonly amount: Int32Array;
  protected readonly bonus: number;
  protected penalty: number;

  /** All that is kept by node, in one array, so that it is saved and brought back at once. */
  protected readonly nodes: Int32Array;
  protected readonly parent: Int32Array;
  /** The entry to the parent; none on the root. */
  protected readonly link: Int32Array;
  /** What that entry carries. */
  protected readonly carried: Int32Array;
  /** The load of a column; what a row has left. */
  protected readonly held: Int32Array;
  /** Of leaf rows not kept up to date. */
  protected readonly depth: Int32Array;
  // Lists of children: the columns of a row, and those rows of a column that have columns themselves.
  protected readonly child: Int32Array;
  protected readonly next: Int32Array;
  protected readonly previous: Int32Array;
  protected readonly price: Float64Array;

  /** Entries to look at before the best of them enters. */
  protected readonly block: number;
  /** Where the search goes on: a row, or a column after them. */
  protected cursor = 0;
  /** Rows and columns looked at since the last change: when it is all of them, the basis is optimal. */
  protected calm = 0;
  protected pivots = 0;
  protected gained = 0;
  // What the search found, and which column's own arc the last pivot put out of the basis.
  protected entering = none;
  protected enteringEntry = none;
  protected enteringGain = 0;
  protected outColumn = none;
  protected watched: Watched | undefined;

  constructor(instance: Instance, first?: FirstUnits, options: SimplexOptions = {}) {
    const { rows, columns } = instance;
    this.rows = rows;
    this.columns = columns;
    this.root = rows + columns;
    this.rowStart = instance.rowStart;
    this.column = instance.column;
    this.score = instance.score;
    this.supply = instance.supply.slice();
    this.open = instance.capacity.slice();
    this.amount = first === undefined ? new Int32Array(columns) : first.amount.slice();
    this.bonus = first?.bonus ?? 0;
    this.penalty = 1 + this.bonus + largest(instance.score);
    this.block = Math.max(20, Math.ceil((options.block ?? 0.2) * Math.sqrt(instance.column.length)));

    const size = this.root + 1;
    this.nodes = new Int32Array(8 * size);
    const part = (k: number): Int32Array => this.nodes.subarray(k * size, (k + 1) * size);
    this.parent = part(0).fill(this.root);
    this.link = part(1).fill(none);
    this.carried = part(2);
    this.held = part(3);
    this.depth = part(4).fill(1, 0, this.root);
    this.child = part(5).fill(none);
    this.next = part(6).fill(none);
    this.previous = part(7).fill(none);
    this.price = new Float64Array(columns);
    this.held.set(this.supply, columns);
    for (let j = 0; j < columns; j++) this.price[j] = this.rootPrice(j);
  }

  /** Pivots until the basis is optimal, and says so, or until about `work` entries and nodes have been looked at. */
  pivot(work: number): boolean {
    const { columns } = this;
    let left = work;
    for (;;) {
      left -= this.search(left);
      if (this.enteringGain <= 0) return this.isOptimal;
      this.calm = 0;
      left -= pivotWork;
      if (this.enteringEntry !== none)
        left -= this.enter(
          this.entering,
          this.column[this.enteringEntry]!,
          this.enteringEntry,
          endless,
          this.enteringGain,
        );
      else if (this.entering >= columns) left -= this.enter(this.entering, this.root, none, endless, this.enteringGain);
      else left -= this.enterColumn(this.entering);
      // A column whose load stopped between two pieces goes on in the next at once: left to the search it would cost many pivots.
      while (this.outColumn !== none && this.columnGain(this.outColumn) > 0) left -= this.enterColumn(this.outColumn);
      if (left <= 0) return false;
    }
  }

  /** Whether everything was looked at since the last pivot or change, and nothing gains. */
  protected get isOptimal(): boolean {
    return this.calm >= this.root;
  }

  /** How many pivots so far. */
  get done(): number {
    return this.pivots;
  }

  /** What they have gained: in a solve from nothing, without a bonus, the value so far. */
  get earned(): number {
    return this.gained;
  }

  /**
   * The entry with the largest gain among the next `block`, or else among as many more; by row, as the price of a row is found
   * once and tree arcs need no mark. Ends when all was looked at in one round and nothing gains, or after `work`. What is watched
   * is looked at before that round, but it alone decides. Answers how much was looked at.
   */
  protected search(work: number): number {
    const { columns, root, rowStart, column, score, link, price, held, block, watched } = this;
    let { cursor, calm } = this;
    let most = 0;
    let entering = none;
    let enteringEntry = none;
    let looked = 0;
    let limit = block;
    let waiting = watched === undefined ? 0 : watched.nodes.length;
    for (;;) {
      if (looked >= limit) {
        if (most > 0 || looked >= work) break;
        limit = looked + block;
      }
      let node = cursor;
      if (waiting > 0) {
        waiting--;
        node = watched!.nodes.pop(); // nothing waits unless it is watched
      } else if (watched !== undefined && (most > 0 || watched.shifted.length > 0)) {
        if (most > 0) break;
        looked += this.spread?.(watched) ?? 0;
        waiting = watched.nodes.length;
        continue;
      } else {
        if (calm >= root) break;
        calm++;
        cursor++;
        if (cursor === root) cursor = 0;
      }

      let gain = 0;
      let found = none;
      if (node >= columns) {
        const tree = link[node]!;
        const rowPrice = tree < 0 ? 0 : score[tree]! - price[column[tree]!]!;
        let best = watched === undefined ? rowPrice + most : rowPrice; // unwatched, only what gains more matters
        const start = rowStart[node - columns]!;
        const end = rowStart[node - columns + 1]!;
        for (let e = start; e < end; e++) {
          const worth = score[e]! - price[column[e]!]!;
          if (worth > best) {
            best = worth;
            found = e;
          }
        }
        if (best < 0) {
          best = 0; // it is best not placed
          found = none;
        }
        // A row on the root that gives more than it has has the penalty for its price, above all it could earn.
        if (tree >= 0 || held[node]! >= 0) gain = best - rowPrice;
        looked += end - start + 1;
      } else {
        gain = this.columnGain(node);
        looked++;
      }
      if (gain > most) {
        if (watched !== undefined && entering !== none) watched.nodes.push(entering);
        most = gain;
        entering = node;
        enteringEntry = found;
      } else if (gain > 0 && watched !== undefined) watched.nodes.push(node);
    }
    this.cursor = cursor;
    this.calm = calm;
    this.entering = entering;
    this.enteringEntry = enteringEntry;
    this.enteringGain = most;
    return looked;
  }

  /** A node may gain where it did not before. */
  protected disturb(node: number): void {
    this.calm = 0;
    this.watched?.nodes.push(node);
  }

  /** Puts what a column with another price may have disturbed among the nodes to look at. Answers how many entries it has. */
  protected spread?(watched: Watched): number;

  /** What a unit gains where the load of a column off the root rises or falls from between two pieces; below 0 where none does. */
  protected columnGain(j: number): number {
    if (this.parent[j] === this.root) return 0;
    const price = this.price[j]!;
    const load = this.held[j]!;
    if (load !== this.firstOf(j)) return -price;
    return price > 0 && load < this.open[j]! ? price : -this.bonus - price;
  }

  /** The own arc of a column enters: its load rises or falls to the end of the piece, or as far as the tree lets it. */
  protected enterColumn(j: number): number {
    const load = this.held[j]!;
    const first = this.firstOf(j);
    const gain = this.columnGain(j);
    this.disturb(j);
    if (load !== first) return this.enter(this.root, j, none, load - first, gain);
    if (this.price[j]! > 0 && load < this.open[j]!) return this.enter(j, this.root, none, this.open[j]! - load, gain);
    return this.enter(this.root, j, none, load, gain);
  }

  /**
   * Sends as much as fits from `from` to `to`, which gains `gain` a unit, and round through the tree from `to` to `from`. The arc
   * between them is `entry`, or the own arc of a node, where the other of the two is the root and `limit` is what it takes.
   * Answers how many nodes were looked at.
   */
  protected enter(from: number, to: number, entry: number, limit: number, gain: number): number {
    const { columns, root, parent, carried, held, depth } = this;
    if (from >= columns && from !== root) depth[from] = depth[parent[from]!]! + 1;
    if (to >= columns && to !== root) depth[to] = depth[parent[to]!]! + 1;

    // Up both sides to where they meet. Of the arcs that stop the flow, the last one on its way round from there goes out:
    // the lowest on the side of `from`, else the own limit, else the highest on the side of `to`.
    let least = limit;
    let out = limit === endless && from !== root ? from : none;
    let leastTo = endless;
    let outTo = none;
    let v = from;
    let w = to;
    let walked = 0;
    while (v !== w) {
      walked++;
      if (depth[v]! >= depth[w]!) {
        const above = parent[v]!;
        if (v >= columns) {
          const room = above !== root ? carried[v]! : held[v]! < 0 ? endless : held[v]!;
          if (room < least) {
            least = room;
            out = v;
          }
        } else if (above === root) {
          const room = held[v]! - this.floorOf(v);
          if (room < least) {
            least = room;
            out = v;
          }
        }
        v = above;
      } else {
        const above = parent[w]!;
        if (w < columns) {
          const room = above !== root ? carried[w]! : this.ceilingOf(w) - held[w]!;
          if (room <= leastTo) {
            leastTo = room;
            outTo = w;
          }
        } else if (above === root && held[w]! < 0 && -held[w]! <= leastTo) {
          leastTo = -held[w]!;
          outTo = w;
        }
        w = above;
      }
    }
    const join = v;
    const isTo = outTo !== none && leastTo <= least;
    const amount = isTo ? leastTo : least;

    // Of a row on its own arc `held` is what it has left, of a column its load: the one falls when the other rises.
    if (amount > 0) {
      for (v = from; v !== join; v = parent[v]!) {
        if (parent[v] === root) held[v]! -= amount;
        else if (v < columns) carried[v]! += amount;
        else carried[v]! -= amount;
      }
      for (w = to; w !== join; w = parent[w]!) {
        if (parent[w] === root) held[w]! += amount;
        else if (w < columns) carried[w]! -= amount;
        else carried[w]! += amount;
      }
      if (entry === none) {
        if (to === root) held[from]! += amount;
        else held[to]! -= amount;
      }
    }
    this.pivots++;
    this.gained += gain * amount;
    this.outColumn = none;
    if (isTo) out = outTo;
    if (out === none) return walked; // no arc of the tree stopped it but its own limit
    if (out < columns && parent[out] === root) this.outColumn = out;
    const top = isTo ? to : from;
    const shift = entry === none ? this.shiftToRoot(top) : isTo ? gain : -gain;
    this.rehang(top, isTo ? from : to, entry, amount, out);
    // Where the column moved, and not the row, other entries of the row may still gain.
    if (from >= columns && from !== root && (isTo || entry === none)) this.disturb(from);
    if (to >= columns && entry === none && to !== root) this.disturb(to);
    // A leaf row has no columns below it.
    return top < columns || this.child[top] !== none ? walked + this.shift(top, shift) : walked;
  }

  /** How the prices of columns at and below a node change when it comes to hang on the root. */
  protected shiftToRoot(node: number): number {
    if (node < this.columns) return this.rootPrice(node) - this.price[node]!;
    return this.priceOfRow(node) - (this.held[node]! < 0 ? this.penalty : 0);
  }

  /** Cuts off the part of the tree whose highest node is `out` and hangs it, now with `top` highest, on `above` by `entry`. */
  protected rehang(top: number, above: number, entry: number, amount: number, out: number): void {
    const { columns, root, parent, link, carried, child } = this;
    let node = top;
    let by = entry;
    let brings = amount;
    for (;;) {
      const oldParent = parent[node]!;
      const oldLink = link[node]!;
      const oldCarried = carried[node]!;
      const isListed = node < columns || child[node] !== none;
      if (isListed && oldParent !== root) this.unlist(node, oldParent);
      parent[node] = above;
      link[node] = by;
      carried[node] = brings;
      if (isListed && above !== root) this.list(node, above);
      if (node === out) return;
      above = node;
      by = oldLink;
      brings = oldCarried;
      node = oldParent;
    }
  }

  /** Puts a node among the children of another; a row that was a leaf so comes among those of its column. */
  protected list(node: number, above: number): void {
    const { child, next, previous, parent } = this;
    const head = child[above]!;
    next[node] = head;
    previous[node] = none;
    child[above] = node;
    if (head !== none) previous[head] = node;
    else if (above >= this.columns) {
      const column = parent[above]!;
      this.depth[above] = this.depth[column]! + 1;
      if (column !== this.root) this.list(above, column);
    }
  }

  /** The way back: a row that becomes a leaf leaves the list of its column. */
  protected unlist(node: number, above: number): void {
    const { child, next, previous, parent } = this;
    const before = previous[node]!;
    const after = next[node]!;
    if (after !== none) previous[after] = before;
    if (before !== none) next[before] = after;
    else {
      child[above] = after;
      if (after === none && above >= this.columns && parent[above] !== this.root) this.unlist(above, parent[above]!);
    }
  }

  /** Adds to the prices of all columns at and below a node, and finds anew how deep each lies. Answers how many nodes these are. */
  protected shift(top: number, shift: number): number {
    const { columns, parent, child, next, depth, price, watched } = this;
    let visited = 0;
    let node = top;
    for (;;) {
      visited++;
      depth[node] = depth[parent[node]!]! + 1;
      if (node < columns) {
        price[node]! += shift;
        if (watched !== undefined && shift !== 0) {
          watched.shifted.push(node);
          if (shift < 0) watched.fell[node] = 1;
          else watched.rose[node] = 1;
        }
      }
      let following = child[node]!;
      if (following === none) {
        while (node !== top && next[node] === none) node = parent[node]!;
        if (node === top) return visited;
        following = next[node]!;
      }
      node = following;
    }
  }

  protected firstOf(j: number): number {
    return Math.min(this.amount[j]!, this.open[j]!);
  }

  /** Where the piece of a column's load ends below. */
  protected floorOf(j: number): number {
    const load = this.held[j]!;
    if (load >= this.open[j]!) return this.open[j]!;
    return load >= this.amount[j]! ? this.amount[j]! : 0;
  }

  /** Where it ends above. */
  protected ceilingOf(j: number): number {
    const load = this.held[j]!;
    if (load >= this.open[j]!) return load + endless;
    return load >= this.amount[j]! ? this.open[j]! : this.firstOf(j);
  }

  /** The price of a column on the root. */
  protected rootPrice(j: number): number {
    const load = this.held[j]!;
    if (load >= this.open[j]!) return this.penalty;
    return load >= this.amount[j]! ? 0 : -this.bonus;
  }

  /** The price of a row, by its node. */
  protected priceOfRow(node: number): number {
    const e = this.link[node]!;
    if (e >= 0) return this.score[e]! - this.price[this.column[e]!]!;
    return this.held[node]! < 0 ? this.penalty : 0;
  }

  /** What each entry carries; with `entryOf` by the entries of the problem that the instance was made from. */
  flow(entryOf?: Int32Array): Int32Array {
    const flow = new Int32Array(this.column.length);
    for (let node = 0; node < this.root; node++) {
      const e = this.link[node]!;
      if (e >= 0) flow[entryOf === undefined ? e : entryOf[e]!] = this.carried[node]!;
    }
    return flow;
  }

  /** What a column holds. */
  load(j: number): number {
    return this.held[j]!;
  }

  /** Its price: below 0 among its first units, where one more would cost something but for the bonus. */
  priceOf(j: number): number {
    return this.price[j]!;
  }

  /** Sum of score * flow, bonuses not counted. */
  value(): number {
    let value = 0;
    for (let node = 0; node < this.root; node++) {
      const e = this.link[node]!;
      if (e >= 0) value += this.score[e]! * this.carried[node]!;
    }
    return value;
  }

  /**
   * The least row prices that cover every entry beside the prices of the columns, here down to -bonus where one is paid.
   * A column that takes nothing has the penalty for its price here, so that no row price rests on it.
   */
  rowPrice(): Float64Array {
    const { rows, columns, rowStart, column, score, price, bonus } = this;
    const rowPrice = new Float64Array(rows);
    if (this.isOptimal && bonus === 0) {
      for (let i = 0; i < rows; i++) rowPrice[i] = this.priceOfRow(columns + i); // no entry is worth more than its own
      return rowPrice;
    }
    const shown = price.slice();
    for (let j = 0; j < columns; j++) if (shown[j]! < -bonus) shown[j] = -bonus;
    for (let i = 0; i < rows; i++) {
      let most = 0;
      const end = rowStart[i + 1]!;
      for (let e = rowStart[i]!; e < end; e++) {
        const worth = score[e]! - shown[column[e]!]!;
        if (worth > most) most = worth;
      }
      rowPrice[i] = most;
    }
    return rowPrice;
  }

  /** Column prices of 0 and more: with `rowPrice` they cover every entry, and without a bonus they prove the optimum. */
  columnPrice(rowPrice: Float64Array = this.rowPrice()): Float64Array {
    const { rows, columns, rowStart, column, score, price, open, watched } = this;
    const columnPrice = new Float64Array(columns);
    let isAllOpen = true;
    for (let j = 0; j < columns; j++) {
      if (open[j] !== 0) columnPrice[j] = Math.max(0, price[j]!);
      else if (watched === undefined) isAllOpen = false;
      else {
        for (let at = watched.columnStart[j]!; at < watched.columnStart[j + 1]!; at++)
          columnPrice[j] = Math.max(columnPrice[j]!, watched.score[at]! - rowPrice[watched.row[at]!]!);
      }
    }
    if (isAllOpen) return columnPrice;
    for (let i = 0; i < rows; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const j = column[e]!;
        if (open[j] === 0) columnPrice[j] = Math.max(columnPrice[j]!, score[e]! - rowPrice[i]!);
      }
    }
    return columnPrice;
  }

  /** What prices prove: no flow within the supplies and capacities as they now are has a higher value. */
  bound(rowPrice: Float64Array, columnPrice: Float64Array): number {
    let bound = 0;
    for (let i = 0; i < this.rows; i++) bound += this.supply[i]! * rowPrice[i]!;
    for (let j = 0; j < this.columns; j++) bound += this.open[j]! * columnPrice[j]!;
    return bound;
  }

  /**
   * What a warm restart needs: for each column, then each row, the row or column it hangs on, -1 for the root. A column with
   * exactly its first units, off the root, is told by -2 less its row.
   */
  basis(): Int32Array {
    const { columns, root, parent, held, open } = this;
    const basis = new Int32Array(root);
    for (let j = 0; j < columns; j++) {
      const row = parent[j]! - columns;
      basis[j] = parent[j] === root ? none : held[j] === open[j] ? row : -2 - row;
    }
    for (let node = columns; node < root; node++) basis[node] = parent[node] === root ? none : parent[node]!;
    return basis;
  }
}

/** The largest score, 0 if none is above it. */
function largest(scores: Int32Array): number {
  let most = 0;
  for (let e = 0; e < scores.length; e++) if (scores[e]! > most) most = scores[e]!;
  return most;
}
