import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { historyOf, isUnchanged, type Hop } from "./codeHistory.ts";
import type { Geography, Weighted } from "./geography.ts";

/**
 * What the unit that bore `code` on `from` is on `to`, sorted by code: later codes when `to` is later, earlier ones when
 * it is earlier. The weights sum to 1 unless the tables lose the trail.
 *
 * The hop that leads furthest wins, and a pair known directly wins over a chain of reforms. A pair of other dates serves
 * too where nothing happened in between: 2019 to 2024 holds for a code of 2017 that lived on until 2020.
 */
export function carry(geography: Geography, code: string, from: IsoDate, to: IsoDate): readonly Weighted[] {
  const history = historyOf(geography);
  const { pairs, reforms } = from < to ? history.forwards : history.backwards;
  const isFurther = (a: IsoDate, b: IsoDate): boolean => (from < to ? a > b : a < b);
  const found = new Map<string, Weighted>();

  function walk(at: string, date: IsoDate, weight: number, method: string): void {
    if (isUnchanged(history, at, date, to)) {
      const part = found.get(at);
      found.set(at, { code: at, weight: weight + (part?.weight ?? 0), method: joined(part?.method ?? method, method) });
      return;
    }
    let best: Hop | undefined;
    let landing = date;
    for (const hop of [...(pairs.get(at) ?? []), ...(reforms.get(at) ?? [])]) {
      const isBeyond = isFurther(hop.far, to);
      const end = isBeyond ? to : hop.far;
      if (
        isFurther(end, landing) &&
        isUnchanged(history, at, date, hop.near) &&
        (!isBeyond || hop.shares.every((share) => isUnchanged(history, share.code, hop.far, to)))
      ) {
        best = hop;
        landing = end;
      }
    }
    for (const share of best?.shares ?? []) {
      walk(share.code, landing, weight * share.weight, joined(method, share.method));
    }
  }

  walk(code, from, 1, "exact");
  return [...found.values()].sort(byText((part) => part.code));
}

/** Exact steps add nothing; estimates on the way are all named. */
function joined(a: string, b: string): string {
  if (b === "exact" || a === b) return a;
  const methods = new Set([...a.split("+"), ...b.split("+")]);
  methods.delete("exact");
  return [...methods].sort().join("+") || "exact";
}
