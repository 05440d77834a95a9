import { candidatesOf, type HidingGroup, isBetter, showAgain, workOf } from "./hidingGroup.ts";

/** What is left of the work that may be spent, in bundles times parts. */
export interface Budget {
  work: number;
}

/**
 * Better than `start`, as long as there is work to spend: each bundle is once left for last, so that it is rather hidden than
 * what came after it; then one bundle more is hidden so that two, or a heavier one, can be shown, as often as that helps.
 */
export function exchangeHidden(group: HidingGroup, start: readonly number[], budget: Budget): readonly number[] {
  return exchange(group, leaveForLast(group, start, budget), budget);
}

function leaveForLast(group: HidingGroup, start: readonly number[], budget: Budget): readonly number[] {
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  let best = start;
  for (const direction of [1, -1]) {
    const usual = [...candidatesOf(group)].sort((a, b) => weight(b) - weight(a) || direction * (a - b));
    for (const last of usual) {
      budget.work -= workOf(group);
      if (budget.work < 0) return best;
      const hidden = showAgain(group, [], [...usual.filter((bundle) => bundle !== last), last]);
      if (isBetter(group, hidden, best)) best = hidden;
    }
  }
  return best;
}

function exchange(group: HidingGroup, start: readonly number[], budget: Budget): readonly number[] {
  const candidates = candidatesOf(group);
  const weight = (bundle: number): number => group.weight[bundle] ?? 0;
  let best = start;
  for (let improved = true; improved;) {
    improved = false;
    const isHidden = new Set(best);
    const shown = candidates.filter((bundle) => !isHidden.has(bundle)).sort((a, b) => weight(a) - weight(b) || a - b);
    for (const more of shown) {
      const others = shown.filter((bundle) => bundle !== more);
      for (const direction of [1, -1]) {
        budget.work -= workOf(group);
        if (budget.work < 0) return best;
        const order = [...best].sort((a, b) => direction * (weight(b) - weight(a)) || a - b);
        const hidden = [...showAgain(group, others, order), more];
        if (isBetter(group, hidden, best)) {
          best = hidden;
          improved = true;
          break;
        }
      }
      if (improved) break;
    }
  }
  return best;
}
