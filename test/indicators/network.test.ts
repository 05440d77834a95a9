import { expect, test } from "vitest";
import { connectedWithoutOperator } from "../../src/indicators/catalogue/connectedWithoutOperator.ts";
import { crossTypeTieIndex } from "../../src/indicators/catalogue/crossTypeTieIndex.ts";
import { formalisedTieShare } from "../../src/indicators/catalogue/formalisedTieShare.ts";
import { networkCentralisation } from "../../src/indicators/catalogue/networkCentralisation.ts";
import { networkDensity } from "../../src/indicators/catalogue/networkDensity.ts";
import { tiesRetainedShare } from "../../src/indicators/catalogue/tiesRetainedShare.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { EvaluateOptions } from "../../src/indicators/indicator.ts";
import type { Tie } from "../../src/model/tie.ts";
import { norway } from "../../src/reference/norway.ts";

const actors = (["operator", "provider", "provider", "nav", "municipality"] as const).map((kind, i) => ({
  id: `a${i}`,
  kind,
  municipality: i < 3 ? "5001" : "1101",
}));
const since = "2022-01-01";
/** The operator works with all; two of the others also with each other. */
const star: readonly Tie[] = [1, 2, 3, 4].map((i) => ({ a: "a0", b: `a${i}`, since }));
const ties: readonly Tie[] = [...star, { a: "a2", b: "a1", since }];

function outcomesOf(
  some: readonly Tie[],
  indicator: Parameters<typeof evaluate>[1][number],
  more: Partial<EvaluateOptions> = {},
) {
  const programme = {
    asOf: "2023-12-31",
    period: { from: "2021-01-01", to: "2023-12-31" },
    actors,
    ties: some,
    pilots: [{ id: "p1", county: "50", operator: "a0" }],
  };
  return evaluate(programme, [indicator], { geography: norway, division: "2024-01-01", ...more }).map(
    ({ outcome }) => outcome,
  );
}

test("a star is as central as can be, and falls apart without the actor in its middle", () => {
  expect(outcomesOf(star, networkCentralisation)[0]).toMatchObject({ value: 1, n: 5 });
  expect(outcomesOf(star, networkDensity)[0]).toMatchObject({ value: 0.4, numerator: 4, denominator: 10 });
  expect(outcomesOf(star, connectedWithoutOperator)[0]).toMatchObject({ value: 0, denominator: 6 });
  expect(outcomesOf(ties, connectedWithoutOperator)[0]).toMatchObject({ numerator: 1, denominator: 6 });
});

test("a pair counts once however often and in whichever order it is listed, and nobody is tied to himself or a stranger", () => {
  const more = [...ties, { a: "a1", b: "a0", since }, { a: "a1", b: "a1", since }, { a: "a1", b: "a9", since }];
  expect(outcomesOf(more, networkDensity)).toEqual(outcomesOf(ties, networkDensity));
  expect(outcomesOf(more, crossTypeTieIndex)).toEqual(outcomesOf(ties, crossTypeTieIndex));
});

test("ties across kinds stand against those within, beside what chance would give", () => {
  // Nine of the ten pairs are of two kinds: (9 - 1) / 10.
  expect(outcomesOf(ties, crossTypeTieIndex)[0]).toMatchObject({
    value: 0.6,
    n: 5,
    details: { external: 4, internal: 1, ifRandom: { value: 0.8 } },
  });
  expect(outcomesOf([], crossTypeTieIndex)[0]).toMatchObject({ status: "no-data", reason: "empty-denominator" });
});

test("a pair is formal if any of its ties is, and unknown if none is and of one it is not said", () => {
  const some: readonly Tie[] = [
    { a: "a0", b: "a1", since, formal: true },
    { a: "a1", b: "a0", since },
    { a: "a0", b: "a2", since, formal: false },
    { a: "a0", b: "a3", since, formal: false },
    { a: "a0", b: "a3", since },
  ];
  expect(outcomesOf(some, formalisedTieShare)[0]).toMatchObject({ numerator: 1, denominator: 2, missing: 1 });
});

test("a tie ends before the day on which it ends, and a stock by year stands on its last day", () => {
  const until = (day: string) => [{ a: "a0", b: "a1", since, until: day }];
  const counts = (some: readonly Tie[], more = {}) =>
    outcomesOf(some, networkDensity, more).map((outcome) => outcome.status === "estimated" && outcome.numerator);
  expect([counts(until("2023-12-31")), counts(until("2024-01-01"))]).toEqual([[0], [1]]);
  const needs = ["2021", "2022", "2023"].map((year) => ({ id: year, registeredOn: `${year}-02-01`, field: "digital" }));
  const readings = evaluate(
    { asOf: "2023-06-30", period: { from: "2021-01-01", to: "2023-12-31" }, actors, ties: until("2023-06-01"), needs },
    [networkDensity],
    { geography: norway, by: ["year"] },
  );
  expect(readings.map(({ outcome }) => outcome.status === "estimated" && outcome.numerator)).toEqual([0, 1, 0]);
});

test("in a group the network is that of its own actors", () => {
  expect(outcomesOf(ties, networkDensity, { by: ["county"] })).toMatchObject([
    { numerator: 0, denominator: 1 },
    { numerator: 3, denominator: 3 },
  ]);
  expect(outcomesOf(ties, networkCentralisation, { by: ["county"] })[0]).toEqual({
    status: "no-data",
    reason: "too-few",
    missing: 0,
  });
});

test("a tie is retained if the pair still works together twelve months later, and nobody knows before they are over", () => {
  const some: readonly Tie[] = [
    { a: "a0", b: "a1", since: "2022-01-01", until: "2022-12-31" },
    { a: "a1", b: "a0", since: "2023-01-01" },
    { a: "a0", b: "a2", since: "2022-01-01", until: "2023-06-01" },
    { a: "a0", b: "a3", since: "2022-12-01" },
    { a: "a0", b: "a4", since: "2023-06-01" },
  ];
  // On 31 December 2022 a0 works with a2 and a3, a year later with a3; the tie with a1 ended the day before it.
  expect(outcomesOf(some, tiesRetainedShare)[0]).toMatchObject({ numerator: 1, denominator: 2 });
  const from = (retainedFrom: string) => outcomesOf(some, tiesRetainedShare, { parameters: { retainedFrom } })[0];
  expect(from("2022-06-01")).toMatchObject({ numerator: 1, denominator: 2 }); // a1 by its second tie, not a2
  expect(from("2023-01-01")).toEqual({ status: "no-data", reason: "not-due", missing: 0 });
});
