import { type Lagrangian, turn } from "./lagrangian.ts";

/**
 * How a run goes: so many steps, the `first` so long (a share of the mean best score), each next one `fall` times the one
 * before.
 */
export interface Schedule {
  readonly steps: number;
  readonly first: number;
  readonly fall: number;
}

/**
 * Subgradient descent on the Lagrangian bound: prices fall where supply is left and rise where more is taken than there is.
 *
 * Step lengths that fall geometrically converge linearly on such piecewise linear bounds (Goffin 1977,
 * https://doi.org/10.1007/BF01584346) and, unlike Polyak's, need no guess of the optimum. A step goes along a mean of the
 * last directions, each measured in shares of the row's supply. The mean of the last steps' fills nears the optimum of
 * the linear program, as in the volume algorithm (Barahona & Anbil 2000, https://doi.org/10.1007/s101070050002).
 */
export class Subgradient {
  /** The best prices so far, and what they prove. */
  readonly rowPrice: Float64Array;
  cutPrice = new Float64Array(0);
  bound = Infinity;
  /** How far each column was open, and what flowed by entry, in the mean of the last steps. */
  readonly openMean: Float64Array;
  readonly flowMean: Float64Array;

  private readonly trial: Float64Array;
  private readonly direction: Float64Array;
  private readonly weight: Float64Array;
  private readonly scale: number;
  private readonly grid: number;

  /** @param best the best score of each row, 0 or more */
  constructor(
    readonly lagrangian: Lagrangian,
    best: Float64Array,
  ) {
    const { rows, columns, column, supply } = lagrangian.instance;
    this.rowPrice = best.slice();
    let sum = 0;
    let count = 0;
    let total = 0;
    for (let i = 0; i < rows; i++) {
      if (best[i] === 0 || supply[i] === 0) continue;
      total += best[i]! * supply[i]!;
      sum += best[i]!;
      count += 1;
    }
    this.bound = total;
    this.scale = count === 0 ? 0 : sum / count;
    this.grid = gridFor(total);
    this.trial = this.rowPrice.map((price) => Math.floor(price / 2));
    this.direction = new Float64Array(rows);
    this.weight = Float64Array.from(supply, (units) => (units === 0 ? 0 : 1 / units));
    this.openMean = new Float64Array(columns);
    this.flowMean = new Float64Array(column.length);
  }

  /** Goes on from these prices; whatever was proven before counts no more, as columns may be held otherwise. */
  startFrom(rowPrice: Float64Array, cutPrice: Float64Array): void {
    this.rowPrice.set(rowPrice);
    this.trial.set(rowPrice);
    this.cutPrice = new Float64Array(this.lagrangian.cuts.length);
    this.cutPrice.set(cutPrice);
    this.bound = Infinity;
  }

  /** Forgets cuts that the best prices do without. */
  dropIdleCuts(): void {
    this.lagrangian.keepPricedCuts(this.cutPrice);
    this.cutPrice = this.cutPrice.filter((price) => price > 0);
  }

  /**
   * Steps from the prices it stands at, to the end of the schedule or until the bound is `enough`. The mean flow, which
   * costs as much as the bound itself, is taken over the last `flowSteps`.
   */
  *run({ steps, first, fall }: Schedule, enough: number, flowSteps = 0): Generator<void, void> {
    const { lagrangian, rowPrice, trial, direction, weight, openMean, grid } = this;
    const { cuts, open, slack } = lagrangian;
    const { rows, columns } = lagrangian.instance;
    const cutTrial = new Float64Array(cuts.length);
    cutTrial.set(this.cutPrice);
    if (this.cutPrice.length < cuts.length) this.cutPrice = cutTrial.slice();
    const cutDirection = new Float64Array(cuts.length);
    let step = first * this.scale;
    for (let t = 1; t <= steps; t++) {
      const bound = yield* lagrangian.bound(trial, cutTrial);
      if (bound < this.bound) {
        this.bound = bound;
        rowPrice.set(trial);
        this.cutPrice.set(cutTrial);
        if (bound <= enough) return;
      }
      const share = t === 1 ? 1 : 0.4;
      for (let i = 0; i < rows; i++) {
        const d = direction[i]! + share * (slack[i]! * weight[i]! - direction[i]!);
        direction[i] = d;
        const price = Math.floor((trial[i]! - step * d) * grid + 0.5);
        trial[i] = price > 0 ? price / grid : 0;
      }
      for (let c = 0; c < cuts.length; c++) {
        const d = cutDirection[c]! + share * (lagrangian.slackOf(cuts[c]!) * cuts[c]!.weight - cutDirection[c]!);
        cutDirection[c] = d;
        const price = Math.floor((cutTrial[c]! - step * d) * grid + 0.5);
        cutTrial[c] = price > 0 ? price / grid : 0;
      }
      const part = Math.max(leastPart, 1 / t);
      for (let j = 0; j < columns; j++) openMean[j]! += part * (open[j]! - openMean[j]!);
      const flowStep = t - steps + flowSteps;
      if (flowStep > 0) yield* this.mixFlow(Math.max(leastPart, 1 / flowStep));
      step *= fall;
    }
    trial.set(rowPrice);
  }

  private *mixFlow(part: number): Generator<void, void> {
    const { flowMean } = this;
    const { columnStart, open, amount, entry } = this.lagrangian;
    let pause = turn;
    for (let j = 0; j < open.length; j++) {
      const isOpen = open[j]!;
      const end = columnStart[j + 1]!;
      for (let k = columnStart[j]!; k < end; k++)
        flowMean[entry[k]!]! += part * (isOpen * amount[k]! - flowMean[entry[k]!]!);
      if (end < pause) continue;
      pause = end + turn;
      yield;
    }
  }
}

/** What the newest fill counts for in the mean, at least. */
const leastPart = 0.03;

/** Prices are multiples of 1 / grid, as fine as 1/1024 where sums of them then stay exact in doubles. */
function gridFor(total: number): number {
  let grid = 1024;
  while (grid > 1 && total * grid * 4 > Number.MAX_SAFE_INTEGER) grid /= 2;
  return grid;
}
