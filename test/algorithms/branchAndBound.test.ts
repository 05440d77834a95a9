import { expect, test } from "vitest";
import { transportWithMinimum } from "../../src/algorithms/transportWithMinimum.ts";
import { verifyTransport } from "../../src/algorithms/verifyTransport.ts";
import { dice, generatedMinimum, type Kind, madeUp } from "./minimumProblems.ts";

const kinds: readonly Kind[] = [
  { rows: 24, columns: 12, density: 40, supply: 3, capacity: 10, scores: "wide", minimum: "any", isDouble: false },
  { rows: 24, columns: 12, density: 40, supply: 3, capacity: 10, scores: "wide", minimum: "capacity", isDouble: false },
  { rows: 20, columns: 10, density: 50, supply: 3, capacity: 9, scores: "few", minimum: "capacity", isDouble: true },
  {
    rows: 20,
    columns: 10,
    density: 30,
    supply: 9,
    capacity: 12,
    scores: "equal",
    minimum: "capacity",
    isDouble: false,
  },
  { rows: 20, columns: 10, density: 60, supply: 2, capacity: 8, scores: "signed", minimum: "any", isDouble: true },
];

test.each(kinds)(
  "the tree proves $scores scores with minimum $minimum, by a verifier that shares no code with it",
  (kind) => {
    const roll = dice(11);
    for (let n = 0; n < 12; n++) {
      const problem = madeUp(roll, kind);
      const plan = transportWithMinimum(problem, { gap: 0 })._unsafeUnwrap();
      expect({ ended: plan.ended, bound: plan.bound }).toEqual({ ended: "proven", bound: plan.value });
      expect(verifyTransport(problem, plan).violations).toEqual([]);
    }
  },
);

test("what the tree proves, the row prices alone do not", () => {
  const problem = generatedMinimum("rural-200", 2);
  const { proof, ...plan } = transportWithMinimum(problem, { gap: 0 })._unsafeUnwrap();
  expect(proof?.cuts.length).toBeGreaterThan(0);
  expect(proof?.nodes.length).toBeGreaterThan(1);
  const { ok, bound } = verifyTransport(problem, plan);
  expect(ok).toBe(false);
  // The gap of the linear program: 2,277,189.329 by HiGHS (golden) for an optimum of 2,266,748.
  expect(bound).toBeGreaterThanOrEqual(2_277_189);
  expect(bound).toBeLessThan(2_277_400);
});

test("a branch is two nodes of one column, and each leaf holds it open or closed", () => {
  const { proof } = transportWithMinimum(generatedMinimum("thin-200", 1), { gap: 0 })._unsafeUnwrap();
  const { nodes, cuts } = proof!;
  expect(nodes[0]).toMatchObject({ parent: -1 });
  for (const [at, { parent }] of nodes.entries()) {
    expect(parent).toBeLessThan(at);
    const children = nodes.filter((node) => node.parent === at);
    expect([0, 2]).toContain(children.length);
    expect(new Set(children.map(({ column }) => column)).size).toBe(children.length / 2);
    expect(children.map(({ open }) => open).sort()).toEqual(children.length === 0 ? [] : [0, 1]);
  }
  for (const { rowPrice, cutPrice } of nodes) {
    expect(cutPrice?.length).toBe(rowPrice === undefined ? undefined : cuts.length);
  }
});

test("an open gap leaves leaves that hold it: the bound is the largest of theirs", () => {
  const problem = generatedMinimum("rural-200", 2);
  const plan = transportWithMinimum(problem, { gap: 0.001 })._unsafeUnwrap();
  expect(plan.ended).toBe("gap");
  expect(plan.gap).toBeGreaterThan(0);
  expect(plan.gap).toBeLessThanOrEqual(0.001);
  const { ok, bound } = verifyTransport(problem, plan);
  expect(ok).toBe(true);
  expect(bound).toBeLessThanOrEqual(plan.bound);
});
