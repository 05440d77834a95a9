import type { Reading } from "../indicators/indicator.ts";
import { groupOf, isPlace, knownOf } from "./count.ts";
import type { ReadingCounts } from "./publishedCounts.ts";

/**
 * What a name of a set means to an indicator. Where two indicators show different numbers for one name in one group it is
 * not the same set after all: each goes with the first that it never disagrees with.
 */
export function meanings(
  readings: readonly Reading[],
  published: readonly ReadingCounts[],
): (set: string, indicator: string) => string {
  const seen = new Map<string, Map<string, Map<string, number>>>();
  readings.forEach((reading, i) => {
    for (const { set, value } of published[i]?.counts ?? []) {
      const byIndicator = seen.get(set) ?? new Map<string, Map<string, number>>();
      seen.set(set, byIndicator);
      const values = byIndicator.get(reading.indicator) ?? new Map<string, number>();
      byIndicator.set(reading.indicator, values);
      const { period, asOf, group, division } = reading;
      const where = Object.keys(group).some(isPlace) ? division : "";
      const datedBy = group.year === undefined ? "" : knownOf(published[i]?.n ?? "");
      if (value !== undefined)
        values.set(JSON.stringify([period.from, period.to, asOf, where, datedBy, [...groupOf(group)]]), value);
    }
  });
  const names = new Map<string, string>();
  for (const [set, byIndicator] of seen) {
    const meant: Map<string, number>[] = [];
    for (const [indicator, values] of byIndicator) {
      let meaning = meant.findIndex((others) =>
        [...values].every(([place, value]) => (others.get(place) ?? value) === value),
      );
      if (meaning < 0) meaning = meant.push(new Map()) - 1;
      for (const [place, value] of values) meant[meaning]?.set(place, value);
      names.set(JSON.stringify([set, indicator]), meaning === 0 ? set : `${set} (${meaning})`);
    }
  }
  return (set, indicator) => names.get(JSON.stringify([set, indicator])) ?? set;
}
