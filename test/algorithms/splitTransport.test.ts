import fc from "fast-check";
import { expect, test } from "vitest";
import { makeAssignment } from "../../bench/instances/generator.mjs";
import { mergeTransport, type SolvedPart } from "../../src/algorithms/mergeTransport.ts";
import { splitTransport, type TransportPart } from "../../src/algorithms/splitTransport.ts";
import { transport } from "../../src/algorithms/transport.ts";
import type { TransportPlan } from "../../src/algorithms/transportPlan.ts";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import { golden } from "../statistics/golden.ts";
import { bestByBruteForce, problemOf, smallMinimumProblem, smallProblem } from "./smallProblems.ts";
import { generated, shuffled } from "./transportProblems.ts";

/** A small problem whose rows and columns are strewn over three regions; a region may have none of either. */
const inRegions = <P extends TransportProblem>(problems: fc.Arbitrary<P>) =>
  problems.chain((problem) => {
    const regions = (length: number) =>
      fc
        .array(fc.constantFrom(0, 7, 50), { minLength: length, maxLength: length })
        .map((list) => Int32Array.from(list));
    return fc.record({
      problem: fc.constant(problem),
      regionOfRow: regions(problem.rows),
      regionOfColumn: regions(problem.columns),
    });
  });

const solved = (parts: readonly TransportPart[]): SolvedPart[] =>
  parts.map((part) => ({ ...part, plan: transport(part.problem)._unsafeUnwrap() }));

const merged = (problem: TransportProblem, regionOfRow: Int32Array, regionOfColumn: Int32Array): TransportPlan =>
  mergeTransport(solved(splitTransport(problem, regionOfRow, regionOfColumn)._unsafeUnwrap()))._unsafeUnwrap();

test("every row and entry is in the part of its region, and the shares of a column add up to its capacity", () => {
  fc.assert(
    fc.property(inRegions(smallProblem()), ({ problem, regionOfRow, regionOfColumn }) => {
      const parts = splitTransport(problem, regionOfRow, regionOfColumn)._unsafeUnwrap();
      const regions = parts.map(({ region }) => region);
      expect(regions).toEqual([...new Set([...regionOfRow, ...regionOfColumn])].sort((a, b) => a - b));
      expect(parts.flatMap(({ rowOf }) => [...rowOf]).sort((a, b) => a - b)).toEqual([...regionOfRow.keys()]);
      expect(parts.flatMap(({ entryOf }) => [...entryOf]).sort((a, b) => a - b)).toEqual([...problem.column.keys()]);
      const capacity = new Int32Array(problem.columns);
      for (const { region, problem: part, rowOf, columnOf, entryOf } of parts) {
        expect([...rowOf].every((i) => regionOfRow[i] === region)).toBe(true);
        expect([...part.supply]).toEqual([...rowOf].map((i) => problem.supply[i]));
        expect([...part.score]).toEqual([...entryOf].map((e) => problem.score[e]));
        expect([...part.column].map((j) => columnOf[j])).toEqual([...entryOf].map((e) => problem.column[e]));
        expect(transport(part).isOk()).toBe(true); // which refuses a problem that is broken in any way
        columnOf.forEach((j, at) => (capacity[j]! += part.capacity[at]!));
      }
      expect(capacity).toEqual(problem.capacity);
    }),
  );
});

// The optimum is that of a search through all plans.
test("the merged plan fits, and the optimum lies between its value and its bound", () => {
  fc.assert(
    fc.property(inRegions(smallProblem()), ({ problem, regionOfRow, regionOfColumn }) => {
      const plan = merged(problem, regionOfRow, regionOfColumn);
      expect(verifyTransport(problem, plan)).toMatchObject({ ok: true, value: plan.value, bound: plan.bound });
      const best = bestByBruteForce(problem).value;
      expect(plan.value).toBeLessThanOrEqual(best);
      expect(plan.bound).toBeGreaterThanOrEqual(best);
      expect(plan.ended).toBe(plan.bound === plan.value ? "proven" : "gap");
    }),
  );
});

test("under minimums too, where a column that several regions want goes whole to one of them", () => {
  fc.assert(
    fc.property(inRegions(smallMinimumProblem()), ({ problem, regionOfRow, regionOfColumn }) => {
      const parts = splitTransport(problem, regionOfRow, regionOfColumn)._unsafeUnwrap();
      const plan = mergeTransport(
        parts.map((part) => {
          const { minimum = new Int32Array(part.problem.columns) } = part.problem;
          return { ...part, plan: transportWithMinimum({ ...part.problem, minimum }, { gap: 0 })._unsafeUnwrap() };
        }),
      )._unsafeUnwrap();
      expect(verifyTransport(problem, plan).violations).toEqual([]);
      const best = bestByBruteForce(problem).value;
      expect(plan.value).toBeLessThanOrEqual(best);
      expect(plan.bound).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 50 },
  );
});

test("one region loses nothing and proves it", () => {
  fc.assert(
    fc.property(smallProblem(), (problem) => {
      const plan = merged(problem, new Int32Array(problem.rows), new Int32Array(problem.columns));
      expect(plan).toMatchObject({ value: bestByBruteForce(problem).value, ended: "proven" });
    }),
  );
});

test("regions that want nothing of each other lose nothing and prove it", () => {
  const problem = problemOf(
    [
      [9, 8, undefined],
      [7, undefined, undefined],
      [undefined, undefined, 5],
    ],
    [1, 1, 3],
    [1, 1, 2],
  );
  // 8 + 7 of the first region, 2 * 5 of the second.
  expect(merged(problem, Int32Array.of(1, 1, 2), Int32Array.of(1, 1, 2))).toMatchObject({ value: 25, ended: "proven" });
});

test("the seat goes to the region that it is worth more to, not to the one it lies in", () => {
  const problem = problemOf([[40], [90]], [1, 1], [1]);
  const plan = merged(problem, Int32Array.of(3, 18), Int32Array.of(3));
  expect([...plan.flow]).toEqual([0, 1]);
});

test("a column that has room for all is divided so that every region has room for its own", () => {
  const problem = problemOf([[5], [6], [7]], [10, 20, 30], [2_000_000_000]);
  const parts = splitTransport(problem, Int32Array.of(1, 2, 3), Int32Array.of(1))._unsafeUnwrap();
  expect(parts.every(({ problem: part }) => part.capacity[0]! > part.supply[0]!)).toBe(true);
  expect(mergeTransport(solved(parts))._unsafeUnwrap()).toMatchObject({ value: 50 + 120 + 210, ended: "proven" });
});

test("regions without rows, rows without entries and problems of nothing are normal", () => {
  const noEntries = problemOf([[undefined], [undefined]], [1, 2], [3]);
  const parts = splitTransport(noEntries, Int32Array.of(4, 5), Int32Array.of(6))._unsafeUnwrap();
  expect(parts.map(({ region, problem }) => [region, problem.rows, problem.columns])).toEqual([
    [4, 1, 0],
    [5, 1, 0],
    [6, 0, 1],
  ]);
  expect(verifyTransport(noEntries, mergeTransport(solved(parts))._unsafeUnwrap()).ok).toBe(true);
  const nothing = problemOf([], [], []);
  expect(splitTransport(nothing, new Int32Array(0), new Int32Array(0))._unsafeUnwrap()).toEqual([]);
  expect(verifyTransport(nothing, mergeTransport([])._unsafeUnwrap()).ok).toBe(true);
});

test("the order in which parts come, and a journey as a structured clone, change nothing", () => {
  fc.assert(
    fc.property(
      inRegions(smallProblem()),
      fc.infiniteStream(fc.nat()),
      ({ problem, regionOfRow, regionOfColumn }, keys) => {
        const parts = solved(splitTransport(problem, regionOfRow, regionOfColumn)._unsafeUnwrap());
        const order = parts.map((part) => ({ part: structuredClone(part), key: keys.next().value }));
        const mixed = order.sort((a, b) => a.key - b.key).map(({ part }) => part);
        expect(mergeTransport(mixed)._unsafeUnwrap()).toEqual(mergeTransport(parts)._unsafeUnwrap());
      },
    ),
  );
});

const instance = (preset: string) => {
  const { region, offerRegion } = makeAssignment(preset, 1) as { region: Int32Array; offerRegion: Int32Array };
  return { problem: generated(preset, 1), regionOfRow: region, regionOfColumn: offerRegion };
};

test("with keys the merged plan does not depend on the order of input", () => {
  const { problem, regionOfRow, regionOfColumn } = instance("tight-1k");
  const keyed = {
    ...problem,
    rowKey: Int32Array.from(regionOfRow.keys()),
    columnKey: Int32Array.from(regionOfColumn.keys()),
  };
  const plan = merged(keyed, regionOfRow, regionOfColumn);
  const { shuffledProblem, rowAt, columnAt, entryAt } = shuffled(problem, 5);
  const other = merged(
    shuffledProblem,
    Int32Array.from(rowAt, (i) => regionOfRow[i]!),
    Int32Array.from(columnAt, (j) => regionOfColumn[j]!),
  );
  expect([other.value, other.bound]).toEqual([plan.value, plan.bound]);
  expect([...other.flow]).toEqual(entryAt.map((e) => plan.flow[e]));
  expect([...other.rowPrice]).toEqual(rowAt.map((i) => plan.rowPrice[i]));
  expect([...other.columnPrice]).toEqual(columnAt.map((j) => plan.columnPrice[j]));
});

// The optima are those of LEMON 1.3.1 in the table of goldens; 15 regions, of which most entries cross two.
test.each(["tight-1k", "thin-1k", "rural-1k", "tight-10k"])(
  "%s by county loses at most a thousandth and proves it",
  (preset) => {
    const { problem, regionOfRow, regionOfColumn } = instance(preset);
    const plan = merged(problem, regionOfRow, regionOfColumn);
    const { assignment } = golden<{ assignment: { id: string; maxScore: number }[] }>("matching");
    const optimum = assignment.find(({ id }) => id === `${preset}-s1`)!.maxScore;
    expect(verifyTransport(problem, plan).ok).toBe(true);
    expect(plan.value).toBeLessThanOrEqual(optimum);
    expect(plan.value).toBeGreaterThanOrEqual(0.999 * optimum);
    expect(plan.bound).toBeGreaterThanOrEqual(optimum);
    expect(plan.bound).toBeLessThanOrEqual(1.001 * plan.value);
  },
);

test("every fault of the regions is told, and those of the problem", () => {
  const problem = problemOf([[5], [6]], [1, 1], [1]);
  const issues = splitTransport(
    { ...problem, supply: Int32Array.of(1, -1) },
    [0, 1.5, 3] as unknown as Int32Array, // plain numbers, as anyone may give them
    Int32Array.of(-4),
  )._unsafeUnwrapErr();
  expect(issues).toEqual([
    { code: "algorithm.negative", path: ["supply", 1], severity: "error", row: 1, value: -1 },
    { code: "algorithm.wrong-length", path: ["regionOfRow"], severity: "error", length: 3, expected: 2 },
    { code: "algorithm.not-whole", path: ["regionOfRow", 1], severity: "error", row: 1, value: 1.5 },
    { code: "algorithm.negative", path: ["regionOfColumn", 0], severity: "error", column: 0, value: -4 },
  ]);
});

test("parts that are missing, doubled, of another split, unsolved or cut short are found", () => {
  const problem = problemOf(
    [
      [5, 4],
      [6, 3],
    ],
    [1, 1],
    [1, 1],
  );
  const regions = Int32Array.of(1, 2);
  const parts = solved(splitTransport(problem, regions, regions)._unsafeUnwrap());
  const other = solved(
    splitTransport({ ...problem, score: Int32Array.of(5, 4, 6, 2) }, regions, regions)._unsafeUnwrap(),
  );
  const [first, second] = parts as [SolvedPart, SolvedPart];
  const issuesOf = (...given: unknown[]) =>
    mergeTransport(given as SolvedPart[]) // what came back from elsewhere
      ._unsafeUnwrapErr()
      .map(({ code, path }) => [code, path.join(" ")]);
  const wrong = "algorithm.wrong-parts";

  expect(issuesOf(first)).toEqual([[wrong, ""]]);
  expect(issuesOf(first, second, second)).toEqual([[wrong, "2 region"]]);
  expect(issuesOf(first, other[1])).toEqual([[wrong, "1 whole"]]);
  expect(issuesOf(first, {})).toEqual([[wrong, "1 whole"]]);
  expect(issuesOf(first, { ...second, plan: undefined })).toEqual([
    [wrong, "1 plan flow"],
    [wrong, "1 plan rowPrice"],
    [wrong, "1 plan columnPrice"],
  ]);
  expect(issuesOf({ ...first, plan: { ...first.plan, flow: Int32Array.of(1) } }, second)).toEqual([
    [wrong, "0 plan flow"],
  ]);
  expect(issuesOf(first, { ...second, rowOf: first.rowOf })).toEqual([[wrong, "1 rowOf"]]);
  const negative = { ...second.plan, columnPrice: Float64Array.of(-1, Number.NaN) };
  expect(issuesOf(first, { ...second, plan: negative })).toEqual([[wrong, "1 plan columnPrice"]]);
});

test("a part that was cut short says so of the whole", () => {
  const problem = problemOf(
    [
      [5, 4],
      [6, 3],
    ],
    [1, 1],
    [1, 1],
  );
  const regions = Int32Array.of(1, 2);
  const parts = splitTransport(problem, regions, regions)._unsafeUnwrap();
  const idle = (part: TransportPart): TransportPlan => ({
    flow: new Int32Array(part.problem.column.length),
    value: 0,
    bound: 100,
    rowPrice: new Float64Array(part.problem.rows),
    columnPrice: new Float64Array(part.problem.columns),
    ended: "aborted",
  });
  const [first, second] = parts.map((part) => ({ ...part, plan: idle(part) })) as [SolvedPart, SolvedPart];
  const plan = mergeTransport([first, { ...second, plan: transport(second.problem)._unsafeUnwrap() }])._unsafeUnwrap();
  expect(plan.ended).toBe("aborted");
  expect(plan.bound).toBeGreaterThanOrEqual(10); // 4 + 6
  expect(verifyTransport(problem, plan).ok).toBe(true);
});

test("a column without room, which everyone would like, costs the proof nothing", () => {
  const problem = problemOf(
    [
      [900, 500],
      [800, 600],
    ],
    [1, 1],
    [0, 1],
  );
  expect(merged(problem, Int32Array.of(1, 2), Int32Array.of(1, 2))).toMatchObject({
    value: 600,
    bound: 600,
    ended: "proven",
  });
});
