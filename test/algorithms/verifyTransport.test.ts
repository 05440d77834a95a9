import fc from "fast-check";
import { expect, test } from "vitest";
import type { BranchNode, BranchProof, Cut, MinimumPlan, TransportPlan } from "../../src/algorithms/transportPlan.ts";
import { type TransportProblem, transportProblem } from "../../src/algorithms/transportProblem.ts";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import {
  bestByBruteForce,
  pricesByBruteForce,
  problemOf,
  smallMinimumProblem,
  smallProblem,
  valueOf,
} from "./smallProblems.ts";

type MinimumProblem = TransportProblem & { readonly minimum: Int32Array };

const codesOf = (problem: TransportProblem, plan: unknown) =>
  verifyTransport(problem, plan as TransportPlan).violations.map(({ code }) => code.slice("algorithm.".length)); // on purpose it may be no plan

/** The best plan there is, with the prices that prove it. */
function provenPlan(problem: TransportProblem): TransportPlan {
  const { value, flow } = bestByBruteForce(problem);
  const { row, column } = pricesByBruteForce(problem);
  return { flow, value, bound: value, rowPrice: row, columnPrice: column, ended: "proven" };
}

/** The best plan there is, with any prices and what they prove by the textbook. */
function pricedPlan(problem: MinimumProblem, rowPrice: readonly number[], proof?: BranchProof): MinimumPlan {
  const { value, flow } = bestByBruteForce(problem);
  const open = new Uint8Array(problem.columns);
  flow.forEach((amount, e) => {
    if (amount > 0) open[problem.column[e]!] = 1;
  });
  const plain = textbookBound(problem, rowPrice, [], () => "free");
  const found = proof ? Math.min(plain, textbookProof(problem, rowPrice, proof)) : plain;
  const bound = Math.round(found * 8) / 8 + 0; // never -0; prices are eighths here, and the textbook divides
  return {
    flow,
    value,
    bound,
    rowPrice: Float64Array.from(rowPrice),
    columnPrice: new Float64Array(problem.columns),
    open,
    gap: bound === 0 ? 0 : (bound - value) / bound,
    ended: "work",
    ...(proof && { proof }),
  };
}

/** The best that one column can carry when open, by listing all it could; nothing where it cannot open. */
function textbookFill(problem: MinimumProblem, j: number, worth: (row: number, e: number) => number): number {
  const pairs: (readonly [row: number, e: number])[] = [];
  for (let i = 0; i < problem.rows; i++)
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++)
      if (problem.column[e] === j) pairs.push([i, e]);
  const best = (k: number, load: number): number => {
    const pair = pairs[k];
    if (pair === undefined) return load >= problem.minimum[j]! ? 0 : -Infinity;
    const [row, e] = pair;
    let value = -Infinity;
    for (let amount = 0; amount <= problem.supply[row]! && load + amount <= problem.capacity[j]!; amount++)
      value = Math.max(value, amount * worth(row, e) + best(k + 1, load + amount));
    return value;
  };
  return best(0, 0);
}

/** A cut in the words of Marchand and Wolsey (2001), in floating point. */
function textbookCut(problem: MinimumProblem, { columns, rows, delta, flipped }: Cut) {
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const beta =
    (sum(Array.from(rows, (i) => problem.supply[i]!)) - sum(Array.from(flipped, (j) => problem.minimum[j]!))) / delta;
  const f = beta - Math.floor(beta);
  const G = (a: number) => Math.floor(a) + Math.max(0, a - Math.floor(a) - f) / (1 - f);
  const scale = delta * (1 - f);
  const isFlipped = (j: number) => flipped.includes(j);
  return {
    coefficient: (j: number) => {
      if (!columns.includes(j)) return 0;
      return isFlipped(j) ? -scale * G(-problem.minimum[j]! / delta) : scale * G(problem.minimum[j]! / delta);
    },
    right: scale * Math.floor(beta) - sum(Array.from(flipped, (j) => scale * G(-problem.minimum[j]! / delta))),
    loosens: (row: number, j: number) => columns.includes(j) && !rows.includes(row),
  };
}

type State = "free" | "open" | "closed";

/** L(pi, mu) = sum(supply * pi) + sum(mu * right) + what each column is worth by itself. */
function textbookBound(
  problem: MinimumProblem,
  rowPrice: ArrayLike<number>,
  cuts: readonly (readonly [cut: Cut, price: number])[],
  stateOf: (j: number) => State,
): number {
  const priced = cuts.map(([cut, price]) => ({ ...textbookCut(problem, cut), price }));
  let bound = priced.reduce((sum, { right, price }) => sum + right * price, 0);
  for (let i = 0; i < problem.rows; i++) bound += problem.supply[i]! * rowPrice[i]!;
  for (let j = 0; j < problem.columns; j++) {
    const filled = textbookFill(problem, j, (row, e) =>
      priced.reduce(
        (worth, { loosens, price }) => worth + (loosens(row, j) ? price : 0),
        problem.score[e]! - rowPrice[row]!,
      ),
    );
    const gain = filled - priced.reduce((cost, { coefficient, price }) => cost + coefficient(j) * price, 0);
    const state = stateOf(j);
    if (state === "open") bound += gain;
    else if (state === "free") bound += Math.max(0, gain);
  }
  return bound;
}

/** The largest of the leaves. */
function textbookProof(problem: MinimumProblem, rowPrice: ArrayLike<number>, { cuts, nodes }: BranchProof): number {
  const isParent = new Set(nodes.map(({ parent }) => parent));
  return Math.max(
    ...nodes.map((leaf, place) => {
      if (isParent.has(place)) return -Infinity;
      const path: BranchNode[] = [];
      for (let at = place; at !== -1; at = nodes[at]!.parent) path.push(nodes[at]!);
      const priced = path.find((node) => node.rowPrice !== undefined);
      const states = new Map(
        path
          .filter(({ parent }) => parent !== -1)
          .map(({ column, open }) => [column, open === 1 ? "open" : "closed"] as const),
      );
      return textbookBound(
        problem,
        priced?.rowPrice ?? rowPrice,
        cuts.map((cut, c) => [cut, priced?.cutPrice?.[c] ?? 0]),
        (j) => states.get(j) ?? "free",
      );
    }),
  );
}

/** The same without its minimums. */
const freed = ({ minimum: _minimum, ...free }: MinimumProblem): TransportProblem => free;

const price = () => fc.nat(96).map((eighths) => eighths / 8);
const prices = (length: number) => fc.array(price(), { minLength: length, maxLength: length });
const someOf = (length: number) =>
  fc.subarray(Array.from({ length }, (_, k) => k)).map((places) => Int32Array.from(places));

const cutOf = ({ columns, rows }: MinimumProblem, delta: fc.Arbitrary<number>): fc.Arbitrary<Cut> =>
  fc
    .record({
      columns: someOf(columns).filter(({ length }) => length > 0),
      rows: someOf(rows),
      delta,
      flips: someOf(columns),
    })
    .map(({ flips, ...cut }) => ({ ...cut, flipped: flips.filter((j) => cut.columns.includes(j)) }));

/** A tree grown at leaves of any depth, its nodes in any order; some nodes have prices. */
function proofOf(problem: MinimumProblem, delta: fc.Arbitrary<number>): fc.Arbitrary<BranchProof> {
  const { rows, columns } = problem;
  return fc
    .record({
      cuts: columns === 0 ? fc.constant([]) : fc.array(cutOf(problem, delta), { maxLength: 3 }),
      growth: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
      order: fc.infiniteStream(fc.nat()),
    })
    .chain(({ cuts, growth, order }) => {
      let nodes: { parent: number; column: number; open: 0 | 1 }[] = [{ parent: -1, column: -1, open: 0 }];
      for (const [where, what] of growth) {
        const leaves = nodes.flatMap((_, place) => (nodes.some(({ parent }) => parent === place) ? [] : [place]));
        const leaf = leaves[where % leaves.length]!;
        const taken = new Set<number>();
        for (let at = leaf; at !== -1; at = nodes[at]!.parent) taken.add(nodes[at]!.column);
        const free = Array.from({ length: columns }, (_, j) => j).filter((j) => !taken.has(j));
        const column = free[what % free.length];
        if (column !== undefined) nodes.push({ parent: leaf, column, open: 0 }, { parent: leaf, column, open: 1 });
      }
      const keys = nodes.map(() => order.next().value as number); // endless
      const placed = nodes.map((_, place) => place).sort((a, b) => keys[a]! - keys[b]!);
      nodes = placed.map((place) => ({ ...nodes[place]!, parent: placed.indexOf(nodes[place]!.parent) }));
      const priced = fc.option(fc.record({ row: prices(rows), cut: prices(cuts.length) }), { nil: undefined });
      return fc.tuple(...nodes.map(() => priced)).map((given) => ({
        cuts,
        nodes: nodes.map((node, place) => {
          const own = given[place];
          return own ? { ...node, rowPrice: Float64Array.from(own.row), cutPrice: Float64Array.from(own.cut) } : node;
        }),
      }));
    });
}

const wholeDelta = () => fc.integer({ min: 1, max: 5 });
const withPrices = () => smallMinimumProblem().chain((problem) => fc.tuple(fc.constant(problem), prices(problem.rows)));
const withProof = (delta: fc.Arbitrary<number> = wholeDelta()) =>
  smallMinimumProblem().chain((problem) =>
    fc.tuple(fc.constant(problem), prices(problem.rows), proofOf(problem, delta)),
  );

test("the best plan with the prices of the dual is proven", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      const plan = provenPlan(problem);
      expect(verifyTransport(problem, plan)).toEqual({
        ok: true,
        value: plan.value,
        bound: plan.value,
        violations: [],
      });
    }),
  );
});

test("under minimums the bound is the textbook's, for any prices of the rows", () => {
  fc.assert(
    fc.property(withPrices(), ([problem, rowPrice]) => {
      const plan = pricedPlan(problem, rowPrice);
      expect(verifyTransport(problem, plan)).toEqual({
        ok: true,
        value: plan.value,
        bound: plan.bound,
        violations: [],
      });
    }),
  );
});

test("with cuts and branching the bound is the textbook's, for any tree, recipe and price", () => {
  fc.assert(
    fc.property(withProof(), ([problem, rowPrice, proof]) => {
      const plan = pricedPlan(problem, rowPrice, proof);
      const { ok, bound } = verifyTransport(problem, plan);
      expect(ok).toBe(true);
      expect(bound).toBe(plan.bound);
    }),
    { numRuns: 300 },
  );
});

test("no bound is below the best plan, whatever the prices, cuts and trees", () => {
  const anyPrice = fc.double({ min: 0, max: 20, noNaN: true });
  const anyDelta = fc.double({ min: 0.01, max: 9, noNaN: true });
  fc.assert(
    fc.property(withProof(anyDelta), fc.infiniteStream(anyPrice), ([problem, , proof], stream) => {
      const draw = (length: number) => Float64Array.from({ length }, () => stream.next().value as number); // endless
      const plan = {
        ...pricedPlan(problem, [...draw(problem.rows)]),
        columnPrice: draw(problem.columns),
        proof: {
          ...proof,
          nodes: proof.nodes.map((node) => ({
            ...node,
            rowPrice: draw(problem.rows),
            cutPrice: draw(proof.cuts.length),
          })),
        },
      };
      const free = freed(problem);
      expect(verifyTransport(problem, plan).bound).toBeGreaterThanOrEqual(plan.value);
      expect(verifyTransport(free, plan).bound).toBeGreaterThanOrEqual(bestByBruteForce(free).value);
    }),
    { numRuns: 300 },
  );
});

// Three firms, three courses that each need two of them: one opens. Half of each is worth 3 by any prices of the rows, as
// pi_a + pi_b + pi_c + sum of max(0, 2 - pi_a - pi_b) and its likes is at least (2 + 2 + 2) / 2.
test("a tree proves what no price of the rows can", () => {
  const table = [
    [1, undefined, 1],
    [1, 1, undefined],
    [undefined, 1, 1],
  ];
  const problem = { ...problemOf(table, [1, 1, 1], [2, 2, 2]), minimum: Int32Array.of(2, 2, 2) };
  const proof: BranchProof = {
    cuts: [],
    nodes: [
      { parent: 2, column: 0, open: 1, rowPrice: Float64Array.of(2, 2, 0) },
      { parent: 2, column: 0, open: 0, rowPrice: Float64Array.of(0, 0, 2) },
      { parent: -1, column: -1, open: 0 },
    ],
  };
  const plan = { ...pricedPlan(problem, [1, 1, 1], proof), ended: "proven" as const };
  expect(verifyTransport(problem, plan)).toEqual({ ok: true, value: 2, bound: 2, violations: [] });
  fc.assert(
    fc.property(prices(3), (rowPrice) => {
      expect(verifyTransport(problem, pricedPlan(problem, rowPrice)).bound).toBeGreaterThanOrEqual(3);
    }),
  );
});

// The same by one cut instead: 2 * (y_1 + y_2 + y_3) is at most 3, so halved and rounded down y_1 + y_2 + y_3 is at most 1.
test("a cut proves what no price of the rows can", () => {
  const table = [
    [1, undefined, 1],
    [1, 1, undefined],
    [undefined, 1, 1],
  ];
  const problem = { ...problemOf(table, [1, 1, 1], [2, 2, 2]), minimum: Int32Array.of(2, 2, 2) };
  const all = Int32Array.of(0, 1, 2);
  const proof: BranchProof = {
    cuts: [{ columns: all, rows: all, delta: 2, flipped: new Int32Array(0) }],
    nodes: [{ parent: -1, column: -1, open: 0, rowPrice: new Float64Array(3), cutPrice: Float64Array.of(2) }],
  };
  const plan = { ...pricedPlan(problem, [1, 1, 1], proof), ended: "proven" as const };
  expect(verifyTransport(problem, plan)).toEqual({ ok: true, value: 2, bound: 2, violations: [] });
});

test("a bound may be the whole number below what is proven, as values are whole, and no less", () => {
  const problem = { ...problemOf([[3]], [1], [1]), minimum: Int32Array.of(1) };
  const plan = (bound: number) => ({ ...pricedPlan(problem, [3.75]), bound, gap: (bound - 3) / bound });
  expect(codesOf(problem, plan(3.75))).toEqual([]);
  expect(codesOf(problem, plan(4))).toEqual([]);
  expect(codesOf(problem, plan(3))).toEqual([]);
  expect(codesOf(problem, { ...plan(3), ended: "proven" })).toEqual([]);
  expect(codesOf(problem, plan(3.5))).toEqual(["unproven-bound"]);
  expect(codesOf(problem, plan(2.9))).toEqual(["unproven-bound"]);
});

// ---- altered plans: one thing at a time, so that what the plan says is no longer true

type Altered = readonly [what: string, plan: unknown];

const put = <A extends ArrayLike<unknown>>(array: A, at: number, value: unknown): unknown[] =>
  Array.from(array, (old, k) => (k === at ? value : old));

/** What is false of any plan. */
function alterations(problem: TransportProblem, plan: TransportPlan): Altered[] {
  const all: Altered[] = [
    ["value of one more", { ...plan, value: plan.value + 1 }],
    ["value of one less", { ...plan, value: plan.value - 1 }],
    ["value of a bit more", { ...plan, value: plan.value + 0.001 }],
    ["value not a number", { ...plan, value: NaN }],
    ["no value", { ...plan, value: undefined }],
    ["bound without end", { ...plan, bound: Infinity }],
    ["no bound", { ...plan, bound: undefined }],
    ["an end that is none", { ...plan, ended: "optimal" }],
    ["no end", { ...plan, ended: undefined }],
  ];
  for (const name of ["flow", "rowPrice", "columnPrice"] as const) {
    all.push([`${name} too long`, { ...plan, [name]: [...plan[name], 0] }], [`no ${name}`, { ...plan, [name]: null }]);
    if (plan[name].length === 0) all.pop();
    if (plan[name].length > 0) all.push([`${name} too short`, { ...plan, [name]: plan[name].slice(1) }]);
  }
  for (const name of ["rowPrice", "columnPrice"] as const) {
    for (let k = 0; k < plan[name].length; k++) {
      for (const value of [-1, -0.001, NaN, Infinity, undefined, "1"])
        all.push([`${name}[${k}] of ${value}`, { ...plan, [name]: put(plan[name], k, value) }]);
    }
  }
  for (let e = 0; e < plan.flow.length; e++) {
    for (const value of [-1, 0.5, NaN, 3e9, undefined])
      all.push([`flow[${e}] of ${value}`, { ...plan, flow: put(plan.flow, e, value) }]);
    for (const step of [1, -1]) {
      const flow = put(plan.flow, e, plan.flow[e]! + step);
      if (problem.score[e] !== 0) all.push([`flow[${e}] by ${step}`, { ...plan, flow }]);
    }
  }
  return all;
}

/** With prices that prove the value, any change of a price that counts proves something else. */
function dearer(problem: TransportProblem, plan: TransportPlan): Altered[] {
  const all: Altered[] = [];
  for (const [name, amount] of [
    ["rowPrice", problem.supply],
    ["columnPrice", problem.capacity],
  ] as const) {
    plan[name].forEach((value, k) => {
      if (amount[k] === 0) return;
      all.push([`${name}[${k}] up`, { ...plan, [name]: put(plan[name], k, value + 1) }]);
      if (value > 0) all.push([`${name}[${k}] down`, { ...plan, [name]: put(plan[name], k, value - 0.5) }]);
    });
  }
  return [...all, ["bound up", { ...plan, bound: plan.bound + 1 }], ["bound down", { ...plan, bound: plan.bound - 1 }]];
}

/** More than is there, with everything else said as it would be. */
function overfull(problem: TransportProblem, plan: TransportPlan): Altered[] {
  return Array.from(plan.flow, (amount, e): Altered => {
    const flow = put(plan.flow, e, amount + 7) as number[]; // numbers, as a number was put
    return [
      `flow[${e}] far too large`,
      { ...plan, flow, value: valueOf(problem, Int32Array.from(flow)), ended: "work" },
    ];
  });
}

/** What is false of a plan under minimums. */
function minimumAlterations(problem: MinimumProblem, plan: MinimumPlan): Altered[] {
  const lower = Math.floor(plan.bound) - 1;
  const all: Altered[] = [
    ["open too long", { ...plan, open: [...plan.open, 0] }],
    ["gap of more", { ...plan, gap: plan.gap + 0.001 }],
    ["gap of less", { ...plan, gap: plan.gap - 0.001 }],
    ["gap not a number", { ...plan, gap: NaN }],
    ["bound down", { ...plan, bound: lower, gap: lower === 0 ? 0 : (lower - plan.value) / lower }],
    ["bound up without its gap", { ...plan, bound: plan.bound + 1 }],
  ];
  if (plan.value === 0) all.pop(); // the gap is then 1, or 0 at bound 0
  if (plan.bound !== plan.value) all.push(["proven with a gap", { ...plan, ended: "proven" }]);
  plan.open.forEach((flag, j) => {
    for (const value of [1 - flag, 2, -1, undefined])
      all.push([`open[${j}] of ${value}`, { ...plan, open: put(plan.open, j, value) }]);
    const load = plan.flow.reduce((sum, amount, e) => sum + (problem.column[e] === j ? amount : 0), 0);
    if (load === 0 || load < problem.capacity[j]!)
      all.push([`columnPrice[${j}] of 1`, { ...plan, columnPrice: put(plan.columnPrice, j, 1) }]);
    // One unit less than the minimum, the rest said as it would be.
    const e = plan.flow.findIndex((amount, at) => amount > 0 && problem.column[at] === j);
    if (load > 1 && load === problem.minimum[j]) {
      const flow = put(plan.flow, e, plan.flow[e]! - 1);
      const value = plan.value - problem.score[e]!;
      const gap = plan.bound === 0 ? 0 : (plan.bound - value) / plan.bound;
      all.push([`below minimum[${j}]`, { ...plan, flow, value, gap }]);
    }
  });
  return all;
}

/** What is false of a proof. */
function proofAlterations(problem: MinimumProblem, plan: MinimumPlan & { readonly proof: BranchProof }): Altered[] {
  const { cuts, nodes } = plan.proof;
  const all: Altered[] = [
    ["a proof of nothing", { ...plan, proof: {} }],
    ["a proof that is a number", { ...plan, proof: 1 }],
    ["no nodes", { ...plan, proof: { cuts, nodes: [] } }],
    ["two roots", { ...plan, proof: { cuts, nodes: [...nodes, { parent: -1, column: 0, open: 0 }] } }],
    [
      "a node of a node that is not there",
      { ...plan, proof: { cuts, nodes: [...nodes, { parent: 99, column: 0, open: 0 }] } },
    ],
  ];
  const withNode = (what: string, at: number, change: object): void => {
    all.push([`node ${at} ${what}`, { ...plan, proof: { cuts, nodes: put(nodes, at, { ...nodes[at], ...change }) } }]);
  };
  nodes.forEach((node, at) => {
    withNode("with a negative price", at, {
      rowPrice: [-1, ...new Array(problem.rows).fill(0)].slice(0, problem.rows),
    });
    if (problem.rows === 0) all.pop();
    if (problem.rows > 0) withNode("with an empty list of prices", at, { rowPrice: [] });
    withNode("with a price too many", at, { rowPrice: new Array(problem.rows + 1).fill(1) });
    withNode("with a price of no cut", at, { cutPrice: new Array(cuts.length + 1).fill(1) });
    if (cuts.length > 0) withNode("with a cut price that is none", at, { cutPrice: put(cuts, 0, NaN).map(() => NaN) });
    if (node.parent === -1) {
      if (nodes.length > 1) withNode("hung on another", at, { parent: (at + 1) % nodes.length, column: 0 });
      return;
    }
    const others = nodes.filter((_, k) => k !== at);
    const parents = (parent: number) => (parent > at ? parent - 1 : parent);
    all.push([
      `without node ${at}`,
      { ...plan, proof: { cuts, nodes: others.map((other) => ({ ...other, parent: parents(other.parent) })) } },
    ]);
    all.push([`node ${at} twice`, { ...plan, proof: { cuts, nodes: [...nodes, node] } }]);
    withNode("turned", at, { open: 1 - node.open });
    withNode("half open", at, { open: 0.5 });
    withNode("of no column", at, { column: problem.columns });
    withNode("of another column", at, { column: (node.column + 1) % problem.columns });
    if (problem.columns === 1) all.pop();
    withNode("hung on itself", at, { parent: at });
    // Its own column once more below it.
    if (!nodes.some(({ parent }) => parent === at))
      all.push([
        `node ${at} parted by its own column`,
        {
          ...plan,
          proof: {
            cuts,
            nodes: [...nodes, ...([0, 1] as const).map((open) => ({ parent: at, column: node.column, open }))],
          },
        },
      ]);
  });
  cuts.forEach((cut, at) => {
    const changes: readonly (readonly [string, object])[] = [
      ["delta 0", { delta: 0 }],
      ["delta below 0", { delta: -1 }],
      ["delta not a number", { delta: NaN }],
      ["delta without end", { delta: Infinity }],
      ["no columns", { columns: [] }],
      ["a column that is not there", { columns: [...cut.columns, problem.columns] }],
      ["a column twice", { columns: [...cut.columns, cut.columns[0]] }],
      ["a row that is not there", { rows: [...cut.rows, -1] }],
      ["a row between two", { rows: [...cut.rows, 0.5] }],
      ["no rows at all", { rows: undefined }],
      ["a flipped column that is not in it", { flipped: [problem.columns] }],
      ["a flipped column twice", { flipped: [cut.columns[0], cut.columns[0]] }],
    ];
    for (const [what, change] of changes)
      all.push([`cut ${at} with ${what}`, { ...plan, proof: { cuts: put(cuts, at, { ...cut, ...change }), nodes } }]);
  });
  return all;
}

/** Every altered plan is refused; how many there were. */
function countRefused(problem: TransportProblem, altered: readonly Altered[]): number {
  for (const [what, plan] of altered) {
    const { ok, violations } = verifyTransport(problem, plan as TransportPlan); // on purpose it may be no plan
    expect(ok || violations.length === 0, what).toBe(false);
  }
  return altered.length;
}

test("a thousand altered plans are refused", () => {
  let refused = 0;
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      const plan = provenPlan(problem);
      refused += countRefused(problem, [
        ...alterations(problem, plan),
        ...dearer(problem, plan),
        ...overfull(problem, plan),
      ]);
    }),
  );
  expect(refused).toBeGreaterThan(1000);
});

test("a thousand altered plans under minimums are refused", () => {
  let refused = 0;
  fc.assert(
    fc.property(withPrices(), ([problem, rowPrice]) => {
      const plan = pricedPlan(problem, rowPrice);
      refused += countRefused(problem, [...alterations(problem, plan), ...minimumAlterations(problem, plan)]);
    }),
  );
  expect(refused).toBeGreaterThan(1000);
});

test("a thousand altered proofs are refused", () => {
  let refused = 0;
  fc.assert(
    fc.property(withProof(), ([problem, rowPrice, proof]) => {
      const plan = pricedPlan(problem, rowPrice, proof);
      refused += countRefused(problem, [
        ...minimumAlterations(problem, plan),
        ...proofAlterations(problem, { ...plan, proof }),
      ]);
    }),
  );
  expect(refused).toBeGreaterThan(1000);
});

test("a leaf with worse prices proves less, and the bound is refused", () => {
  let refused = 0;
  fc.assert(
    fc.property(withProof(), fc.nat(), fc.nat(40), ([problem, rowPrice, proof], where, add) => {
      const at = where % proof.nodes.length;
      const worse = proof.nodes.map((node, k) =>
        k === at ? { ...node, rowPrice: Float64Array.from(rowPrice, (value) => value + add) } : node,
      );
      const plan = pricedPlan(problem, new Array<number>(problem.rows).fill(30), proof); // the plan's own prices prove little
      const altered = { ...plan, proof: { ...proof, nodes: worse } };
      const proven = textbookProof(problem, plan.rowPrice, altered.proof);
      if (
        Math.min(
          proven,
          textbookBound(problem, plan.rowPrice, [], () => "free"),
        ) <
        plan.bound + 0.01
      )
        return;
      if (plan.bound >= Math.floor(proven)) return; // the whole number below is as good
      refused += countRefused(problem, [["worse prices", altered]]);
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(50);
});

test("nodes that go in a circle beside the tree are refused", () => {
  const problem = { ...problemOf([[1, 1]], [1], [1, 1]), minimum: Int32Array.of(1, 1) };
  const nodes = [
    { parent: -1, column: -1, open: 0 },
    { parent: 3, column: 0, open: 0 },
    { parent: 3, column: 0, open: 1 },
    { parent: 1, column: 1, open: 0 },
    { parent: 1, column: 1, open: 1 },
  ];
  expect(codesOf(problem, { ...pricedPlan(problem, [1]), proof: { cuts: [], nodes } })).toEqual(["broken-proof"]);
});

test("what a plan claims is told by its violation", () => {
  const problem = problemOf(
    [
      [5, 3],
      [4, undefined],
    ],
    [1, 1],
    [1, 1],
  );
  const plan = provenPlan(problem);
  expect(verifyTransport(problem, { ...plan, value: 8 }).violations).toEqual([
    { code: "algorithm.wrong-value", path: ["value"], severity: "error", said: 8, found: 7 },
    { code: "algorithm.wrong-end", path: ["ended"], severity: "error", value: 8, bound: 7 },
  ]);
  expect(verifyTransport(problem, { ...plan, rowPrice: new Float64Array(2) }).violations).toMatchObject([
    { code: "algorithm.uncovered", row: 0, column: 0, score: 5 },
    { code: "algorithm.uncovered", row: 0, column: 1, score: 3, prices: 0 },
    ...(plan.columnPrice[0] === 4 ? [] : [{ code: "algorithm.uncovered", row: 1, column: 0, score: 4 }]),
  ]);
  expect(verifyTransport(problem, { ...plan, flow: Int32Array.of(1, 1, 1) }).violations).toMatchObject([
    { code: "algorithm.over-supply", row: 0, used: 2, supply: 1 },
    { code: "algorithm.over-capacity", column: 0, used: 2, capacity: 1 },
    { code: "algorithm.wrong-value", said: 7, found: 12 },
  ]);
});

test("plans and problems may be clones, or plain numbers", () => {
  fc.assert(
    fc.property(withProof(), ([problem, rowPrice, proof]) => {
      const plan = pricedPlan(problem, rowPrice, proof);
      const plain = (value: unknown): unknown =>
        ArrayBuffer.isView(value)
          ? Array.from(value as Float64Array)
          : Array.isArray(value)
            ? value.map(plain)
            : typeof value === "object" && value !== null
              ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
              : value;
      const expected = verifyTransport(problem, plan);
      expect(verifyTransport(structuredClone(problem), structuredClone(plan))).toEqual(expected);
      expect(verifyTransport(plain(problem) as TransportProblem, plain(plan) as TransportPlan)).toEqual(expected);
    }),
  );
});

test("nothing that is given instead of a plan makes it throw, and none of it is right", () => {
  const problem = { ...problemOf([[5, 3]], [1], [1, 1]), minimum: Int32Array.of(1, 1) };
  const fields = ["flow", "value", "bound", "rowPrice", "columnPrice", "ended", "open", "gap", "proof"];
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...fields), (anything, field) => {
      expect(verifyTransport(problem, anything as TransportPlan).ok).toBe(false);
      const plan = pricedPlan(problem, [5]);
      if (["open", "gap", "proof"].includes(field) && (anything === undefined || anything === null)) return;
      if (typeof anything === "number" && Math.abs(anything - Number(plan[field as keyof MinimumPlan])) < 1e-9) return;
      expect(verifyTransport(problem, { ...plan, [field]: anything }).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("a problem that is none proves nothing", () => {
  const problem = problemOf([[5, 3]], [1], [1, 1]);
  const plan = provenPlan(problem);
  const altered: readonly (readonly [object, string])[] = [
    [{ rows: -1 }, "not-whole"],
    [{ columns: 1 }, "wrong-length"],
    [{ rowStart: [0, 1] }, "broken-row-start"],
    [{ column: [0, 2] }, "out-of-range"],
    [{ score: [1, 0.5] }, "not-whole"],
    [{ supply: [-1] }, "not-whole"],
    [{ capacity: undefined }, "wrong-length"],
    [{ minimum: [1] }, "wrong-length"],
  ];
  for (const [change, code] of altered) expect(codesOf({ ...problem, ...change }, plan)).toContain(code);
});

test("sums are exact up to 2^53, and what would pass it proves nothing", () => {
  const score = 2_000_000_011;
  const problem = problemOf(
    [
      [score, score - 1],
      [score - 2, score],
    ],
    [2_000_003, 2_000_001],
    [2_000_002, 2_000_002],
  );
  const value = 2_000_002 * score + (score - 1) + 2_000_001 * score; // below 2^53: 8 000 012 * 10^9
  const plan: TransportPlan = {
    flow: Int32Array.of(2_000_002, 1, 0, 2_000_001),
    value,
    bound: value,
    rowPrice: Float64Array.of(score - 1, score),
    columnPrice: Float64Array.of(1, 0),
    ended: "proven",
  };
  expect(verifyTransport(problem, plan)).toEqual({ ok: true, value, bound: value, violations: [] });
  expect(codesOf(problem, { ...plan, bound: value - 1, ended: "work" })).toEqual(["unproven-bound"]);
  expect(codesOf(problem, { ...plan, rowPrice: Float64Array.of(1e300, score) })).toEqual(["unproven-bound"]);
  const larger = { ...problem, supply: Int32Array.of(2_000_003, 2_147_483_647) };
  expect(codesOf(larger, plan)).toEqual(["sum-too-large"]);
});

test("a column that is offered far more than it holds does not lift the bound", () => {
  const rows = 3000;
  const entries = Array.from({ length: rows }, (_, row) => ({ row, column: 0, score: 2_000_000_000 - row }));
  const problem = transportProblem(entries, { supply: 1000, capacity: 5, minimum: 2 })._unsafeUnwrap();
  const minimum = problem.minimum ?? new Int32Array(1);
  const plan = transportWithMinimum({ ...problem, minimum })._unsafeUnwrap();
  expect(plan.value).toBe(10_000_000_000); // five units of the best row
  expect(verifyTransport(problem, plan)).toMatchObject({ ok: true, bound: 10_000_000_000 });
});
