import type { Budget } from "./exchangeHidden.ts";
import { candidatesOf, firstTelling, type HidingGroup, leaksOf, workOf } from "./hidingGroup.ts";

// What one cover may cost, in sets looked at.
const coverWork = 50_000;

/**
 * The cheapest, then lightest, bundles that pass the audit; `known`, which passes it, where nothing is better; `undefined`
 * where that is not settled with the work that may be spent.
 *
 * Whatever is hidden, of each set of bundles that together give a target away one must be hidden. So the cheapest choice
 * that meets every set found so far is at most as costly as the answer; where it passes the audit it is the answer, else the
 * audit gives new sets to meet (implicit hitting sets).
 *
 * @see Moreno-Centeno and Karp (2013), The implicit hitting set approach, Operations Research 61(2), 453-468
 */
export function leastHiding(
  group: HidingGroup,
  known: readonly number[],
  budget: Budget,
): readonly number[] | undefined {
  const candidates = candidatesOf(group);
  const unavoidable = leaksOf(group, candidates).count;
  const price = prices(group, candidates);
  const bound = known.reduce((sum, bundle) => sum + (price.get(bundle) ?? 0), 0);
  const sets: (readonly number[])[] = [];

  /** Shown bundles that give something away together, none of which may be left out; [] where nothing is given away. */
  function telling(shown: readonly number[]): readonly number[] {
    const plainly = tellingPlainly(shown);
    return plainly.length > 0 || !isLeaking(shown) ? plainly : tellingByAudit(shown);
  }

  /** By elimination: the last that is needed, then the last needed before it, and so on. */
  function tellingPlainly(shown: readonly number[]): readonly number[] {
    const needed: number[] = [];
    for (let left = shown; budget.work > 0;) {
      budget.work -= workOf(group);
      const last = firstTelling(group, [...needed, ...left]);
      if (last === undefined || needed.includes(last)) return needed;
      needed.push(last);
      left = left.slice(0, left.indexOf(last));
    }
    return needed;
  }

  function isLeaking(shown: readonly number[]): boolean {
    budget.work -= 3 * workOf(group);
    const isShown = new Set(shown);
    return (
      leaksOf(
        group,
        candidates.filter((bundle) => !isShown.has(bundle)),
      ).count > unavoidable
    );
  }

  /** By linear programming: one after another is left out if something is given away without it. */
  function tellingByAudit(shown: readonly number[]): readonly number[] {
    let needed = shown;
    for (const bundle of shown) {
      if (budget.work <= 0) break;
      const others = needed.filter((each) => each !== bundle);
      if (isLeaking(others)) needed = others;
    }
    return needed;
  }

  for (;;) {
    const cover = leastCover(sets, price, bound);
    if (cover === "given up") return undefined;
    if (cover === undefined) return known;
    let shown = candidates.filter((bundle) => !cover.includes(bundle));
    const before = sets.length;
    for (let set = telling(shown); set.length > 0; set = telling(shown)) {
      if (budget.work <= 0) return undefined;
      sets.push(set);
      shown = shown.filter((bundle) => !set.includes(bundle));
    }
    if (budget.work <= 0) return undefined;
    if (sets.length === before) return cover;
  }
}

/** Cost before weight, in one number; without the weights where they are too large for that. */
function prices(group: HidingGroup, candidates: readonly number[]): ReadonlyMap<number, number> {
  const heaviest = candidates.reduce((sum, bundle) => sum + (group.weight[bundle] ?? 0), 1);
  const costs = candidates.reduce((sum, bundle) => sum + (group.cost[bundle] ?? 0), 0);
  const isExact = Number.isSafeInteger(heaviest * costs);
  return new Map(
    candidates.map((bundle) => {
      const cost = group.cost[bundle] ?? 0;
      return [bundle, isExact ? cost * heaviest + (group.weight[bundle] ?? 0) : cost];
    }),
  );
}

/** The cheapest members that meet every set, by branch and bound; `undefined` where none costs less than `bound`. */
function leastCover(
  sets: readonly (readonly number[])[],
  price: ReadonlyMap<number, number>,
  bound: number,
): readonly number[] | undefined | "given up" {
  const priceOf = (member: number): number => price.get(member) ?? 0;
  let best: readonly number[] | undefined;
  let least = bound;
  let work = coverWork;
  const visit = (
    open: readonly (readonly number[])[],
    chosen: readonly number[],
    spent: number,
    without: ReadonlySet<number>,
  ): void => {
    work -= open.length + 1;
    if (work < 0) return;
    const choices = open.map((set) => set.filter((member) => !without.has(member)));
    // Sets without a common member each cost at least their cheapest.
    const met = new Set<number>();
    let floor = spent;
    for (const set of [...choices].sort((a, b) => a.length - b.length)) {
      if (set.some((member) => met.has(member))) continue;
      floor += Math.min(...set.map(priceOf));
      for (const member of set) met.add(member);
    }
    if (floor >= least) return;
    const narrowest = choices.reduce<readonly number[] | undefined>(
      (least, set) => (least === undefined || set.length < least.length ? set : least),
      undefined,
    );
    if (narrowest === undefined) {
      best = chosen;
      least = spent;
      return;
    }
    const tried = new Set(without);
    for (const member of [...narrowest].sort((a, b) => priceOf(a) - priceOf(b) || a - b)) {
      visit(
        open.filter((set) => !set.includes(member)),
        [...chosen, member],
        spent + priceOf(member),
        new Set(tried),
      );
      tried.add(member); // what follows is without it
    }
  };
  visit(sets, [], 0, new Set());
  return work < 0 ? "given up" : best;
}
