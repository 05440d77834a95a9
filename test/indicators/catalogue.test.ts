import { expect, test } from "vitest";
import { catalogue, indicatorById } from "../../src/indicators/catalogue.ts";
import { goal } from "../../src/vocabulary/goal.ts";
import { languages } from "../../src/core/label.ts";

test("indicators stand in the order of the programme's goals, each id once", () => {
  const order = Object.keys(goal);
  const places = catalogue.map((indicator) => order.indexOf(indicator.goal));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test("an indicator is found by its id", () => {
  expect(indicatorById("completion-rate")?.unit).toBe("share");
  expect(indicatorById("toString")).toBeUndefined();
});

test("every indicator says in three languages what it is and of whom, and a share what it divides", () => {
  for (const { id, label, definition, population, numerator, denominator, unit, source } of catalogue) {
    const texts = [label, definition, population, ...(unit === "share" ? [numerator, denominator] : [])];
    for (const text of texts)
      for (const lang of languages) expect([id, text?.[lang]?.trim() ?? ""]).not.toEqual([id, ""]);
    expect(source.length).toBeGreaterThan(20);
  }
});

test("what is divided by what names the sets that it counts", () => {
  for (const { id, unit, counts } of catalogue) {
    expect([id, counts?.n]).not.toEqual([id, undefined]);
    if (unit === "share" && id !== "co-funding-share") expect([id, counts?.denominator]).toEqual([id, counts?.n]);
  }
});

test("no text calls a result an effect or an impact, or ranks", () => {
  for (const indicator of catalogue) {
    const texts = JSON.stringify([indicator.label, indicator.definition, indicator.population, indicator.source]);
    expect(texts).not.toMatch(/effect\b|effekt(?!ivt)|impact|\branks|\branking|rangering/i);
  }
});
