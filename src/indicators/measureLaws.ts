import type { Measure, Outcome } from "./indicator.ts";
import type { Law } from "./issue.ts";
import { gather, tallyOf } from "./plan.ts";

/** Text of an answer in which every number stands as it is: JSON makes nothing of NaN, and 0 of -0. */
export function exactText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "number" ? `${Object.is(one, -0) ? "-" : ""}${one}` : one,
  );
}

/**
 * Which laws a measure breaks on some rows, and the answers it gave. What throws breaks the law that it was asked for: a
 * measure that cannot merge is no better than one that merges wrongly.
 */
export function measureLaws<Row, State>(
  measure: Measure<Row, State>,
  rows: readonly Row[],
  level: number,
): { readonly broken: ReadonlySet<Law>; readonly outcomes: readonly Outcome[] } {
  const broken = new Set<Law>();
  const outcomes: Outcome[] = [];
  function law(name: Law, holds: () => boolean): void {
    try {
      if (!holds()) broken.add(name);
    } catch {
      broken.add(name);
    }
  }
  function finish(state: State): string {
    const outcome = measure.finish(state, { level });
    outcomes.push(outcome);
    return exactText(outcome);
  }
  const fold = (own: readonly Row[]): State => own.reduce((state, row) => measure.add(state, row), measure.empty());
  const merge = (a: State, b: State): State => measure.merge(a, b);
  const part = (of: number, which: number): State => fold(rows.filter((_, i) => i % of === which));
  const head = (): State => fold(rows.slice(0, 1));
  const tail = (): State => fold(rows.slice(1));

  law("empty", () => isOutcome(measure.finish(measure.empty(), { level })) && finish(measure.empty()) !== "");
  law("single-row", () => rows.slice(0, 20).every((row) => finish(fold([row])) !== ""));
  law("associative", () => {
    const [a, b, c] = [part(3, 0), part(3, 1), part(3, 2)];
    return finish(merge(merge(a, b), c)) === finish(merge(a, merge(b, c)));
  });
  law("commutative", () => {
    const halves = [part(2, 0), part(2, 1)] as const;
    return (
      finish(merge(halves[0], halves[1])) === finish(merge(halves[1], halves[0])) &&
      finish(merge(head(), tail())) === finish(merge(tail(), head()))
    );
  });
  law("neutral", () => {
    const all = finish(fold(rows));
    return finish(merge(measure.empty(), fold(rows))) === all && finish(merge(fold(rows), measure.empty())) === all;
  });
  law("split", () => {
    const all = finish(fold(rows));
    const thirds = merge(merge(part(3, 0), part(3, 1)), part(3, 2));
    const atOnce = gather(tallyOf(measure), rows);
    return finish(merge(head(), tail())) === all && finish(thirds) === all && finish(atOnce) === all;
  });
  law("order", () => finish(fold([...rows].reverse())) === finish(fold(rows)));
  law("round-trip", () => {
    const state = fold(rows);
    const read = JSON.parse(JSON.stringify(state)) as State; // what the law says of it
    const [a, b] = [part(2, 0), part(2, 1)];
    const readA = JSON.parse(JSON.stringify(a)) as State; // likewise
    return finish(read) === finish(state) && finish(merge(readA, b)) === finish(merge(a, b));
  });
  law("unchanged", () => {
    const [a, b] = [part(2, 0), part(2, 1)];
    const before = exactText([a, b]);
    for (const row of rows.slice(0, 2)) measure.add(a, row);
    merge(a, b);
    measure.finish(a, { level });
    return exactText([a, b]) === before;
  });
  return { broken, outcomes };
}

const isOutcome = (outcome: Outcome): boolean => ["estimated", "no-data", "suppressed"].includes(outcome.status);
