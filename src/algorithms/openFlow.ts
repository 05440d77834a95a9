import { NetworkSimplex } from "./networkSimplex.ts";
import type { MinimumInstance } from "./solvingOrder.ts";

/** Entries and nodes looked at between two yields: a millisecond or two of work. */
const turn = 200_000;

/**
 * The best flow over a set of open columns, each filled to its minimum where that can be. A set that differs little from the
 * last is solved from where that ended.
 */
export class OpenFlow {
  readonly isOpen: Uint8Array;
  private readonly simplex: NetworkSimplex;

  /**
   * @param bonus what each unit up to a column's minimum earns: enough to fill a column that can be filled
   * @param start a basis of much the same problem, and the columns to open first: it is then solved from there
   */
  constructor(
    readonly instance: MinimumInstance,
    bonus: number,
    start?: { readonly basis: Int32Array; readonly open: Uint8Array },
  ) {
    const { columns, capacity, minimum } = instance;
    const first = { amount: minimum, bonus };
    this.isOpen = start?.open.slice() ?? new Uint8Array(columns);
    if (start === undefined) this.simplex = new NetworkSimplex(instance, first);
    else {
      // Closed columns take nothing while the basis is taken up, so that no flow goes through them.
      const opened = { ...instance, capacity: capacity.map((most, j) => (start.open[j] === 1 ? most : 0)) };
      this.simplex = NetworkSimplex.restore(opened, start.basis, first);
    }
    for (let j = 0; j < columns; j++) {
      if (this.isOpen[j] === 1) continue;
      this.simplex.close(j);
      this.simplex.setCapacity(j, capacity[j]!);
    }
  }

  *solve(open: Uint8Array): Generator<void, void> {
    const { simplex, isOpen } = this;
    for (let j = 0; j < open.length; j++) {
      if (open[j] === isOpen[j]) continue;
      isOpen[j] = open[j]!;
      if (open[j] === 1) simplex.reopen(j);
      else simplex.close(j);
    }
    yield;
    while (!simplex.pivot(turn)) yield;
    simplex.watch();
  }

  /** What an open column lacks to its minimum. */
  shortOf(j: number): number {
    return this.isOpen[j] === 1 ? Math.max(0, this.instance.minimum[j]! - this.simplex.load(j)) : 0;
  }

  load(j: number): number {
    return this.simplex.load(j);
  }

  isFeasible(): boolean {
    for (let j = 0; j < this.isOpen.length; j++) if (this.shortOf(j) > 0) return false;
    return true;
  }

  value(): number {
    return this.simplex.value();
  }

  flow(): Int32Array {
    return this.simplex.flow();
  }

  rowPrice(): Float64Array {
    return this.simplex.rowPrice();
  }

  basis(): Int32Array {
    return this.simplex.basis();
  }

  /** The prices of open columns by which the flow is the best, below 0 where filling the minimum costs something; 0 of those that carry nothing. */
  price(): Float64Array {
    const { simplex, isOpen } = this;
    return Float64Array.from(isOpen, (open, j) => (open === 1 && simplex.load(j) > 0 ? simplex.priceOf(j) : 0));
  }
}
