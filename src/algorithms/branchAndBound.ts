import { free, type Lagrangian } from "./lagrangian.ts";
import type { PrimalSearch } from "./primalSearch.ts";
import type { Schedule, Subgradient } from "./subgradient.ts";
import type { BranchNode } from "./transportPlan.ts";

type Node = { -readonly [K in keyof BranchNode]: BranchNode[K] };

/** Steps at a node, and those that tell how much a branch would lower the bound. */
const bounding: Schedule = { steps: 40, first: 0.006, fall: 0.944 };
const probing: Schedule = { steps: 8, first: 0.006, fall: 0.92 };
/** Columns among which the next branch is chosen; probes of a column after which their mean is trusted. */
const mostCandidates = 12;
const probes = 8;
/** Prices kept in all, 8 bytes each: beyond a gigabyte the search gives up rather than take the machine with it. */
const mostPrices = 134_217_728;
/** The least share of its free columns that a node below the root settles at once. */
const leastSettled = 0.97;

const none = new Float64Array(0);

/**
 * Branch and bound over which columns are open. The leaf with the highest bound is next, so that the bound of all falls
 * with each.
 *
 * All that is concluded is written into the tree, as that is the proof: a column that the prices at hand show to be
 * closed (or open) in every better plan is a branch whose other leaf needs no prices of its own. A leaf is done when its
 * prices prove, to the last fraction, no more than the best plan is worth; prices of a descent come only near that where
 * the two are equal, so there the whole prices of the flow over its columns take their place.
 */
export class BranchAndBound {
  readonly nodes: Node[] = [];
  /** No plan is worth more. */
  bound: number;
  private readonly boundOf: number[] = [];
  private leaves: number[] = [0];
  private prices = 0;
  /** The highest bound of a leaf with nothing left to branch on that is not done: sums beyond what doubles hold exactly. */
  private stuck = -Infinity;
  private readonly rootState: Int8Array;
  /** By column, closing and then opening: by how much probes lowered the bound in the mean, and how many there were. */
  private readonly gain: Float64Array;
  private readonly probed: Int32Array;

  /** @param isFixing whether columns are held where the prices show how they must be */
  constructor(
    readonly lagrangian: Lagrangian,
    readonly dual: Subgradient,
    readonly primal: PrimalSearch,
    readonly isFixing: boolean,
  ) {
    this.rootState = lagrangian.state.slice();
    this.bound = dual.bound;
    this.gain = new Float64Array(2 * lagrangian.state.length);
    this.probed = new Int32Array(2 * lagrangian.state.length);
    const { rowPrice, cutPrice } = dual;
    this.add({ parent: -1, column: -1, open: 0, rowPrice: rowPrice.slice(), cutPrice: cutPrice.slice() }, dual.bound);
  }

  *run(): Generator<void, void> {
    const { lagrangian, dual, primal, nodes, boundOf } = this;
    const { state, worth } = lagrangian;
    const { minimum } = lagrangian.instance;
    for (let leaf = this.take(); leaf !== undefined; leaf = this.take()) {
      this.goTo(leaf);
      yield* dual.run(bounding, primal.best.value);
      const node = nodes[leaf]!;
      const rowPrice = (node.rowPrice = dual.rowPrice.slice());
      const cutPrice = (node.cutPrice = dual.cutPrice.slice());
      const bound = (boundOf[leaf] = Math.min(boundOf[leaf]!, dual.bound));
      this.prices += rowPrice.length + cutPrice.length;
      if (bound > primal.best.value) yield* primal.round(dual.openMean);
      if (bound <= primal.best.value) continue;

      yield* lagrangian.bound(rowPrice, cutPrice);
      const nearness = worth.map(Math.abs);
      const last = this.isFixing ? this.fix(leaf, bound) : leaf;
      const candidates: number[] = [];
      for (let j = 0; j < state.length; j++) if (state[j] === free && minimum[j]! > 0) candidates.push(j);
      const whole = yield* primal.pricesOf(primal.rounded(dual.openMean), candidates.length === 0);
      const byWhole = yield* lagrangian.bound(whole, none);
      if (byWhole <= primal.best.value) {
        nodes[last]!.rowPrice = whole;
        nodes[last]!.cutPrice = none;
        boundOf[last] = byWhole;
        continue;
      }
      if (candidates.length === 0) {
        this.stuck = Math.max(this.stuck, bound);
        continue;
      }
      const away = dual.openMean.map((share) => Math.min(share, 1 - share));
      candidates.sort((a, b) => away[b]! - away[a]! || nearness[a]! - nearness[b]! || a - b);
      const promising = candidates.filter((j, k) => k === 0 || (k < mostCandidates && away[j]! > 0.02));
      const column = yield* this.choose(promising, rowPrice, cutPrice, bound);
      for (const open of [0, 1] as const) this.leaves.push(this.add({ parent: last, column, open }, bound));
      if (this.prices > mostPrices) return;
    }
  }

  private add(node: Node, bound: number): number {
    this.boundOf.push(bound);
    return this.nodes.push(node) - 1;
  }

  /** The leaf with the highest bound, the newest of equal ones; none where no leaf can hold a better plan. */
  private take(): number | undefined {
    const { boundOf, primal } = this;
    const leaves = this.leaves.filter((leaf) => boundOf[leaf]! > primal.best.value);
    let at = leaves.length - 1;
    for (let k = at - 1; k >= 0; k--) if (boundOf[leaves[k]!]! > boundOf[leaves[at]!]!) at = k;
    this.bound = Math.max(primal.best.value, this.stuck, at < 0 ? -Infinity : boundOf[leaves[at]!]!);
    this.leaves = leaves;
    return leaves.splice(at, 1)[0];
  }

  /** Columns and prices as they are at a leaf. */
  private goTo(leaf: number): void {
    const { lagrangian, dual, nodes } = this;
    lagrangian.state.set(this.rootState);
    let priced: Node | undefined;
    for (let at = leaf; at >= 0; at = nodes[at]!.parent) {
      const node = nodes[at]!;
      if (node.column >= 0) lagrangian.state[node.column] = node.open;
      if (priced === undefined && node.rowPrice !== undefined) priced = node;
    }
    dual.startFrom(priced!.rowPrice!, priced!.cutPrice!); // the root has both
  }

  /**
   * Branches off what the prices at hand rule out, leaf after leaf; answers the last one. Each column costs the proof a
   * leaf, so this is done at the root, for all that follow, and where it settles nearly all that is left.
   */
  private fix(leaf: number, bound: number): number {
    const { state, worth } = this.lagrangian;
    const { value } = this.primal.best;
    const settled: number[] = [];
    let left = 0;
    for (let j = 0; j < state.length; j++) {
      if (state[j] !== free) continue;
      left += 1;
      if (Math.abs(worth[j]!) >= bound - value) settled.push(j);
    }
    if (leaf !== 0 && settled.length < leastSettled * left) return leaf;
    let last = leaf;
    for (const j of settled) {
      const open = worth[j]! > 0 ? 1 : 0;
      this.add({ parent: last, column: j, open: open === 1 ? 0 : 1 }, value);
      last = this.add({ parent: last, column: j, open }, bound);
      state[j] = open;
    }
    return last;
  }

  /**
   * The column whose closing and opening together lower the bound the most, by a few steps each (strong branching), or by
   * what such steps have shown often enough (reliability branching: Achterberg, Koch & Martin 2005,
   * https://doi.org/10.1016/j.orl.2004.04.002).
   */
  private *choose(
    candidates: readonly number[],
    rowPrice: Float64Array,
    cutPrice: Float64Array,
    bound: number,
  ): Generator<void, number> {
    const { dual, primal, gain, probed } = this;
    const { state } = this.lagrangian;
    const { value } = primal.best;
    let chosen = candidates[0]!;
    if (candidates.length === 1) return chosen;
    let most = -1;
    for (const j of candidates) {
      let product = 1;
      for (const open of [0, 1]) {
        const side = 2 * j + open;
        if (probed[side]! < probes) {
          state[j] = open;
          dual.startFrom(rowPrice, cutPrice);
          yield* dual.run(probing, value);
          probed[side]! += 1;
          gain[side]! += (bound - dual.bound - gain[side]!) / probed[side]!;
        }
        product *= Math.max(1, Math.min(bound - value, gain[side]!));
      }
      state[j] = free;
      if (product > most) {
        most = product;
        chosen = j;
      }
    }
    return chosen;
  }
}
