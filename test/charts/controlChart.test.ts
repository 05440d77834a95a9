import { expect, test } from "vitest";
import { controlChart, toSvg } from "../../src/charts/index.ts";
import { controlLimits } from "../../src/indicators/controlLimits.ts";
import { norway } from "../../src/reference/norway.ts";
import { golden } from "../statistics/golden.ts";
import { byCounty } from "./everyChart.ts";
import { count, hidden, nothing, published, share } from "./readings.ts";

const geography = norway;

interface Limits {
  readonly target: number;
  readonly trials: number;
  readonly level: number;
  readonly limits: readonly [number, number];
}

// qbinom, pbinom and dbinom of R 4.2.2, as in test/golden/control-limits.json.
test.each([
  // 31 of 50 is 0.62, 69 of 200 is 0.345: the counts of the groups add up to the target of the table.
  { target: 0.62, trials: 20, groups: [[12, 20], [13, 20], [6, 10]] }, // prettier-ignore
  { target: 0.345, trials: 84, groups: [[29, 84], [29, 84], [11, 32]] }, // prettier-ignore
])("the lines end at the limits that R gives for $trials at $target", ({ target, trials, groups }) => {
  const counties = ["03", "11", "15"];
  const readings = groups.map(([numerator = 0, of = 0], index) =>
    published({ county: counties[index] ?? "" }, share(numerator, of)),
  );
  const chart = controlChart(readings, { geography });
  expect(chart.target).toBeCloseTo(target, 12);
  const known = golden<{ readonly cases: readonly Limits[] }>("control-limits").cases.filter(
    (one) => one.target === target && one.trials === trials,
  );
  expect(known.length).toBeGreaterThan(0);
  for (const { level, limits } of known) {
    const end = chart.lines.find((line) => line.level === level)?.limits.at(-1);
    expect(end?.denominator).toBe(trials);
    expect(end?.lower).toBeCloseTo(limits[0], 10);
    expect(end?.upper).toBeCloseTo(limits[1], 10);
  }
});

test("the common share and who lies outside are those of controlLimits", () => {
  const readings = [
    published({}, share(66, 150)),
    published({ county: "42" }, share(30, 50)),
    published({ county: "55" }, share(10, 50)),
    published({ county: "56" }, share(26, 50)),
    published({ county: "18" }, hidden),
    published({ county: "34" }, nothing),
  ];
  const chart = controlChart(readings, { geography });
  const controlled = controlLimits(readings);
  expect(chart.target).toBe(controlled[0]?.target);
  expect(chart.points.map(({ label, outside }) => [label.nb, outside])).toEqual([
    ["Agder", 0.95],
    ["Finnmark", undefined],
    ["Troms", 0.998],
  ]);
  expect(new Set(chart.points.map(({ outside }) => outside))).toEqual(
    new Set(controlled.map(({ outside }) => outside)),
  );
});

test("only groups outside the limits are named in the picture, all of them in the description", () => {
  const readings = [published({ county: "42" }, share(30, 50)), published({ county: "55" }, share(10, 50)), published({ county: "56" }, share(26, 50))]; // prettier-ignore
  const [description = "", picture = ""] = toSvg(controlChart(readings, { geography }), "en").split("</desc>");
  for (const words of ["Agder: 30 of 50, outside limits of 95 %", "Finnmark: 26 of 50, inside", "Troms: 10 of 50"])
    expect(description).toContain(words);
  expect(picture).toContain(">Troms<");
  expect(picture).not.toContain("Finnmark");
});

test("what is hidden and what has no data stand below the picture", () => {
  const chart = controlChart(byCounty, { geography });
  expect([chart.hidden, chart.empty].map((labels) => labels.map(({ nb }) => nb))).toEqual([["Østfold"], ["Nordland"]]);
  expect(toSvg(chart, "nb")).toContain(": skjult: Østfold");
});

test("limits are of shares of one indicator; of nobody there are none", () => {
  expect(() => controlChart([published({}, count(3), { unit: "count" })])).toThrow(RangeError);
  expect(() => controlChart([...byCounty, published({}, share(1, 2), { indicator: "completion-rate" })])).toThrow(
    RangeError,
  );
  expect(controlChart([]).target).toBeUndefined();
  expect(controlChart([published({ county: "55" }, share(1, 1))]).lines[0]?.limits).toHaveLength(1);
});
