import fc from "fast-check";
import { expect, test } from "vitest";
import { networkMeasures } from "../../src/statistics/network.ts";
import { expectNear, golden } from "./golden.ts";

type Edge = readonly [number, number];
const known = golden<{
  readonly tolerance: number;
  readonly cases: readonly {
    readonly label: string;
    readonly nodes: number;
    readonly edges: readonly Edge[];
    readonly metrics: Readonly<
      Record<
        | "ties"
        | "density"
        | "meanDegree"
        | "degreeCentralisation"
        | "betweennessCentralisation"
        | "transitivity"
        | "meanLocalClustering"
        | "components"
        | "largestComponentShare"
        | "isolates",
        number
      >
    >;
    readonly degree: readonly number[];
    readonly betweenness: readonly number[];
    readonly group?: readonly string[];
    readonly ei?: Readonly<Record<"external" | "internal" | "index" | "expectedIfRandom" | "assortativity", number>>;
  }[];
}>("network");

test.each(known.cases)("$label as R's igraph and sna have it", (one) => {
  const measures = networkMeasures(one.nodes, one.edges, one.group);
  for (const [name, expected] of Object.entries(one.metrics)) {
    expectNear(measures[name as keyof typeof one.metrics], expected, known.tolerance); // the table names the measures as we do
  }
  expect(measures.degree).toEqual(one.degree);
  for (const [node, expected] of one.betweenness.entries()) {
    expectNear(measures.betweenness[node], expected, known.tolerance);
  }
  if (one.ei === undefined) {
    expect([measures.eiIndex, measures.eiExpected, measures.external]).toEqual([undefined, undefined, undefined]);
  } else {
    expect([measures.external, measures.internal]).toEqual([one.ei.external, one.ei.internal]);
    expectNear(measures.eiIndex, one.ei.index, known.tolerance);
    expectNear(measures.eiExpected, one.ei.expectedIfRandom, known.tolerance);
    expectNear(measures.assortativity, one.ei.assortativity, known.tolerance);
  }
});

test("nobody, one and two actors: what has no answer is absent", () => {
  expect(networkMeasures(0, [])).toEqual({ ties: 0, components: 0, isolates: 0, degree: [], betweenness: [] });
  expect(networkMeasures(1, [], ["county"])).toEqual({
    ties: 0,
    meanDegree: 0,
    components: 1,
    largestComponentShare: 1,
    isolates: 1,
    degree: [0],
    betweenness: [0],
    external: 0,
    internal: 0,
  });
  expect(networkMeasures(2, [[1, 0]], [1, 2])).toEqual({
    ties: 1,
    density: 1,
    meanDegree: 1,
    components: 1,
    largestComponentShare: 1,
    isolates: 0,
    degree: [1, 1],
    betweenness: [0, 0],
    external: 1,
    internal: 0,
    eiIndex: 1,
    eiExpected: 1,
    assortativity: -1,
  });
});

test("actors without any tie have density 0 and no E-I index", () => {
  const measures = networkMeasures(4, [], ["a", "a", "b", "b"]);
  expect([measures.density, measures.degreeCentralisation, measures.betweennessCentralisation]).toEqual([0, 0, 0]);
  expect([measures.eiIndex, measures.assortativity, measures.transitivity]).toEqual([undefined, undefined, undefined]);
  expectNear(measures.eiExpected, (4 - 2) / 6, 1e-12); // four pairs between, two within
});

test("where all are of one group there is no sorting to speak of", () => {
  const measures = networkMeasures(3, [[0, 1]], ["a", "a", "a"]);
  expect([measures.eiIndex, measures.eiExpected, measures.assortativity]).toEqual([-1, -1, undefined]);
});

test("a pair counts once, however often and in whichever order it is listed", () => {
  const once = networkMeasures(3, [[0, 1], [1, 2]]); // prettier-ignore
  expect(networkMeasures(3, [[1, 2], [1, 0], [0, 1], [2, 1]])).toEqual(once); // prettier-ignore
});

test("what cannot be is refused", () => {
  for (const nodes of [-1, 1.5, NaN]) expect(() => networkMeasures(nodes, [])).toThrow(RangeError);
  for (const edge of [
    [0, 3],
    [0, -1],
    [0, 0.5],
    [1, 1],
    [NaN, 0],
  ] as const) {
    expect(() => networkMeasures(3, [edge])).toThrow(RangeError);
  }
  expect(() => networkMeasures(3, [[0, 1]], ["a", "b"])).toThrow(RangeError);
});

// A chain of 1,100 diamonds has 2^1100 shortest paths from end to end.
test("more shortest paths than a number can hold are refused, not counted wrong", () => {
  const edges = Array.from({ length: 1100 }, (_, i): Edge[] => {
    const from = 3 * i;
    return [[from, from + 1], [from, from + 2], [from + 1, from + 3], [from + 2, from + 3]]; // prettier-ignore
  }).flat();
  expect(() => networkMeasures(3301, edges)).toThrow(RangeError);
});

const networks = fc.integer({ min: 1, max: 8 }).chain((nodes) =>
  fc.tuple(
    fc.constant(nodes),
    fc
      .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 20 })
      .map((pairs) => pairs.filter(([from, to]) => from !== to)),
    fc.array(fc.nat(2), { minLength: nodes, maxLength: nodes }),
  ),
);

/** All shortest paths between two nodes, by walking every path without repeats. */
function shortestPaths(nodes: number, isTied: (a: number, b: number) => boolean, from: number, to: number): number[][] {
  const found: number[][] = [];
  const walk = (path: number[]): void => {
    const end = path.at(-1) ?? from;
    if (end === to) found.push(path);
    else for (let next = 0; next < nodes; next++) if (isTied(end, next) && !path.includes(next)) walk([...path, next]);
  };
  walk([from]);
  const least = Math.min(...found.map((path) => path.length));
  return found.filter((path) => path.length === least);
}

test("betweenness is the share of all shortest paths that pass a node", () => {
  const small = networks.filter(([nodes]) => nodes <= 6);
  fc.assert(
    fc.property(small, ([nodes, edges]) => {
      const isTied = (a: number, b: number) => edges.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
      const expected = Array<number>(nodes).fill(0);
      for (let from = 0; from < nodes; from++) {
        for (let to = from + 1; to < nodes; to++) {
          const paths = shortestPaths(nodes, isTied, from, to);
          for (const path of paths) {
            for (const node of path.slice(1, -1)) expected[node] = (expected[node] ?? 0) + 1 / paths.length;
          }
        }
      }
      const { betweenness } = networkMeasures(nodes, edges);
      for (const [node, value] of expected.entries()) expectNear(betweenness[node], value, 1e-9);
    }),
  );
});

test("counted over all pairs and triples the other measures are the same", () => {
  fc.assert(
    fc.property(networks, ([nodes, edges, groups]) => {
      const isTied = (a: number, b: number) => edges.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
      const all = Array.from({ length: nodes }, (_, i) => i);
      const pairs = all.flatMap((a) => all.filter((b) => b > a).map((b): Edge => [a, b]));
      const tied = pairs.filter(([a, b]) => isTied(a, b));
      const between = (of: readonly Edge[]) => of.filter(([a, b]) => groups[a] !== groups[b]).length;
      // A triple is a node and two of its partners; it is closed where these are tied.
      const triples = all.flatMap((a) =>
        pairs.filter(([b, c]) => isTied(a, b) && isTied(a, c)).map(([b, c]) => isTied(b, c)),
      );
      const measures = networkMeasures(nodes, edges, groups);
      expect(measures.ties).toBe(tied.length);
      expect([measures.external, measures.internal]).toEqual([between(tied), tied.length - between(tied)]);
      if (pairs.length === 0) expect(measures.eiExpected).toBeUndefined();
      else expectNear(measures.eiExpected, (2 * between(pairs) - pairs.length) / pairs.length, 1e-12);
      if (triples.length === 0) expect(measures.transitivity).toBeUndefined();
      else expectNear(measures.transitivity, triples.filter(Boolean).length / triples.length, 1e-12);
    }),
  );
});

test("neither the order of the ties nor the numbering of the actors matters", () => {
  const renumbered = networks.chain(([nodes, edges, groups]) => {
    const all = Array.from({ length: nodes }, (_, i) => i);
    return fc.tuple(fc.constant({ nodes, edges, groups }), fc.shuffledSubarray(all, { minLength: nodes }));
  });
  fc.assert(
    fc.property(renumbered, ([{ nodes, edges, groups }, number]) => {
      const before = networkMeasures(nodes, edges, groups);
      expect(networkMeasures(nodes, [...edges].reverse(), groups)).toEqual(before);
      const newGroups = Array<number>(nodes).fill(0);
      groups.forEach((group, node) => (newGroups[number[node] ?? 0] = group));
      const after = networkMeasures(
        nodes,
        edges.map(([a, b]): Edge => [number[a] ?? 0, number[b] ?? 0]),
        newGroups,
      );
      for (const [name, value] of Object.entries(before)) {
        if (typeof value === "number") expectNear(after[name as "ties"], value, 1e-12); // every measure that is one number
      }
      before.betweenness.forEach((value, node) => expectNear(after.betweenness[number[node] ?? 0], value, 1e-12));
    }),
  );
});
