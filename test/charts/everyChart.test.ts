import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, expect, test } from "vitest";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { toSvg, toVegaLite } from "../../src/charts/index.ts";
import { languages } from "../../src/core/label.ts";
import { everyChart } from "./everyChart.ts";

// What holds for every picture, whatever it shows.

test.each(everyChart)("a picture of $what has a role, a title and a description in each language", ({ make }) => {
  const chart = make();
  for (const lang of languages) {
    const svg = toSvg(chart, lang);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain(`lang="${lang}"`);
    expect(svg).toMatch(/<title id="([^"]+)-title">[^<]+<\/title><desc id="\1-desc">[^<]+<\/desc>/);
    expect(svg).toContain("max-width:100%;height:auto");
    expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(svg).not.toMatch(/<script|href=|url\(|@import|<image/);
  }
});

test.each(everyChart)("$what: plain data, so that JSON and back draws the same", ({ make }) => {
  const chart = make();
  const copy = JSON.parse(JSON.stringify(chart)) as typeof chart; // what was written is what is read
  expect(toSvg(copy, "nb")).toBe(toSvg(chart, "nb"));
  expect(toVegaLite(copy, "nb")).toEqual(toVegaLite(chart, "nb"));
});

test.each(everyChart)("$what: every mark lies inside the picture", ({ make }) => {
  const svg = toSvg(make(), "nb");
  const [, width = "0", height = "0"] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const inside = (name: string, most: number): void => {
    for (const [, value = ""] of svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, "g"))) {
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      expect(Number(value)).toBeLessThanOrEqual(most);
    }
  };
  for (const name of ["x", "x1", "x2", "cx"]) inside(name, Number(width));
  for (const name of ["y", "y1", "y2", "cy"]) inside(name, Number(height));
});

let isVegaLite: ReturnType<Ajv["compile"]>;
beforeAll(() => {
  // The official schema, as it comes with vega-lite.
  const path = new URL("../../node_modules/vega-lite/build/vega-lite-schema.json", import.meta.url);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  isVegaLite = ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object); // a schema is an object
}, 120_000);

test.each(everyChart)("$what as Vega-Lite: plain JSON, its data inline, as the official schema has it", ({ make }) => {
  const chart = make();
  for (const lang of languages) {
    const spec = toVegaLite(chart, lang);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(spec)).not.toMatch(/"url"|undefined|NaN/);
    const isSo = isVegaLite(spec);
    expect([isSo, isVegaLite.errors ?? []]).toEqual([true, []]);
  }
});

test.each(everyChart)("$what as Vega-Lite: Vega draws it and complains of nothing", async ({ make }) => {
  const said: unknown[] = [];
  const note = (...words: readonly unknown[]) => {
    said.push(words.join(" "));
    return logger;
  };
  const quiet = () => logger;
  const logger = { level: quiet, warn: note, error: note, info: quiet, debug: quiet } as never; // Vega asks for no more than these
  const spec = toVegaLite(make(), "nb") as unknown as TopLevelSpec; // held against its schema above
  const view = new View(parse(compile(spec, { logger }).spec), { renderer: "none", logger });
  expect(await view.toSVG()).toMatch(/^<svg[\s\S]*<\/svg>$/);
  expect(said).toEqual([]);
  view.finalize();
});
