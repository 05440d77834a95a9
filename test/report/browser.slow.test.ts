import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../src/core/label.ts";
import { decodeOutlines } from "../../src/core/topology.ts";
import { exampleProgramme } from "../../src/example.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { poolNeeds } from "../../src/matching/poolNeeds.ts";
import { proposeOffers } from "../../src/matching/proposeOffers.ts";
import type { Programme } from "../../src/model/programme.ts";
import { suppress } from "../../src/publication/suppress.ts";
import { norway } from "../../src/reference/norway.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { toHtml } from "../../src/report/html.ts";

// The page as a browser has it. Debian's chromium, or the one that CHROMIUM_PATH names; without one these tests are passed
// over, and say so.
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`NO CHROMIUM at ${executablePath}: the report is not looked at in a browser`);

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Matching on a day when many needs are open. */
function matchedOf({ needs, offers, establishments }: Programme) {
  const options = { geography: norway, establishments };
  const market = prepareMarket(needs, offers, { ...options, asOf: "2022-06-30" })._unsafeUnwrap();
  const allocation = allocate(market)._unsafeUnwrap();
  const { pools } = poolNeeds(needs, { ...options, minGroup: 3, maxKm: 200, windowDays: 365 })._unsafeUnwrap();
  const { proposals } = proposeOffers(market, allocation, { minGroup: 2, maxKm: 200 })._unsafeUnwrap();
  return { market, allocation, pools, proposals };
}

let browser: Browser | undefined;
let pages: ReadonlyMap<string, string> = new Map();
let withOutlines = "";

beforeAll(async () => {
  if (!isThere) return;
  const options = { geography: norway, by: ["county"], totals: true } as const;
  const readings = suppress(evaluate(exampleProgramme, catalogue, options), { geography: norway });
  const matched = matchedOf(exampleProgramme);
  pages = new Map(
    languages.map((lang) => [lang, toHtml(exampleProgramme, readings, { lang, geography: norway, ...matched })]),
  );
  const later = evaluate(exampleProgramme, catalogue, { ...options, division: "2024-01-01" });
  const outlines = decodeOutlines(outlines2024.counties);
  withOutlines = toHtml(exampleProgramme, suppress(later, { geography: norway }), {
    lang: "nb",
    geography: norway,
    outlines,
    ...matched,
    internal: true, // so that every row of every table is there
  });
  browser = await chromium.launch({ executablePath, args: flags.split(" ") });
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

test.skipIf(!isThere).each(languages)(
  "the page in %s asks the network for nothing and complains of nothing",
  async (lang) => {
    const page = await browser!.newPage(); // launched, since the test runs
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.setContent(pages.get(lang) ?? "");
    expect(await page.getAttribute("html", "lang")).toBe(lang);
    expect(await page.locator("figure").count()).toBeGreaterThanOrEqual(5);
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  },
);

test.skipIf(!isThere).each([320, 768, 1100, 1600])("at %i pixels nothing stands outside the page", async (width) => {
  const page = await browser!.newPage({ viewport: { width, height: 900 } }); // launched, since the test runs
  await page.setContent(pages.get("nb") ?? "");
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  await page.close();
});

// The picture is laid out with widths that are reckoned and not measured: here a font has its say.
test.skipIf(!isThere).each([320, 1100])("at %i pixels the names beside a map are whole and apart", async (width) => {
  const page = await browser!.newPage({ viewport: { width, height: 900 } }); // launched, since the test runs
  await page.setContent(withOutlines);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  const faults = await page.evaluate(`[...document.querySelectorAll("figure.map svg")].flatMap((svg) => {
    const edge = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    const outside = texts.filter(([, box]) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1);
    const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    const upon = texts.filter(([, box], i) => texts.some(([, other], j) => j > i && overlap(box, other)));
    return [...outside, ...upon].map(([words]) => words);
  })`);
  expect(await page.locator("figure.map svg").count()).toBeGreaterThan(3);
  expect(faults).toEqual([]);
  await page.close();
});

test.skipIf(!isThere)("no text of a picture is cut off by its edge", async () => {
  const page = await browser!.newPage({ viewport: { width: 1100, height: 900 } }); // launched, since the test runs
  for (const lang of languages) {
    await page.setContent(pages.get(lang) ?? "");
    const cut = await page.evaluate(`[...document.querySelectorAll("figure svg")].flatMap((svg) => {
      const edge = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const isInside = box.left > edge.left - 2 && box.right < edge.right + 2 && box.bottom < edge.bottom + 2;
        return isInside ? [] : [text.textContent];
      });
    })`);
    expect(cut).toEqual([]);
  }
  await page.close();
});

test.skipIf(!isThere).each(["light", "dark"] as const)(
  "text has the contrast that WCAG 2.1 AA asks for, %s",
  async (colorScheme) => {
    const page = await browser!.newPage({ colorScheme }); // launched, since the test runs
    await page.setContent(pages.get("nb") ?? "");
    // Relative luminance and contrast ratio as WCAG 2.1 defines them; 4.5 for text, 3 for large text.
    const poor = await page.evaluate(`(() => {
    const parse = (text) => text.match(/[\\d.]+/g).map(Number);
    const channel = (value) => (value <= 0.04045 * 255 ? value / 255 / 12.92 : Math.pow((value / 255 + 0.055) / 1.055, 2.4));
    const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    const behind = (element) => {
      for (let one = element; one !== null; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.backgroundImage !== "none") return undefined;
        const [r, g, b, a = 1] = parse(style.backgroundColor);
        if (a === 1) return [r, g, b];
        if (a !== 0) return undefined;
      }
      return [255, 255, 255];
    };
    const found = [];
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest("svg") !== null || element.checkVisibility?.() === false) continue;
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "")) continue;
      const style = getComputedStyle(element);
      const paper = behind(element);
      if (paper === undefined) continue;
      const [low, high] = [luminance(parse(style.color)), luminance(paper)].sort((a, b) => a - b);
      const ratio = (high + 0.05) / (low + 0.05);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) found.push(ratio.toFixed(2) + " " + element.tagName + "." + element.className + " " + element.textContent.trim().slice(0, 30));
    }
    return [...new Set(found)];
  })()`);
    expect(poor).toEqual([]);
    await page.close();
  },
);
