import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeAssignment } from "../../bench/instances/generator.mjs";
import { checkProblem } from "../../src/algorithms/checkProblem.ts";
import { NetworkSimplex } from "../../src/algorithms/networkSimplex.ts";
import { prepareProblem } from "../../src/algorithms/prepareProblem.ts";
import { inSolvingOrder } from "../../src/algorithms/solvingOrder.ts";
import { finish, runSteps } from "../../src/algorithms/steps.ts";
import { transport, transportSteps } from "../../src/algorithms/transport.ts";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import { golden } from "../statistics/golden.ts";
import { bestByBruteForce, flowsOf, problemOf, smallProblem, valueOf } from "./smallProblems.ts";
import { generated, shuffled } from "./transportProblems.ts";

/** The plan of a problem, every claim of it checked: flow, value, and prices that prove it to the last unit. */
function proven(problem: TransportProblem) {
  const plan = transport(problem)._unsafeUnwrap();
  const { ok, bound, violations } = verifyTransport(problem, plan);
  expect(violations).toEqual([]);
  expect({ ok, bound, ended: plan.ended }).toEqual({ ok: true, bound: plan.value, ended: "proven" });
  expect(plan.bound).toBe(plan.value);
  expect([...plan.rowPrice, ...plan.columnPrice].every(Number.isSafeInteger)).toBe(true);
  return plan;
}

// Optima by LEMON 1.3.1 NetworkSimplex, each with an exact certificate; provenance inside the file.
const { assignment } = golden<{ assignment: { id: string; preset: string; seed: number; maxScore: number }[] }>(
  "matching",
);

test.each(assignment.filter(({ preset }) => !preset.endsWith("100k")))(
  "the optimum of $id as another solver found it",
  ({ preset, seed, maxScore }) => {
    expect(proven(generated(preset, seed)).value).toBe(maxScore);
  },
);

// OR-Library, published optima (Beasley 1990): perfect assignments of least cost, so the score is what a pair is below 1,000.
const orlib = JSON.parse(
  readFileSync(new URL("../golden/public/orlib-assign/manifest.json", import.meta.url), "utf8"),
) as { instances: { file: string; n: number; optimum: number }[] };

test.each(orlib.instances)("the published optimum of OR-Library's $file", ({ file, n, optimum }) => {
  const text = readFileSync(new URL(`../golden/public/orlib-assign/${file}`, import.meta.url), "utf8");
  const cost = Int32Array.from(text.trim().split(/\s+/).slice(1), Number);
  const plan = proven({
    rows: n,
    columns: n,
    rowStart: Int32Array.from({ length: n + 1 }, (_, i) => i * n),
    column: Int32Array.from({ length: n * n }, (_, e) => e % n),
    score: cost.map((each) => 1000 - each),
    supply: new Int32Array(n).fill(1),
    capacity: new Int32Array(n).fill(1),
  });
  expect(1000 * n - plan.value).toBe(optimum);
});

test("no plan of a small problem is better, by looking at all of them", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      expect(proven(problem).value).toBe(bestByBruteForce(problem).value);
    }),
    { numRuns: 2000 },
  );
});

test("scores as large as they come are as exact as small ones", () => {
  fc.assert(
    fc.property(
      smallProblem(),
      fc.infiniteStream(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
      (small, stream) => {
        const score = small.score.map(() => stream.next().value);
        const problem = { ...small, score };
        expect(proven(problem).value).toBe(bestByBruteForce(problem).value);
      },
    ),
    { numRuns: 500 },
  );
});

test("long chains of the largest scores do not overflow", () => {
  // Row i fits columns i and i + 1; in each the score alternates, so that prices climb along the chain.
  const length = 2000;
  const scores = Array.from({ length }, (_, i) => (i % 2 === 0 ? [2_147_483_647, 1] : [1, 2_147_483_647]));
  const problem: TransportProblem = {
    rows: length,
    columns: length + 1,
    rowStart: Int32Array.from({ length: length + 1 }, (_, i) => 2 * i),
    column: Int32Array.from({ length: 2 * length }, (_, e) => Math.floor(e / 2) + (e % 2)),
    score: Int32Array.from(scores.flat()),
    supply: new Int32Array(length).fill(1),
    capacity: new Int32Array(length + 1).fill(1),
  };
  // No two rows want the same column most, but for rows 2k - 1 and 2k, of which one goes without or takes 1.
  expect(proven(problem).value).toBe(chainByDynamicProgramming(problem));
});

/** The best of a chain in which row i fits columns i and i + 1 only and all amounts are 1: row by row, is the next column still free? */
function chainByDynamicProgramming({ rows, score }: TransportProblem): number {
  let free = 0;
  let taken = -Infinity;
  for (let i = 0; i < rows; i++) {
    const [here, next] = [score[2 * i]!, score[2 * i + 1]!];
    const stay = Math.max(free, taken);
    [free, taken] = [Math.max(stay, free + here), stay + next];
  }
  return Math.max(free, taken);
}

test("what is largest in 32 bits is an amount like any other", () => {
  const most = 2_147_483_647;
  expect(proven(problemOf([[3, 2]], [most], [most, most])).value).toBe(3 * most);
  expect(proven(problemOf([[3], [2]], [most, most], [most])).value).toBe(3 * most);
  expect(proven(problemOf([[3, 1], [2]], [most, most], [most, 1])).value).toBe(3 * most);
});

test.each([
  ["nothing at all", problemOf([], [], [])],
  ["rows without columns", problemOf([[], []], [1, 2], [])],
  ["columns without rows", problemOf([], [], [3, 0])],
  ["rows without entries", problemOf([[undefined], [undefined]], [1, 2], [1])],
  ["no supply", problemOf([[5, 5]], [0], [1, 1])],
  ["no capacity", problemOf([[5, 5]], [1], [0, 0])],
  ["scores of 0", problemOf([[0, 0], [0]], [1, 1], [1, 1])],
  ["scores below 0", problemOf([[-1, -2], [-3]], [1, 1], [1, 1])],
])("%s is worth 0", (_, problem) => {
  expect(proven(problem).value).toBe(0);
});

test("a column that takes nothing has the price at which somebody would want it", () => {
  const { columnPrice } = proven(problemOf([[9, 4], [7]], [1, 1], [0, 1]));
  expect([...columnPrice]).toEqual([9, 4]); // 9 and not 7: with one seat there, row 0 would have it
});

test("arrays of plain numbers are welcome", () => {
  const typed = problemOf([[5, 3], [4]], [2, 1], [1, 2]);
  const plain = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === "number" ? value : [...value]]),
  ) as unknown as TransportProblem; // as a caller without types gives it
  expect(transport(plain)._unsafeUnwrap()).toEqual(transport(typed)._unsafeUnwrap());
});

test("with keys the plan does not depend on the order of rows and columns", () => {
  fc.assert(
    fc.property(smallProblem(), fc.nat(), (problem, seed) => {
      const { shuffledProblem, rowAt, columnAt, entryAt } = shuffled(problem, seed);
      const plan = transport(problem)._unsafeUnwrap();
      const other = transport(shuffledProblem)._unsafeUnwrap();
      expect([...other.flow]).toEqual(entryAt.map((e) => plan.flow[e]));
      expect([...other.rowPrice]).toEqual(rowAt.map((i) => plan.rowPrice[i]));
      expect([...other.columnPrice]).toEqual(columnAt.map((j) => plan.columnPrice[j]));
      expect(other.value).toBe(plan.value);
    }),
    { numRuns: 500 },
  );
});

test("a generated problem in another order gives the same plan", () => {
  const problem = generated("tight-1k", 2);
  const { shuffledProblem, entryAt, columnAt } = shuffled(problem, 7);
  const plan = proven(problem);
  const other = proven(shuffledProblem);
  expect(other.flow).toEqual(Int32Array.from(entryAt, (e) => plan.flow[e]!));
  expect(other.columnPrice).toEqual(Float64Array.from(columnAt, (j) => plan.columnPrice[j]!));
});

test("how many entries are looked at before a pivot changes no value", () => {
  for (const [preset, seed] of [
    ["thin-1k", 1],
    ["rural-1k", 2],
    ["tight-1k", 3],
  ] as const) {
    const instance = inSolvingOrder(generated(preset, seed)).instance;
    const values = [0, 0.05, 0.2, 1, 1000].map((block) => {
      const simplex = new NetworkSimplex(instance, undefined, { block });
      expect(simplex.pivot(Infinity)).toBe(true);
      return simplex.value();
    });
    expect(new Set(values).size).toBe(1);
  }
});

test("pieces of work end where one run ends", () => {
  const problem = generated("tight-1k", 1);
  const steps = finish(transportSteps(problem))._unsafeUnwrap();
  expect(steps).toEqual(transport(problem)._unsafeUnwrap());
  const { instance } = inSolvingOrder(problem);
  const simplex = new NetworkSimplex(instance);
  while (!simplex.pivot(500));
  expect(simplex.value()).toBe(steps.value);
});

test("aborted at any step it answers with what it has and a bound that holds", () => {
  const problem = generated("tight-10k", 1);
  const { value } = transport(problem)._unsafeUnwrap();
  const { rowStart, score, supply } = problem;
  const everyRowAtItsBest = supply.reduce(
    (sum, units, i) => sum + units * Math.max(0, ...score.subarray(rowStart[i], rowStart[i + 1])),
    0,
  );
  let aborted = 0;
  for (let at = 0; ; at += 1) {
    const steps = transportSteps(problem);
    let step = steps.next();
    for (let k = 0; k < at && step.done !== true; k += 1) step = steps.next();
    const wasEarly = step.done !== true;
    if (step.done !== true) step = steps.next("abort");
    while (step.done !== true) step = steps.next(); // said once is enough
    const plan = step.value._unsafeUnwrap();
    expect(verifyTransport(problem, plan).violations).toEqual([]);
    expect(plan.value).toBeLessThanOrEqual(value);
    expect(plan.bound).toBeGreaterThanOrEqual(value);
    expect(plan.bound).toBeLessThanOrEqual(everyRowAtItsBest);
    if (plan.ended === "aborted") aborted += 1;
    if (at === 0) expect(plan).toMatchObject({ value: 0, ended: "aborted" });
    if (!wasEarly) {
      expect(plan.ended).toBe("proven");
      break;
    }
  }
  expect(aborted).toBeGreaterThan(3);
});

test("aborted before its start it still answers", async () => {
  const problem = generated("thin-1k", 1);
  const plan = (await runSteps(transportSteps(problem), { signal: AbortSignal.abort() }))._unsafeUnwrap();
  expect(plan).toMatchObject({ value: 0, ended: "aborted" });
  expect(verifyTransport(problem, plan).ok).toBe(true);
});

test("what a step says the flow so far is worth only rises", () => {
  const incumbents: number[] = [];
  const steps = transportSteps(generated("thin-10k", 1));
  let step = steps.next();
  for (; step.done !== true; step = steps.next())
    if (step.value.incumbent !== undefined) incumbents.push(step.value.incumbent);
  expect(incumbents.at(-1)).toBe(step.value._unsafeUnwrap().value);
  expect(incumbents.at(-5)).toBe(incumbents.at(-1)); // what the pivots gained, and what the plan adds up to
  expect(incumbents.length).toBeGreaterThan(3);
  expect(incumbents).toEqual(incumbents.slice().sort((a, b) => a - b));
});

test("wrong input is told with every issue, and the steps tell the same", () => {
  const broken = { ...problemOf([[1, 2]], [1], [1, 1]), supply: Int32Array.of(-1), capacity: Int32Array.of(1) };
  const issues = transport(broken)._unsafeUnwrapErr();
  expect(issues.map(({ code }) => code)).toEqual(["algorithm.wrong-length", "algorithm.negative"]);
  expect(finish(transportSteps(broken))._unsafeUnwrapErr()).toEqual(issues);
});

test("the set-up in steps refuses what the check refuses, and orders as one run does", () => {
  const odd = fc.constantFrom(-1, 0.5, 3_000_000_000, Number.NaN, 1e300, 7, 1);
  fc.assert(
    fc.property(
      smallProblem(),
      fc.constantFrom("rowStart", "column", "score", "supply", "capacity", "minimum", "rowKey", "columnKey", "none"),
      fc.nat(12),
      odd,
      fc.nat(),
      (small, name, at, value, seed) => {
        const { shuffledProblem } = shuffled(small, seed);
        const whole = { ...shuffledProblem, minimum: shuffledProblem.capacity } as Record<string, unknown>;
        if (name !== "none") {
          const list = [...(whole[name] as Int32Array)];
          list[Math.min(at, list.length)] = value; // past the end it is too long
          whole[name] = list;
        }
        const problem = whole as unknown as TransportProblem; // broken on purpose
        const issues = checkProblem(problem);
        const prepared = finish(prepareProblem(problem));
        if (issues.length > 0) expect(prepared._unsafeUnwrapErr()).toEqual(issues);
        else expect(prepared._unsafeUnwrap().order).toEqual(inSolvingOrder(problem));
      },
    ),
    { numRuns: 2000 },
  );
});

test("the first units of a column earn their bonus, by looking at all plans", () => {
  fc.assert(
    fc.property(
      smallProblem(),
      fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      fc.nat(12),
      (problem, amounts, bonus) => {
        const amount = Int32Array.from({ length: problem.columns }, (_, j) => amounts[j]!);
        const simplex = new NetworkSimplex(problem, { amount, bonus });
        expect(simplex.pivot(Infinity)).toBe(true);
        const earned = (flow: Int32Array) => {
          const load = new Int32Array(problem.columns);
          flow.forEach((units, e) => (load[problem.column[e]!]! += units));
          return load.reduce((sum, units, j) => sum + bonus * Math.min(units, amount[j]!), valueOf(problem, flow));
        };
        let best = 0;
        for (const flow of flowsOf(problem)) best = Math.max(best, earned(flow));
        const flow = simplex.flow();
        expect(earned(flow)).toBe(best);
        expect(simplex.value()).toBe(valueOf(problem, flow));
        for (let j = 0; j < problem.columns; j++) {
          const load = flow.reduce((sum, units, e) => sum + (problem.column[e] === j ? units : 0), 0);
          expect(simplex.load(j)).toBe(load);
          expect(load).toBeLessThanOrEqual(problem.capacity[j]!);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test("the generator still makes what its goldens are of", () => {
  expect(makeAssignment("tight-1k", 1).edges).toBe(9416);
});
