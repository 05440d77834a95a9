import fc from "fast-check";
import { expect, test } from "vitest";
import { NetworkSimplex } from "../../src/algorithms/networkSimplex.ts";
import { prepareRestart, restartTransport, type TransportChange } from "../../src/algorithms/restart.ts";
import { transport } from "../../src/algorithms/transport.ts";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import { bestByBruteForce, problemOf, smallProblem } from "./smallProblems.ts";
import { generated, shuffled } from "./transportProblems.ts";

const solved = (problem: TransportProblem) => transport(problem)._unsafeUnwrap();

/** A problem after changes, as a caller would write it down anew. */
function changed(problem: TransportProblem, changes: readonly TransportChange[]): TransportProblem {
  const supply = problem.supply.slice();
  const capacity = problem.capacity.slice();
  for (const change of changes) {
    if ("column" in change) capacity[change.column] = change.capacity;
    else supply[change.row] = change.supply;
  }
  return { ...problem, supply, capacity };
}

/** Some changes that a problem can have. */
const changesOf = ({ rows, columns }: TransportProblem): fc.Arbitrary<TransportChange[]> => {
  const kinds: fc.Arbitrary<TransportChange>[] = [];
  if (columns > 0) kinds.push(fc.record({ column: fc.nat(columns - 1), capacity: fc.nat(4) }));
  if (rows > 0) kinds.push(fc.record({ row: fc.nat(rows - 1), supply: fc.nat(4) }));
  return kinds.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...kinds), { maxLength: 4 });
};

const withQuestions = () =>
  smallProblem().chain((problem) =>
    fc.tuple(fc.constant(problem), fc.array(changesOf(problem), { maxLength: 5 }), fc.nat()),
  );

test("asked what if, the answer is worth what a solve from nothing finds, and proves it", () => {
  fc.assert(
    fc.property(withQuestions(), ([small, questions, seed]) => {
      const { shuffledProblem: problem } = shuffled(small, seed);
      const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
      for (const changes of questions) {
        const after = changed(problem, changes);
        const answer = ask(...changes)._unsafeUnwrap();
        expect(verifyTransport(after, answer).violations).toEqual([]);
        expect(answer).toMatchObject({ ended: "proven", value: bestByBruteForce(after).value });
        expect(answer.bound).toBe(answer.value);
      }
    }),
    { numRuns: 800 },
  );
});

test("an answer depends on the question, not on those before it", () => {
  fc.assert(
    fc.property(withQuestions(), ([problem, questions]) => {
      const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
      const answers = questions.map((changes) => ask(...changes)._unsafeUnwrap());
      const again = questions
        .slice()
        .reverse()
        .map((changes) => ask(...changes)._unsafeUnwrap());
      expect(again.reverse()).toEqual(answers);
    }),
    { numRuns: 300 },
  );
});

test("asked about nothing, the answer is the plan", () => {
  const problem = generated("thin-1k", 2);
  const plan = solved(problem);
  expect(prepareRestart(problem, plan)._unsafeUnwrap()()._unsafeUnwrap()).toEqual(plan);
});

test.each(["tight-1k", "thin-1k", "rural-1k"])("each column of %s closed, and a seat more in each", (preset) => {
  const { shuffledProblem: problem } = shuffled(generated(preset, 1), 5);
  const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
  for (let column = 0; column < problem.columns; column += 7) {
    for (const capacity of [0, problem.capacity[column]! + 1]) {
      const after = changed(problem, [{ column, capacity }]);
      const answer = ask({ column, capacity })._unsafeUnwrap();
      expect(verifyTransport(after, answer).violations).toEqual([]);
      expect(answer.value).toBe(solved(after).value);
    }
  }
});

test("each hundredth row of a generated problem withdrawn", () => {
  const problem = generated("tight-10k", 3);
  const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
  for (let row = 0; row < problem.rows; row += 500) {
    const answer = ask({ row, supply: 0 })._unsafeUnwrap();
    expect(answer.value).toBe(solved(changed(problem, [{ row, supply: 0 }])).value);
  }
});

test("a plan of one problem is a start for any other of as many rows and columns", () => {
  fc.assert(
    fc.property(smallProblem(), smallProblem(), fc.nat(), (one, other, seed) => {
      const { shuffledProblem: problem } = shuffled(other, seed);
      const answer = restartTransport(problem, solved(one))._unsafeUnwrap(); // of another size: solved from nothing
      expect(verifyTransport(problem, answer).violations).toEqual([]);
      expect(answer.value).toBe(bestByBruteForce(problem).value);
    }),
    { numRuns: 1500 },
  );
});

test("any basis will do, however little of a tree it is", () => {
  const withBasis = smallProblem().chain((problem) =>
    fc.tuple(
      fc.constant(problem),
      fc.array(fc.integer({ min: -9, max: 6 }), {
        minLength: problem.rows + problem.columns,
        maxLength: problem.rows + problem.columns,
      }),
    ),
  );
  fc.assert(
    fc.property(withBasis, ([problem, basis]) => {
      const answer = restartTransport(problem, { basis: Int32Array.from(basis) })._unsafeUnwrap();
      expect(verifyTransport(problem, answer).violations).toEqual([]);
      expect(answer.value).toBe(bestByBruteForce(problem).value);
    }),
    { numRuns: 1500 },
  );
});

test("a row widened by entries it did not have is solved from the plan before", () => {
  const wide = generated("tight-1k", 3);
  // Every other row first knows only its first three entries.
  const keep = (i: number, k: number) => i % 2 === 0 || k < 3;
  const column: number[] = [];
  const score: number[] = [];
  const rowStart = [0];
  for (let i = 0; i < wide.rows; i++) {
    for (let e = wide.rowStart[i]!; e < wide.rowStart[i + 1]!; e++) {
      if (!keep(i, e - wide.rowStart[i]!)) continue;
      column.push(wide.column[e]!);
      score.push(wide.score[e]!);
    }
    rowStart.push(column.length);
  }
  const narrow = {
    ...wide,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    score: Int32Array.from(score),
  };
  const answer = restartTransport(wide, solved(narrow))._unsafeUnwrap();
  expect(verifyTransport(wide, answer).violations).toEqual([]);
  expect(answer.value).toBe(solved(wide).value);
});

test("restarted from its own plan a problem needs no pivot", () => {
  const instance = generated("thin-3k", 1);
  const simplex = new NetworkSimplex(instance);
  simplex.pivot(Infinity);
  const restored = NetworkSimplex.restore(instance, simplex.basis());
  expect(restored.pivot(Infinity)).toBe(true);
  expect(restored.done).toBe(0);
  expect(restored.flow()).toEqual(simplex.flow());
  expect(restored.columnPrice()).toEqual(simplex.columnPrice());
});

test("a plan that was cloned or written as JSON is a start like any other", () => {
  const problem = generated("thin-1k", 3);
  const plan = solved(problem);
  const { basis } = JSON.parse(JSON.stringify({ basis: [...plan.basis!] })) as { basis: Int32Array }; // plain numbers, in truth
  expect(restartTransport(problem, { basis })._unsafeUnwrap()).toEqual(plan);
  expect(restartTransport(problem, structuredClone(plan))._unsafeUnwrap()).toEqual(plan);
});

test("questions that cannot be are answered with every issue", () => {
  const problem = problemOf([[5, 3], [4]], [1, 1], [1, 1]);
  const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
  const issues = ask({ column: 2, capacity: -1 }, { row: 0.5, supply: 1e10 }, { row: 1, supply: 1 });
  expect(issues._unsafeUnwrapErr().map(({ code, path }) => [code, ...path])).toEqual([
    ["algorithm.out-of-range", 0, "column"],
    ["algorithm.negative", 0, "capacity"],
    ["algorithm.not-whole", 1, "row"],
    ["algorithm.not-whole", 1, "supply"],
  ]);
  expect(ask()._unsafeUnwrap().value).toBe(8 - 1); // and leave no trace
});

test("a sum that would no longer be exact is refused", () => {
  const most = 2_147_483_647;
  const rows = 5;
  const problem = problemOf(new Array(rows).fill([most]) as number[][], new Array(rows).fill(0) as number[], [3]);
  const ask = prepareRestart(problem, solved(problem))._unsafeUnwrap();
  const issues = ask({ row: 0, supply: most })._unsafeUnwrapErr();
  expect(issues.map(({ code }) => code)).toEqual(["algorithm.sum-too-large"]);
  expect(ask({ row: 0, supply: 2 })._unsafeUnwrap().value).toBe(2 * most);
});

test("a broken problem is refused", () => {
  const broken = { ...problemOf([[1]], [1], [1]), supply: Int32Array.of(-1) };
  expect(restartTransport(broken, {})._unsafeUnwrapErr()).toHaveLength(1);
  expect(prepareRestart(broken, {})._unsafeUnwrapErr()).toHaveLength(1);
});

// What the solver of minimum groups leans on: one simplex, changed again and again.
test("after any row of changes a simplex ends where a new one does", () => {
  const change = fc.record({
    kind: fc.constantFrom("capacity", "first", "close", "reopen", "supply", "score", "solve", "back", "pause", "watch"),
    at: fc.nat(),
    amount: fc.nat(4),
    score: fc.integer({ min: -20, max: 40 }),
  });
  fc.assert(
    fc.property(
      smallProblem(),
      fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      fc.nat(12),
      fc.array(change, { maxLength: 12 }),
      (problem, amounts, bonus, changes) => {
        const { rows, columns } = problem;
        const entries = problem.column.length;
        const now = {
          ...problem,
          score: problem.score.slice(),
          supply: problem.supply.slice(),
          capacity: problem.capacity.slice(),
        };
        const amount = Int32Array.from({ length: columns }, (_, j) => amounts[j]!);
        const closed = new Uint8Array(columns);
        const simplex = new NetworkSimplex(problem, { amount, bonus });
        const before = problem.score.slice();
        const expectOptimal = () => {
          expect(simplex.pivot(Infinity)).toBe(true);
          const cold = new NetworkSimplex(
            { ...now, capacity: now.capacity.map((most, j) => (closed[j] === 1 ? 0 : most)) },
            { amount, bonus },
          );
          cold.pivot(Infinity);
          const worth = (of: NetworkSimplex) => {
            let sum = of.value();
            for (let j = 0; j < columns; j++) sum += bonus * Math.min(of.load(j), amount[j]!);
            return sum;
          };
          expect(worth(simplex)).toBe(worth(cold));
          const flow = simplex.flow();
          const load = new Int32Array(columns);
          for (let i = 0; i < rows; i++) {
            let given = 0;
            for (let e = now.rowStart[i]!; e < now.rowStart[i + 1]!; e++) {
              expect(flow[e]!).toBeGreaterThanOrEqual(0);
              given += flow[e]!;
              load[now.column[e]!]! += flow[e]!;
            }
            expect(given).toBeLessThanOrEqual(now.supply[i]!);
          }
          for (let j = 0; j < columns; j++) {
            expect(simplex.load(j)).toBe(load[j]);
            expect(load[j]!).toBeLessThanOrEqual(closed[j] === 1 ? 0 : now.capacity[j]!);
          }
        };
        for (const { kind, at, amount: units, score } of changes) {
          const j = at % Math.max(1, columns);
          const i = at % Math.max(1, rows);
          const e = at % Math.max(1, entries);
          if (kind === "pause") simplex.pivot(3);
          if (kind === "watch") simplex.watch();
          if (kind === "solve") expectOptimal();
          if (kind === "score" && entries > 0) {
            now.score[e] = score;
            simplex.setScore(e, score);
          }
          if (kind === "supply" && rows > 0) {
            now.supply[i] = units;
            simplex.setSupply(i, units);
          }
          if (columns === 0) continue;
          if (kind === "capacity") {
            now.capacity[j] = units;
            simplex.setCapacity(j, units);
          }
          if (kind === "first") {
            amount[j] = units;
            simplex.setFirst(j, units);
          }
          if (kind === "close") {
            closed[j] = 1;
            simplex.close(j);
          }
          if (kind === "reopen") {
            closed[j] = 0;
            simplex.reopen(j);
          }
          if (kind === "back") {
            const saved = simplex.save();
            simplex.close(j);
            simplex.pivot(5);
            simplex.bringBack(saved);
          }
        }
        expectOptimal();
        const restored = NetworkSimplex.restore(
          { ...now, capacity: now.capacity.map((most, j) => (closed[j] === 1 ? 0 : most)) },
          simplex.basis(),
          { amount, bonus },
        );
        expect(restored.pivot(Infinity)).toBe(true);
        expect(restored.done).toBe(0);
        expect(restored.flow()).toEqual(simplex.flow());
        expect(problem.score).toEqual(before); // the caller's own
      },
    ),
    { numRuns: 1500 },
  );
});
