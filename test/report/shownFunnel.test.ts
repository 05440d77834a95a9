import { expect, test } from "vitest";
import type { Funnel, FunnelUnit } from "../../src/mobilisation/funnel.ts";
import { shownFunnel } from "../../src/report/shownFunnel.ts";

type Counts = Readonly<Record<string, number>>;

const edgesOf = {
  line: [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
  ],
  branches: [
    { from: "a", to: "b" },
    { from: "a", to: "c" },
    { from: "b", to: "d" },
    { from: "c", to: "d" },
  ],
} as const;

function funnelOf(edges: Funnel<FunnelUnit>["edges"], implied: Counts, observed: Counts = implied): Funnel<FunnelUnit> {
  const stages = Object.keys(implied).map((id) => ({
    id,
    label: { nb: id, nn: id, en: id },
    implied: implied[id] ?? 0,
    observed: observed[id] ?? 0,
  }));
  return { unit: "needs", stages, edges, gaps: 0 };
}

const shownOf = (edges: Funnel<FunnelUnit>["edges"], implied: Counts, observed?: Counts, below = 3) =>
  shownFunnel(funnelOf(edges, implied, observed), below).stages.map((stage) => stage.implied);

test("counts of one and two are left out, zero and three are not", () => {
  expect(shownOf(edgesOf.line, { a: 20, b: 2, c: 0 })).toEqual([20, undefined, 0]);
  expect(shownOf(edgesOf.line, { a: 20, b: 3, c: 3 })).toEqual([20, 3, 3]);
});

test("a count is left out where the one or two who did not come so far could be told from it", () => {
  expect(shownOf(edgesOf.line, { a: 11, b: 10, c: 7 })).toEqual([11, undefined, 7]);
  expect(shownOf(edgesOf.line, { a: 12, b: 11, c: 10 })).toEqual([12, undefined, undefined]);
  expect(shownOf(edgesOf.branches, { a: 20, b: 15, c: 16, d: 13 })).toEqual([20, 15, 16, undefined]);
});

test("a count is left out where it lies one or two above what is recorded, of its stage or of one before", () => {
  expect(shownOf(edgesOf.line, { a: 20, b: 15, c: 8 }, { a: 20, b: 14, c: 8 })).toEqual([20, undefined, 8]);
  expect(shownOf(edgesOf.line, { a: 10, b: 10, c: 10 }, { a: 10, b: 9, c: 10 })).toEqual([10, undefined, undefined]);
});

test("recorded counts are never handed on, and the limit is the caller's", () => {
  const shown = shownFunnel(funnelOf(edgesOf.line, { a: 20, b: 10, c: 5 }), 10);
  expect(shown.stages.map((stage) => [stage.implied, stage.observed])).toEqual([
    [20, undefined],
    [10, undefined],
    [undefined, undefined],
  ]);
});

/** Every funnel of at most so many units, with what was recorded at its stage `b`: the others are fully recorded. */
function* allFunnels(
  shape: keyof typeof edgesOf,
  most: number,
): Generator<readonly [implied: Counts, observed: Counts]> {
  for (let a = 0; a <= most; a++)
    for (let b = 0; b <= a; b++)
      for (let c = 0; c <= (shape === "line" ? b : a); c++) {
        const ends = shape === "line" ? [undefined] : Array.from({ length: Math.min(b, c) + 1 }, (_, d) => d);
        for (const d of ends)
          for (let recorded = 0; recorded <= b; recorded++) {
            const implied: Counts = { a, b, c, ...(d === undefined ? {} : { d }) };
            yield [implied, { ...implied, b: recorded }];
          }
      }
}

// Brute force: an outsider who knows the rule, every shown count and every printed one goes through all funnels.
test.each(["line", "branches"] as const)(
  "of a count left out in a funnel of %s more than one value remains possible, and no small difference is shown",
  (shape) => {
    const edges = edgesOf[shape];
    const possible = new Map<string, Map<string, Set<number>>>();
    for (const [implied, observed] of allFunnels(shape, 9)) {
      const shown = shownOf(edges, implied, observed);
      const [a, b, c, d] = shown;
      for (const [before, after] of [[a, b], [a, c], [a, d], [b, d], [c, d], ...(shape === "line" ? [[b, c]] : [])]) {
        // prettier-ignore
        if (before !== undefined && after !== undefined) expect([1, 2]).not.toContain(before - after);
      }
      // A protected reading prints what is recorded, unless that is a small count itself.
      const { b: recorded = 0 } = observed;
      const printed = recorded === 0 || recorded >= 3 ? recorded : "hidden";
      const seen = JSON.stringify([shown.map((count) => count ?? "hidden"), printed]);
      const sets = possible.get(seen) ?? new Map<string, Set<number>>();
      possible.set(seen, sets);
      Object.keys(implied).forEach((id, index) => {
        if (shown[index] !== undefined) return;
        const values = sets.get(id) ?? new Set<number>();
        sets.set(id, values.add(implied[id] ?? 0));
      });
    }
    const found = [...possible].flatMap(([seen, sets]) =>
      [...sets].flatMap(([id, values]) => (values.size < 2 ? [`${seen} ${id}`] : [])),
    );
    expect(found).toEqual([]);
  },
);
