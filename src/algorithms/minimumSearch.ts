import { BranchAndBound } from "./branchAndBound.ts";
import { Lagrangian, statesOf } from "./lagrangian.ts";
import { leastPricesInTurns } from "./leastPrices.ts";
import { type Incumbent, PrimalSearch } from "./primalSearch.ts";
import { separateCuts } from "./separateCuts.ts";
import type { MinimumInstance } from "./solvingOrder.ts";
import { type Schedule, Subgradient } from "./subgradient.ts";
import { bestScores } from "./transport.ts";
import type { BranchProof } from "./transportPlan.ts";

/** Tuned on generated markets of 200 to 100,000 rows: the bound ends 0.0001 to 0.005 % above that of the linear program. */
const bounding: Schedule = { steps: 300, first: 0.08, fall: 0.98155 };
const cutting: Schedule = { steps: 150, first: 0.01, fall: 0.9769 };
/** The first cuts are looked for in the mean of short steps about the best prices, further ones in that of the last steps. */
const settling: Schedule = { steps: 60, first: 0.0006, fall: 0.99 };
const flowSteps = 75;

/** From the prices of an earlier plan: as short as the settling steps, but fewer, as often a look is enough. */
const goingOn: Schedule = { steps: 15, first: 0.0006, fall: 0.95 };
/** From those of a plan without minimums, which are further off. */
const mending: Schedule = { steps: 30, first: 0.01, fall: 0.93 };
const goingOnRounds = 4;
/** So many gaps away, or nearer, such a plan is worth going on from. */
const nearGaps = 8;
const goingOnTrials = 40;
/** Columns closed for a try where nothing is known but what is best without minimums. */
const costlyTrials = 20;

const oneLook: Schedule = { steps: 1, first: 0, fall: 1 };
const none = new Float64Array(0);

/** Rounds of cuts before branching; columns turned to improve a plan. */
const rounds = 8;
const trials = 200;

/** What makes a solve faster and changes no value: each can be left out. */
export interface Shortcuts {
  readonly cuts: boolean;
  readonly fixing: boolean;
  readonly warmFlow: boolean;
}

/** What is known of a plan for much the same problem: prices of its rows, the columns that it had open, and where its flow ended. */
export interface EarlierPlan {
  readonly rowPrice: Float64Array;
  readonly open: Uint8Array;
  readonly basis?: Int32Array;
}

/** A plan of the same problem without its minimums: its prices cover every entry, the columns that carry something are open. */
export interface RelaxedPlan extends EarlierPlan {
  readonly columnPrice: Float64Array;
}

/**
 * Transport with minimum groups, solved in turns that stand complete at every yield: the best plan, a bound, and what proves it.
 *
 * The bound by prices of rows is nearly tight, and rounding what it leaves nearly optimal: most solves end there. Else one column
 * at a time is opened or closed, cuts lower the bound, and branch and bound settles the rest.
 */
export class MinimumSearch {
  phase: "setup" | "bound" | "flow" | "cuts" | "branches" = "setup";
  /** What proves a bound without cuts and branches. */
  private rows: { readonly price: Float64Array; readonly bound: number };
  private primal: PrimalSearch | undefined;
  private lagrangian: Lagrangian | undefined;
  private dual: Subgradient | undefined;
  private tree: BranchAndBound | undefined;

  constructor(
    readonly instance: MinimumInstance,
    readonly gap: number,
    readonly shortcuts: Shortcuts = { cuts: true, fixing: true, warmFlow: true },
    private readonly earlier?: EarlierPlan,
    private readonly relaxed?: RelaxedPlan,
  ) {
    const price = bestScores(instance);
    let bound = 0;
    for (let i = 0; i < instance.rows; i++) bound += price[i]! * instance.supply[i]!;
    this.rows = { price, bound };
    const covered = relaxed === undefined ? Infinity : boundByCover(instance, relaxed);
    if (relaxed !== undefined && covered < bound) this.rows = { price: relaxed.rowPrice, bound: covered };
  }

  get best(): Incumbent {
    return (
      this.primal?.best ?? {
        value: 0,
        flow: new Int32Array(this.instance.column.length),
        price: new Float64Array(this.instance.columns),
      }
    );
  }

  get value(): number {
    return this.primal?.best.value ?? 0;
  }

  get bound(): number {
    return Math.min(this.rows.bound, this.tree?.bound ?? this.dual?.bound ?? Infinity);
  }

  /** Row prices that alone prove the bound, or of it what can be proven so. */
  get rowPrice(): Float64Array {
    const { rows, dual, lagrangian, tree } = this;
    // Within the tree the prices are those of a branch, and prove nothing of the whole.
    return tree === undefined && dual !== undefined && dual.bound < rows.bound && lagrangian?.cuts.length === 0
      ? dual.rowPrice.slice()
      : rows.price;
  }

  /** Cuts and branches, where they prove more than the row prices alone. */
  get proof(): BranchProof | undefined {
    const { rows, dual, lagrangian, tree } = this;
    if (dual === undefined || lagrangian === undefined || this.bound === rows.bound) return undefined;
    if (tree === undefined && lagrangian.cuts.length === 0) return undefined;
    const { rowPrice, cutPrice } = dual;
    const nodes = tree?.nodes ?? [
      { parent: -1, column: -1, open: 0, rowPrice: rowPrice.slice(), cutPrice: cutPrice.slice() },
    ];
    return { cuts: lagrangian.cuts.map(({ cut }) => cut), nodes };
  }

  private isWithin(gap: number): boolean {
    return this.bound - this.value <= gap * this.bound;
  }

  *run(): Generator<void, void> {
    const { instance, shortcuts } = this;
    const start = this.earlier ?? this.relaxed;
    const state = yield* statesOf(instance);
    const primal = (this.primal = new PrimalSearch(instance, state, this.rows.bound + 1, shortcuts.warmFlow, start));
    yield;
    if (!instance.minimum.some((least) => least > 0)) {
      this.phase = "flow";
      yield* primal.pricesOf(new Uint8Array(instance.columns).fill(1), false);
      const { flow, price: columnPrice, value } = primal.best;
      const { rowPrice } = yield* leastPricesInTurns(instance, { flow, columnPrice });
      this.rows = { price: rowPrice, bound: value }; // a linear program: its dual proves it
      return;
    }
    if (start !== undefined) {
      this.phase = "flow";
      yield* primal.round(start.open);
      if (this.earlier === undefined) yield* primal.closeCostly(costlyTrials);
      if (this.isWithin(this.gap)) return;
    }
    const lagrangian = (this.lagrangian = yield* Lagrangian.of(instance, state));
    const dual = (this.dual = new Subgradient(lagrangian, bestScores(instance)));
    if (start !== undefined && (this.earlier !== undefined || this.isWithin(nearGaps * this.gap))) {
      yield* this.goOnFrom(start, primal, dual);
      if (this.isWithin(this.gap)) return;
      dual.startFrom(
        bestScores(instance).map((price) => Math.floor(price / 2)),
        none,
      );
    }
    this.phase = "bound";
    yield;
    yield* dual.run(bounding, 0);
    this.phase = "flow";
    yield* primal.round(dual.openMean);
    this.keepPrices(dual);
    // A plan well within the gap is good enough; one at its edge can be better at little cost.
    if (this.isWithin(this.gap / 4)) return;
    yield* primal.improve(lagrangian, trials, dual.openMean);

    if (this.isWithin(this.gap)) return;
    this.phase = "cuts";
    if (shortcuts.cuts) yield* dual.run(settling, primal.best.value, settling.steps);
    for (let round = 0; shortcuts.cuts && round < rounds; round++) {
      if (this.isWithin(this.gap)) return;
      this.phase = "cuts";
      const cuts = yield* separateCuts(lagrangian, dual.openMean, dual.flowMean);
      if (cuts.length === 0) break;
      for (const cut of cuts) lagrangian.addCut(cut);
      yield* dual.run(cutting, primal.best.value, flowSteps);
      this.phase = "flow";
      yield* primal.round(dual.openMean);
    }
    if (this.isWithin(this.gap)) return;
    yield* primal.improve(lagrangian, trials, dual.openMean);
    this.phase = "branches";
    dual.dropIdleCuts();
    this.tree = new BranchAndBound(lagrangian, dual, primal, shortcuts.fixing);
    const branching = this.tree.run();
    while (!this.isWithin(this.gap) && branching.next().done !== true) yield;
  }

  /**
   * Prices followed until they prove that the plan found over the columns of an earlier one is good enough: the earlier prices,
   * or those of the new flow where they prove more.
   */
  private *goOnFrom({ rowPrice }: EarlierPlan, primal: PrimalSearch, dual: Subgradient): Generator<void, void> {
    const ofFlow = yield* primal.pricesOf(primal.open.slice(), false);
    this.phase = "bound";
    const enough = primal.best.value / (1 - this.gap);
    let best = rowPrice;
    let least = Infinity;
    for (const prices of [rowPrice, ofFlow]) {
      dual.startFrom(prices, none);
      yield* dual.run(oneLook, enough);
      this.keepPrices(dual);
      if (this.rows.bound <= enough) return;
      if (dual.bound < least) best = prices;
      least = Math.min(least, dual.bound);
    }
    dual.startFrom(best, none);
    const schedule = this.earlier === undefined ? mending : goingOn;
    for (let round = 0; round < goingOnRounds; round++) {
      this.phase = "bound";
      yield* dual.run(schedule, primal.best.value / (1 - this.gap));
      this.keepPrices(dual);
      if (this.isWithin(this.gap)) return;
      this.phase = "flow";
      yield* primal.improve(dual.lagrangian, goingOnTrials, dual.openMean);
      if (this.isWithin(this.gap)) return;
    }
  }

  private keepPrices({ rowPrice, bound }: Subgradient): void {
    if (bound < this.rows.bound) this.rows = { price: rowPrice.slice(), bound };
  }
}

/** What prices prove that cover every entry: all supplies and capacities at their prices; nothing where one is not covered. */
function boundByCover(
  { rows, columns, rowStart, column, score, supply, capacity }: MinimumInstance,
  { rowPrice, columnPrice }: RelaxedPlan,
): number {
  let bound = 0;
  for (let j = 0; j < columns; j++) bound += capacity[j]! * columnPrice[j]!;
  for (let i = 0; i < rows; i++) {
    if (supply[i] === 0) continue;
    bound += supply[i]! * rowPrice[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      if (capacity[column[e]!]! > 0 && rowPrice[i]! + columnPrice[column[e]!]! < score[e]!) return Infinity;
  }
  return bound;
}
