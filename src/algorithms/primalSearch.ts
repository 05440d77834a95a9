import { free, type Lagrangian } from "./lagrangian.ts";
import { OpenFlow } from "./openFlow.ts";
import type { MinimumInstance } from "./solvingOrder.ts";

/** The best plan so far. */
export interface Incumbent {
  readonly value: number;
  readonly flow: Int32Array;
  /** Of the columns that carry something: with these prices the flow is the best over them. */
  readonly price: Float64Array;
  /** Where the flow can be taken up again; none before there is one. */
  readonly basis?: Int32Array;
}

const none = new Float64Array(0);

/** Looks for good plans: sets of open columns rounded from fractional ones, and what lies next to the best. */
export class PrimalSearch {
  best: Incumbent;
  private bestOpen: Uint8Array;
  private flow: OpenFlow;
  /** What a unit up to a minimum earns, more than it can cost elsewhere. */
  private readonly bonus: number;

  /**
   * @param state by column, as `statesOf`; who changes it holds columns open or closed
   * @param total more than any plan is worth
   * @param isWarm whether each flow goes on from the one before; the value of a set of columns is the same either way
   * @param earlier a plan of much the same problem, to go on from where its flow ended
   */
  constructor(
    readonly instance: MinimumInstance,
    private readonly state: Int8Array,
    private readonly total: number,
    private readonly isWarm: boolean,
    earlier?: { readonly basis?: Int32Array; readonly open: Uint8Array },
  ) {
    const { columns, column, score } = instance;
    this.best = { value: 0, flow: new Int32Array(column.length), price: new Float64Array(columns) };
    this.bestOpen = new Uint8Array(columns);
    this.bonus = 2 * score.reduce((most, worth) => Math.max(most, Math.abs(worth)), 1);
    const start = earlier?.basis && { basis: earlier.basis, open: this.rounded(earlier.open) };
    this.flow = new OpenFlow(instance, this.bonus, start);
  }

  /** The columns that the best plan has open. */
  get open(): Uint8Array {
    return this.bestOpen;
  }

  /** Rounds, and closes by thirds what then cannot be filled, the emptiest first, until a plan is left. */
  *round(openMean: Float64Array | Uint8Array): Generator<void, void> {
    const open = this.rounded(openMean);
    for (;;) {
      yield* this.solve(open);
      const { flow } = this;
      const short: number[] = [];
      for (let j = 0; j < open.length; j++) if (flow.shortOf(j) > 0) short.push(j);
      if (short.length === 0) break;
      short.sort((a, b) => flow.shortOf(b) - flow.shortOf(a) || a - b);
      for (const j of short.slice(0, Math.ceil(short.length / 3))) open[j] = 0;
    }
    this.keep(this.flow);
  }

  /** The columns open by half or more, and those that have no minimum; as they are held where they are. */
  rounded(openMean: Float64Array | Uint8Array): Uint8Array {
    const { minimum } = this.instance;
    return Uint8Array.from(this.state, (held, j) =>
      held !== free ? held : openMean[j]! >= 0.5 || minimum[j] === 0 ? 1 : 0,
    );
  }

  /**
   * Row prices of the best flow over a set of open columns: with every column held as in the set they prove its value. Of
   * a set that cannot be filled they prove, where `isExact`, that it holds nothing better than no plan at all.
   */
  *pricesOf(open: Uint8Array, isExact: boolean): Generator<void, Float64Array> {
    yield* this.solve(open);
    let { flow } = this;
    if (isExact && !flow.isFeasible()) {
      // A bonus of all there is to earn: a unit short then costs more than any plan is worth.
      flow = new OpenFlow(this.instance, this.total);
      yield* flow.solve(open);
    }
    if (flow.isFeasible()) this.keep(flow);
    return flow.rowPrice();
  }

  /**
   * Closes one at a time the columns that only their minimum keeps filled, those that cost the most first, as long as that
   * helps: what the units in them cost beyond their scores is saved, if they go elsewhere for as much.
   */
  *closeCostly(trials: number): Generator<void, void> {
    const { price } = this.best;
    const open = this.bestOpen.slice();
    yield* this.solve(open);
    const cost = price.map((each, j) => -each * this.flow.load(j));
    const costly: number[] = [];
    for (let j = 0; j < open.length; j++) if (cost[j]! > 0 && this.state[j] === free) costly.push(j);
    costly.sort((a, b) => cost[b]! - cost[a]! || a - b);
    for (const j of costly.slice(0, trials)) {
      open[j] = 0;
      yield* this.solve(open);
      if (!this.flow.isFeasible() || !this.keep(this.flow)) open[j] = 1;
    }
  }

  /**
   * Opens or closes one column at a time as long as that helps: those that the bound has open in part, and for which the
   * prices of the flow leave hope, the most promising first. What these prices promise is a bound on the gain.
   */
  *improve(lagrangian: Lagrangian, trials: number, openMean: Float64Array): Generator<void, void> {
    const { worth } = lagrangian;
    let left = trials;
    for (let isBetter = true; isBetter && left > 0;) {
      isBetter = false;
      const open = this.bestOpen.slice();
      yield* this.solve(open);
      yield* lagrangian.bound(this.flow.rowPrice(), none);
      const promise = worth.map((value, j) => {
        const away = Math.abs(openMean[j]! - open[j]!);
        return away > 0.02 && this.state[j] === free ? (open[j] === 1 ? -value : value) * away : 0;
      });
      const hopeful: number[] = [];
      for (let j = 0; j < open.length; j++) if (promise[j]! > 0) hopeful.push(j);
      hopeful.sort((a, b) => promise[b]! - promise[a]! || a - b);
      for (const j of hopeful) {
        if (left === 0) return;
        left -= 1;
        open[j]! ^= 1;
        yield* this.solve(open);
        if (this.flow.isFeasible() && this.keep(this.flow)) isBetter = true;
        else open[j]! ^= 1;
      }
    }
  }

  private *solve(open: Uint8Array): Generator<void, void> {
    if (!this.isWarm) this.flow = new OpenFlow(this.instance, this.bonus);
    yield* this.flow.solve(open);
  }

  /** Whether the flow is better than the best so far, which it then is. */
  private keep(flow: OpenFlow): boolean {
    const value = flow.value();
    if (value <= this.best.value) return false;
    this.best = { value, flow: flow.flow(), price: flow.price(), basis: flow.basis() };
    this.bestOpen = flow.isOpen.slice();
    return true;
  }
}
