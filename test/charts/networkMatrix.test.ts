import fc from "fast-check";
import { expect, test } from "vitest";
import { networkMatrix, toSvg } from "../../src/charts/index.ts";
import { exampleProgramme } from "../../src/example.ts";
import { formalisedTieShare } from "../../src/indicators/catalogue/formalisedTieShare.ts";
import { networkDensity } from "../../src/indicators/catalogue/networkDensity.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { norway } from "../../src/reference/norway.ts";
import { network } from "./everyChart.ts";
import { shuffled } from "./readings.ts";

const namesOf = (chart: ReturnType<typeof networkMatrix>): readonly string[] =>
  chart.nodes.map(({ label }) => label.nb);

test("actors stand by kind and then by name, those without a tie are counted", () => {
  const chart = networkMatrix(network);
  expect(namesOf(chart)).toEqual(["Hagen", "Parken", "Klynga", "NAV Nord"]);
  expect(chart.alone).toBe(1);
});

test("a pair counts once, formal if one of its ties is, and not said where it is not", () => {
  expect(networkMatrix(network, { asOf: "2023-12-31" }).cells).toEqual([
    { a: 0, b: 1, pairs: 1, formal: 0, unsaid: 0 },
    { a: 0, b: 3, pairs: 1, formal: 1, unsaid: 0 },
    { a: 1, b: 2, pairs: 1, formal: 0, unsaid: 1 },
  ]);
});

test("a tie counts from its first day, and no more on the day it ends", () => {
  const namesOn = (asOf: string): readonly string[] => namesOf(networkMatrix(network, { asOf }));
  expect(namesOn("2020-12-31")).toEqual([]);
  expect(namesOn("2021-01-01")).toEqual(["Klynga", "NAV Nord"]);
  expect(namesOn("2022-01-01")).toEqual(["Hagen", "NAV Nord"]);
});

test("by kind the pairs are added up, and none is lost", () => {
  const chart = networkMatrix(network, { by: "kind", asOf: "2023-12-31" });
  expect(chart.nodes.map(({ label, actors }) => [label.en, actors])).toEqual([
    ["Business garden", 2],
    ["Business cluster", 1],
    ["Labour and welfare administration (NAV)", 1],
  ]);
  expect(chart.cells.map(({ a, b, pairs }) => [a, b, pairs])).toEqual([
    [0, 0, 1],
    [0, 1, 1],
    [0, 2, 1],
  ]);
});

test("the pairs are those that the indicators of the network count", () => {
  const outcomes = evaluate(exampleProgramme, [networkDensity, formalisedTieShare], { geography: norway }).map(
    ({ outcome }) => (outcome.status === "estimated" ? outcome : undefined),
  );
  for (const by of ["actor", "kind"] as const) {
    const { cells } = networkMatrix(exampleProgramme, { by, asOf: exampleProgramme.asOf ?? "" });
    expect(cells.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(outcomes[0]?.numerator);
    expect(cells.reduce((sum, { formal }) => sum + formal, 0)).toBe(outcomes[1]?.numerator);
  }
});

test("the order of the rows does not show, nor which end of a tie comes first", () => {
  const svg = toSvg(networkMatrix(network), "nb");
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const ties = shuffled(network.ties, seed).map((tie) => (seed % 2 === 0 ? tie : { ...tie, a: tie.b, b: tie.a }));
      expect(toSvg(networkMatrix({ actors: shuffled(network.actors, seed), ties }), "nb")).toBe(svg);
    }),
    { numRuns: 30 },
  );
});

test("formal, informal and not stated differ by shape, and the description names each pair", () => {
  const svg = toSvg(networkMatrix(network, { asOf: "2023-12-31" }), "en");
  expect(svg).toContain("Hagen (Business garden): Parken (informal), NAV Nord (formal)");
  expect(svg).toContain("Parken (Business garden): Klynga (not stated)");
  expect(svg).toContain("1 actor without a registered tie is left out");
});

test("many actors are drawn by kind", () => {
  const actors = Array.from(
    { length: 30 },
    (_, index) => ({ id: `a${index}`, kind: index % 2 ? "nav" : "union" }) as const,
  );
  const ties = actors.slice(1).map(({ id }) => ({ a: "a0", b: id, since: "2022-01-01" }));
  expect(networkMatrix({ actors, ties }).by).toBe("kind");
  expect(networkMatrix({ actors, ties }, { by: "actor" }).nodes).toHaveLength(30);
});
