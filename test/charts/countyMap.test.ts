import fc from "fast-check";
import { expect, test } from "vitest";
import { albers } from "../../src/charts/albers.ts";
import { spread } from "../../src/charts/draw/countyMap.ts";
import { hatchShape, insideOf, pathOf, reachAt, type Shape } from "../../src/charts/draw/shape.ts";
import { countyMap, countyTiles, toSvg, toVegaLite } from "../../src/charts/index.ts";
import { languages } from "../../src/core/label.ts";
import { decodeOutlines, type Position } from "../../src/core/topology.ts";
import { countiesAt } from "../../src/geography/countiesAt.ts";
import { norway } from "../../src/reference/norway.ts";
import { outlines2020 } from "../../src/reference/outlines2020.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { hidden, nothing, published, share, shuffled } from "./readings.ts";

const geography = norway;
const outlines = decodeOutlines(outlines2024.counties);

const byCounty = [
  published({}, share(120, 200)),
  published({ county: "55" }, share(30, 40)),
  published({ county: "42" }, share(3, 7)),
  published({ county: "31" }, hidden),
  published({ county: "unknown" }, nothing),
  published({ county: "03" }, share(20, 60)),
];

const map = countyMap(byCounty, { geography, outlines });

// Snyder (1987), Map Projections: A Working Manual, p. 291: the numerical example of Albers on the sphere.
test("Albers' projection puts 35° N, 75° W where Snyder's example has it", () => {
  const [x, y] = albers({ parallels: [29.5, 45.5], origin: [-96, 23] })([-75, 35]);
  expect(x).toBeCloseTo(0.295272, 7);
  expect(y).toBeCloseTo(0.2416774, 7);
});

test("outlines and tiles say the same of the same readings", () => {
  const tiles = countyTiles(byCounty, { geography });
  const { title, span, unit, classes } = tiles;
  expect(map).toMatchObject({ kind: "countyMap", title, span, unit, classes });
  expect(map.areas.map(({ code }) => code)).toEqual(tiles.tiles.map(({ code }) => code));
  map.areas.forEach(({ label, outcome, class: index }, i) => {
    expect([label, outcome, index]).toEqual([tiles.tiles[i]?.label, tiles.tiles[i]?.outcome, tiles.tiles[i]?.class]);
  });
  const described = (svg: string): string | undefined => /<desc[^>]*>([^<]*)</.exec(svg)?.[1];
  for (const lang of languages) {
    expect(described(toSvg(map, lang))).toBe(described(toSvg(tiles, lang)));
    const legend = [...toSvg(tiles, lang).matchAll(/>([^<>]* \(\d+[^<>]*\))<\/text>/g)].map(([, words]) => words);
    expect(legend.length).toBeGreaterThan(2);
    for (const words of legend) expect(toSvg(map, lang)).toContain(`>${words}</text>`);
  }
});

test.each([
  { date: "2020-01-01", topology: outlines2020.counties, counties: 11 },
  { date: "2024-01-01", topology: outlines2024.counties, counties: 15 },
])(
  "each of the $counties counties of $date is drawn and named once, in each language",
  ({ date, topology, counties }) => {
    const all = countiesAt(norway, date);
    const readings = all.map(({ code }, index) =>
      published({ county: code }, share(20 + index, 60), { division: date }),
    );
    const chart = countyMap(readings, { geography, outlines: decodeOutlines(topology) });
    for (const lang of languages) {
      const svg = toSvg(chart, lang);
      expect((svg.match(/<path [^>]*Z"/g) ?? []).length).toBe(counties);
      for (const { name } of all) expect(svg.split(`>${name[lang]}</text>`).length).toBe(2);
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object|<script|href=|url\(/);
    }
  },
);

test("the north is up and the west is left", () => {
  const svg = toSvg(map, "en");
  const start = (code: string): readonly number[] => {
    const index = map.areas.findIndex((area) => area.code === code);
    const [, x, y] = /^M([\d.]+) ([\d.]+)l/.exec([...svg.matchAll(/<path d="(M[^"]*Z)"/g)][index]?.[1] ?? "") ?? [];
    return [Number(x), Number(y)];
  };
  const [finnmark = [], trondelag = [], agder = [], vestland = []] = ["56", "50", "42", "46"].map(start);
  expect(finnmark[1]).toBeLessThan(trondelag[1] ?? 0);
  expect(trondelag[1]).toBeLessThan(agder[1] ?? 0);
  expect(vestland[0]).toBeLessThan(agder[0] ?? 0);
  expect(agder[0]).toBeLessThan(finnmark[0] ?? 0);
});

test("nothing is drawn outside the picture, and coordinates have one decimal", () => {
  for (const lang of languages) {
    const svg = toSvg(map, lang);
    const height = Number(/viewBox="0 0 360 (\d+)"/.exec(svg)?.[1]);
    for (const [, name = "", value] of svg.matchAll(/ (x|x1|x2|cx|y|y1|y2|cy)="([^"]*)"/g)) {
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      expect(Number(value)).toBeLessThanOrEqual(name.includes("x") ? 360 : height);
    }
    for (const [, d = ""] of svg.matchAll(/ d="([^"]*)"/g)) expect(d).not.toMatch(/\.\d\d|e/);
  }
});

test("a hidden county is hatched and shows a colon, and no value of it is anywhere", () => {
  expect(toSvg(map, "en")).toContain("Østfold: hidden");
  expect(toSvg(map, "en")).toContain(">:</text>");
  const only = countyMap([published({ county: "31" }, hidden)], { geography, outlines });
  expect(only.classes).toEqual([]);
  expect(JSON.stringify(toVegaLite(only, "en"))).not.toMatch(/"value"/);
});

test("the picture does not depend on the order of readings or outlines", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const mixed = countyMap(shuffled(byCounty, seed), { geography, outlines: shuffled(outlines, seed) });
      expect(mixed).toEqual(map);
    }),
    { numRuns: 20 },
  );
  expect(toSvg(JSON.parse(JSON.stringify(map)) as typeof map, "nn")).toBe(toSvg(map, "nn"));
});

test("outlines of other counties, of too few or of municipalities are refused", () => {
  const refused = [
    decodeOutlines(outlines2020.counties),
    outlines.slice(1),
    [],
    decodeOutlines(outlines2024.municipalities),
  ];
  for (const wrong of refused) {
    expect(() => countyMap(byCounty, { geography, outlines: wrong })).toThrow(RangeError);
  }
});

test("a map of no readings is a picture without areas, not a fault", () => {
  const empty = countyMap([], { geography, outlines });
  expect(empty.areas).toEqual([]);
  expect(toSvg(empty, "nb")).toContain("</svg>");
});

test("the Vega-Lite specification holds the counties as GeoJSON, inline", () => {
  for (const lang of languages) {
    const spec = toVegaLite(map, lang);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec).toMatchObject({ mark: { type: "geoshape" }, projection: { type: "conicEqualArea" } });
    const { values } = spec["data"] as { readonly values: readonly { readonly geometry: unknown }[] };
    expect(values.length).toBe(15);
    expect(values[0]).toMatchObject({ type: "Feature", properties: { code: "03", label: "Oslo" } });
    expect(values[0]?.geometry).toEqual({ type: "MultiPolygon", coordinates: outlines[0]?.polygons });
    expect(JSON.stringify(spec)).not.toMatch(/"url"/);
  }
});

const square = (x: number, y: number, size: number): readonly Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
/** A field of ten by ten with a pond of four by four in it. */
const field: Shape = [square(0, 0, 10), square(3, 3, 4)];

test("a path goes round each ring, and leaves out what is too small to see", () => {
  expect(pathOf([square(1, 2, 10)])).toBe("M1 2l10 0 0 10-10 0 0-10Z");
  expect(pathOf([square(1, 2, 0.1)])).toBe("");
});

test("a shape reaches from its west to its east, and nowhere above it", () => {
  expect(reachAt(field, 5)).toEqual([0, 10]);
  expect(reachAt(field, -1)).toBeUndefined();
});

test("hatching stays on land: both ends and the middle of each line", () => {
  const lines = [...hatchShape(field, "muted").matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map((line) =>
    line.slice(1).map(Number),
  );
  expect(lines.length).toBeGreaterThan(4);
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    expect(x > 3 && x < 7 && y > 3 && y < 7).toBe(false);
    for (const value of [x1, y1, x2, y2]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(10);
    }
  }
});

test("the point that a name leads to lies on its county, and not in a pond", () => {
  const [x, y] = insideOf(field);
  expect(x > 0 && x < 10 && y > 0 && y < 10).toBe(true);
  expect(x > 3 && x < 7 && y > 3 && y < 7).toBe(false);
});

test("names keep their order and their distance, and stay where they want to be when there is room", () => {
  expect(spread([10, 100, 200], 30)).toEqual([10, 100, 200]);
  expect(spread([100, 100], 30)).toEqual([85, 115]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 15 }), (heights) => {
      const wished = [...heights].sort((a, b) => a - b);
      const placed = spread(wished, 30);
      placed.forEach((height, index) => {
        if (index > 0) expect(height - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-9);
      });
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      expect(sum(placed)).toBeCloseTo(sum(wished), 6);
    }),
  );
});
