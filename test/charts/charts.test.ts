import fc from "fast-check";
import { expect, test } from "vitest";
import { countyTiles, intervalDots, stackedBars, toSvg, toVegaLite } from "../../src/charts/index.ts";
import { placesOf } from "../../src/charts/countyGrid.ts";
import { classesOf, scaleFor } from "../../src/charts/scale.ts";
import { countiesAt } from "../../src/geography/countiesAt.ts";
import { norway } from "../../src/reference/norway.ts";
import { count, countsOf, hidden, nothing, published, share, shuffled } from "./readings.ts";

const geography = norway;

const byCounty = [
  published({}, share(120, 200)),
  published({ county: "55" }, share(30, 40)),
  published({ county: "42" }, share(3, 7)),
  published({ county: "31" }, hidden),
  published({ county: "unknown" }, nothing),
  published({ county: "03" }, share(20, 60)),
];

test("dots stand in order of name, the total first and unknown last, and never by value", () => {
  const chart = intervalDots(byCounty, { geography });
  const names = ["Samlet", "Agder", "Oslo", "Troms", "Østfold", "Ukjent"];
  expect(chart.panels.map(({ rows }) => rows.map(({ label }) => label.nb))).toEqual([names]);
});

test("letters after z stand in the Norwegian order", () => {
  const rows = ["Å", "Ø", "Æ", "Z"].map((field) => published({ field }, share(20, 40)));
  const labels = intervalDots(rows, { geography }).panels[0]?.rows.map(({ label }) => label.nb);
  expect(labels).toEqual(["Z", "Æ", "Ø", "Å"]);
});

test("years and size classes stand in the order of their numbers", () => {
  const rows = ["10-19", "5-9", "100-249", "0", "unknown"].map((sizeClass) => published({ sizeClass }, share(20, 40)));
  const labels = intervalDots(rows, { geography }).panels[0]?.rows.map(({ label }) => label.en);
  expect(labels).toEqual(["No employees", "5–9 employees", "10–19 employees", "100–249 employees", "Unknown"]);
});

test("readings of several indicators become panels", () => {
  const chart = intervalDots([...byCounty, published({ county: "55" }, count(12), countsOf())], { geography });
  expect(chart.panels.map(({ title, unit }) => [title.en, unit])).toEqual([
    ["Need mapping rate", "share"],
    ["Competence needs mapped", "count"],
  ]);
});

test.each([
  { date: "2017-06-01", counties: 19 },
  { date: "2019-06-01", counties: 18 },
  { date: "2020-06-01", counties: 11 },
  { date: "2024-06-01", counties: 15 },
])("the $counties counties of $date have a tile each, none above another", ({ date, counties }) => {
  const codes = countiesAt(norway, date).map(({ code }) => code);
  const places = placesOf(codes, { geography, division: date });
  expect(codes.length).toBe(counties);
  expect(new Set([...places.values()].map(([column, row]) => `${column},${row}`)).size).toBe(counties);
  expect([...places.keys()].sort()).toEqual([...codes].sort());
  // Finnmark lies farthest north and east, Agder (or Vest-Agder) farthest south.
  const rows = [...places.values()].map(([, row]) => row);
  const north = places.get(codes.includes("56") ? "56" : codes.includes("20") ? "20" : "54");
  const south = places.get(codes.includes("42") ? "42" : "10");
  expect(north).toEqual([4, 0]);
  expect(south?.[1]).toBe(Math.max(...rows));
});

test("a county of a geography that no grid knows has a tile too", () => {
  const own = {
    counties: ["91", "92", "93"].map((code) => ({
      code,
      name: { nb: `F${code}`, nn: `F${code}`, en: `F${code}` },
      validFrom: "2000-01-01",
    })),
    municipalities: [],
  };
  const chart = countyTiles([published({ county: "92" }, share(30, 40))], { geography: own });
  expect(chart.tiles.map(({ code, column, row }) => [code, column, row])).toEqual([
    ["91", 0, 0],
    ["92", 1, 0],
    ["93", 2, 0],
  ]);
});

test("each value lies in one of at most three classes, and its class holds it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat({ max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 20,
      }),
      (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeGreaterThan(0);
        expect(classes.length).toBeLessThanOrEqual(3);
        const [first, last] = [classes[0], classes.at(-1)];
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual((first?.from ?? NaN) - 1e-9);
          expect(value).toBeLessThanOrEqual((last?.to ?? NaN) + 1e-9);
        }
      },
    ),
  );
});

test("an axis holds every value, and a share's goes from 0 to 100 %", () => {
  expect(scaleFor([0.2, 0.4], true)).toEqual({ from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] });
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -1e9, max: 1e10 }).map((value) => value / 1000),
        { minLength: 1 },
      ),
      (values) => {
        const { from, to, ticks } = scaleFor(values, false);
        expect(from).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
        expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(7);
      },
    ),
  );
});

test("what is hidden is drawn hatched, what is unknown dotted, and the total as a diamond", () => {
  const svg = toSvg(intervalDots(byCounty, { geography }), "en");
  expect(svg).toContain(": hidden");
  expect(svg).toContain("– no data");
  expect(svg).toContain("3 of 7");
  expect(toSvg(countyTiles(byCounty, { geography }), "en")).toContain("hidden (1)");
});

test("the description says every value", () => {
  const svg = toSvg(intervalDots(byCounty, { geography }), "en");
  const [, description = ""] = /<desc[^>]*>([^<]*)</.exec(svg) ?? [];
  for (const words of ["Total: 60 %", "Troms: 75 %", "Agder: 3 of 7", "Østfold: hidden", "Unknown: no data"]) {
    expect(description).toContain(words);
  }
});

test("a picture does not depend on the order of its readings", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const mixed = shuffled(byCounty, seed);
      expect(toSvg(intervalDots(mixed, { geography }), "nn")).toBe(toSvg(intervalDots(byCounty, { geography }), "nn"));
      expect(toSvg(countyTiles(mixed, { geography }), "nn")).toBe(toSvg(countyTiles(byCounty, { geography }), "nn"));
    }),
  );
});

test("data is escaped", () => {
  const hostile = `</text><script>alert("1")</script>'&`;
  const chart = intervalDots([published({ field: hostile }, share(20, 40), { indicator: hostile })], { geography });
  expect(toSvg(chart, "nb")).not.toContain("<script");
  expect(toSvg(chart, "nb", { id: '"><script>' })).not.toContain("<script");
});

test("a chart of nothing is a picture without marks, not a fault", () => {
  expect(toSvg(intervalDots([], { geography }), "nb")).toContain("</svg>");
  expect(toSvg(countyTiles([], { geography }), "nb")).toContain("</svg>");
  expect(toVegaLite(intervalDots([], { geography }), "nb")["title"]).toEqual({ text: "Indikatorer", anchor: "start" });
});

test("figures that are not protected say so in the picture", () => {
  const reading = published({ county: "55" }, share(30, 40), { provenance: { internal: true } });
  expect(toSvg(intervalDots([reading], { geography }), "nb")).toContain("Intern, ikke for publisering");
});

test("bars need one to four series, and a value for each", () => {
  const label = { nb: "", nn: "", en: "" };
  expect(() => stackedBars([], { title: label, unit: "count", series: [] })).toThrow(RangeError);
  expect(() => stackedBars([{ label, values: [1, 2] }], { title: label, unit: "count", series: [label] })).toThrow(
    RangeError,
  );
});
