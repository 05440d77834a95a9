import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import type { Day } from "./codeHistory.ts";
import type { Geography, Weighted } from "./geography.ts";
import { walkTo } from "./walkTo.ts";

/**
 * What the unit that bore `code` on the day `from` is on `to`, sorted by code: later codes or, on the way back, earlier
 * ones. The weights sum to 1 unless the tables lose the trail.
 */
export function carry(geography: Geography, code: string, from: Day, to: IsoDate): readonly Weighted[] {
  const nextHops = walkTo(geography, from, to);
  const found = new Map<string, Weighted>();
  const walk = (at: string, day: Day, weight: number, method: string): void => {
    const hops = nextHops(at, day);
    if (hops === undefined) {
      const part = found.get(at);
      found.set(at, { code: at, weight: weight + (part?.weight ?? 0), method: joined(part?.method ?? method, method) });
      return;
    }
    // In order of code: the last bit of a sum depends on its order, and the rows of a table may come in any.
    for (const hop of [...hops].sort(byText(({ to: heir }) => heir))) {
      const [share, how] = day > 0 ? [hop.weight, hop.method] : [hop.weightBackward, hop.methodBackward ?? hop.method];
      walk(hop.to, hop.far, weight * share, joined(method, how));
    }
  };
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
