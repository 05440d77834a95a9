import { expect, test } from "vitest";
import { funnelBars, toSvg, toVegaLite } from "../../src/charts/index.ts";
import { exampleProgramme } from "../../src/example.ts";
import { conversion, funnel } from "../../src/mobilisation/funnel.ts";
import { golden } from "../statistics/golden.ts";
import { funnelOfNeeds } from "./everyChart.ts";

interface Case {
  readonly stages: readonly string[];
  readonly order: readonly (readonly [string, string])[];
  readonly observed: Readonly<Record<string, number | readonly [number]>>;
  readonly implied: Readonly<Record<string, number | readonly [number]>>;
  readonly conversions: readonly { readonly from: string; readonly to: string; readonly wilson: readonly number[] }[];
}

const one = (value: number | readonly [number] | undefined): number =>
  typeof value === "number" ? value : (value?.[0] ?? 0);

test("between the bars stand the shares that R gives, with Wilson's interval", () => {
  for (const { stages, order, observed, implied, conversions } of golden<{ readonly cases: readonly Case[] }>("funnel")
    .cases) {
    const chart = funnelBars({
      unit: "establishments",
      stages: stages.map((id) => ({
        id,
        label: { nb: id, nn: id, en: id },
        observed: one(observed[id]),
        implied: one(implied[id]),
      })),
      edges: order.map(([from, to]) => ({ from, to })),
    });
    for (const { from, to, wilson } of conversions) {
      const outcome = chart.steps.find((step) => step.from === from && step.to === to)?.outcome;
      const { lower, upper } = (outcome?.status === "estimated" ? outcome.interval : undefined) ?? {};
      expect(lower).toBeCloseTo(wilson[0] ?? NaN, 10);
      expect(upper).toBeCloseTo(wilson[1] ?? NaN, 10);
    }
  }
});

test("stages without an order between them stand on one level", () => {
  const { levels } = funnelBars(funnel(exampleProgramme, "establishments"));
  expect(levels.map((stages) => stages.map(({ id }) => id))).toEqual([
    ["contacted"],
    ["mapped"],
    ["committed", "matched"],
    ["started"],
    ["completed"],
  ]);
});

test.each(["establishments", "needs", "persons"] as const)("the shares of %s are those of conversion", (unit) => {
  const own = funnel(exampleProgramme, unit);
  for (const { from, to, outcome } of funnelBars(own).steps) expect(outcome).toEqual(conversion(own, from, to));
});

test("a hidden stage is hatched, and neither its count nor a share of it stands anywhere", () => {
  const chart = funnelBars(funnelOfNeeds);
  expect(chart.steps.map(({ outcome }) => outcome.status)).toEqual(["estimated", "suppressed", "suppressed"]);
  const svg = toSvg(chart, "en");
  expect(svg).toContain(": hidden");
  expect(svg).toContain("Startet: hidden");
  expect(JSON.stringify(toVegaLite(chart, "en"))).not.toContain('"Startet","text":"0"');
});

test("the description says every count, what was recorded and what part went on", () => {
  const [, words = ""] = /<desc[^>]*>([^<]*)</.exec(toSvg(funnelBars(funnelOfNeeds), "nb")) ?? [];
  expect(words).toContain("Registrert: 40 (registrert 33)");
  // scipy 1.17.1: binomtest(21, 40).proportion_ci(method="wilson") is 0.37497 to 0.67065.
  expect(words).toContain("Koblet: 21, Registrert → 53\u00a0% (intervall 37–67\u00a0%)");
  expect(words).toContain("Fullført: 0");
});

test("the longest bar belongs to the largest count, and the others are in proportion", () => {
  const svg = toSvg(funnelBars(funnelOfNeeds), "nb");
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="16"/g)].map(([, width]) => Number(width));
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(21 / 40, 2);
});

test("a funnel that nobody entered is a picture without bars", () => {
  const empty = { ...funnelOfNeeds, stages: funnelOfNeeds.stages.map(({ id, label }) => ({ id, label, implied: 0 })) };
  expect(funnelBars(empty).steps.every(({ outcome }) => outcome.status === "no-data")).toBe(true);
  expect(toSvg(funnelBars(empty), "nb")).not.toMatch(/NaN|Infinity/);
});
