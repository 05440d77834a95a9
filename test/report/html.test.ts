import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleProgramme } from "../../src/example.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Issue } from "../../src/messages/issue.ts";
import { esc } from "../../src/report/markup.ts";
import type { Outcome } from "../../src/model/reading.ts";
import type { Programme } from "../../src/model/programme.ts";
import type { PublicReading } from "../../src/publication/publicReading.ts";
import { suppress } from "../../src/publication/suppress.ts";
import { norway } from "../../src/reference/norway.ts";
import { toCsv, toHtml } from "../../src/report/index.ts";
import { goal } from "../../src/vocabulary/goal.ts";
import { decodeOutlines } from "../../src/core/topology.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { hidden, published, share, shuffled } from "../charts/readings.ts";

const geography = norway;
const languages = ["nb", "nn", "en"] as const;

// The brand is a type alone: these tests are of the page, not of the protection.
const readings = evaluate(exampleProgramme, catalogue, {
  geography,
  by: ["county"],
  totals: true,
}) as readonly PublicReading[];
const pages = new Map(languages.map((lang) => [lang, toHtml(exampleProgramme, readings, { lang, geography })]));
const page = (lang: (typeof languages)[number]): string => pages.get(lang) ?? "";

const empty: Programme = {
  targetMunicipalities: [],
  population: [],
  establishments: [],
  needs: [],
  offers: [],
  participations: [],
  activities: [],
  grants: [],
  pilots: [],
  actors: [],
  ties: [],
  survey: [],
  labourMarket: [],
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, group = ""]) => group);

test.each(languages)("the page stands by itself in %s: no script, nothing loaded from anywhere", (lang) => {
  const html = page(lang);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|<embed|<form|@import|url\(|\ssrc=|\son[a-z]+=/i);
  for (const address of all(html, /href="([^"]*)"/g)) expect(address).toMatch(/^(#|https?:\/\/)/);
});

test.each(languages)(
  "headings go down one step at a time, ids are unique and links inside the page lead somewhere in %s",
  (lang) => {
    const html = page(lang);
    const levels = all(html, /<h([1-6])[\s>]/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1).length).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    const ids = all(html, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(html, /href="#([^"]*)"/g)) expect(ids).toContain(target);
  },
);

test("there are at least five figures, each with a caption and the table behind it", () => {
  const figures = all(page("nb"), /<figure[^>]*>([\s\S]*?)<\/figure>/g);
  expect(figures.length).toBeGreaterThanOrEqual(5);
  for (const figure of figures) {
    expect(figure).toContain('role="img"');
    expect(figure).toContain("<figcaption>");
    expect(figure).toMatch(/<table><caption>[^<]+<\/caption>/);
    expect(figure).toContain('<th scope="col"');
    expect(figure).toContain('<th scope="row"');
  }
});

test("figures are numbered as they stand", () => {
  const numbers = all(page("nb"), /<figcaption><b>Figur (\d+)\.<\/b>/g).map(Number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test.each(languages)("every goal of the programme is a chapter in its order, in %s", (lang) => {
  const html = page(lang);
  const headings = all(html, /<h2 id="[^"]*"><span class="no">\d+<\/span>([^<]*)<\/h2>/g);
  expect(headings.slice(1, -1)).toEqual(Object.values(goal).map((label) => esc(label[lang])));
});

test("goals without a record say that they are not measured", () => {
  expect(page("nb")).toContain("Læring på tvers av fylker: <b>Ikke målt</b>");
  expect(page("en")).toContain("Learning across counties: <b>Not measured</b>");
});

test("the page ranks nobody and claims no effect", () => {
  for (const lang of languages) {
    // "Effective number of models" is the name of a measure of diversity.
    const text = page(lang).replace(/effektivt (antall|tal på) modell\w*|effective number of models/gi, "");
    expect(text).not.toMatch(/effekt|effects?\b|rang(ering|ert)|ranking|ranked|league/i);
    expect(text).not.toMatch(/undefined|NaN\b|\[object/);
  }
});

test("made-up data and unprotected figures say so", () => {
  expect(page("nb")).toContain("Oppdiktede data");
  expect(page("nb")).not.toContain("Intern, ikke for publisering");
  expect(toHtml(exampleProgramme, readings, { lang: "nn", geography, internal: true })).toContain(
    "Intern, ikkje for publisering",
  );
  const marked = readings.map((reading) => ({ ...reading, provenance: { ...reading.provenance, internal: true } }));
  expect(toHtml(exampleProgramme, marked, { lang: "en", geography })).toContain("Internal, not for publication");
});

test("the same programme and readings give the same bytes, whatever their order", () => {
  const mixed: Programme = {
    ...exampleProgramme,
    pilots: shuffled(exampleProgramme.pilots, 5),
    grants: shuffled(exampleProgramme.grants, 6),
    actors: shuffled(exampleProgramme.actors, 7),
    activities: shuffled(exampleProgramme.activities, 8),
  };
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(toHtml(mixed, shuffled(readings, seed), { lang: "nb", geography })).toBe(page("nb"));
    }),
    { numRuns: 5 },
  );
});

test("a hidden value stands nowhere: not in the page, not in its pictures, not in CSV", () => {
  // 7717 of 9973 occurs nowhere else, and neither does 8831.
  const shown = [
    published({}, share(8831, 9973)),
    published({ county: "55" }, hidden),
    published({ county: "42" }, share(1114, 2256)),
  ];
  const html = toHtml({ ...exampleProgramme, establishments: [] }, shown, { lang: "nb", geography });
  for (const text of [html, toCsv(shown, { lang: "nb", geography })]) {
    expect(text).not.toMatch(/7717|7\u00a0717/);
    expect(text).toMatch(/8831|8\u00a0831/);
  }
  expect(html).toContain("skjult");
});

test("the rows behind a hidden figure are not counted either", () => {
  const provenance = { records: 7717, excluded: [{ reason: "no-date", count: 6543 }], parameters: {} };
  const told = (outcome: Outcome): string =>
    toHtml(empty, [published({}, outcome, { provenance })], { lang: "nb", geography });
  expect(told(share(30, 40))).toMatch(/7\u00a0717 rader[\s\S]*6\u00a0543 uten dato/);
  expect(told(hidden)).not.toMatch(/7\u00a0?717|6\u00a0?543/);
});

test("figures of two divisions have pictures of their own, which say which", () => {
  const old = published({ county: "54" }, share(30, 40), { division: "2020-01-01" });
  const html = toHtml(empty, [old, published({ county: "55" }, share(20, 30))], { lang: "nb", geography });
  expect(html).toContain("Inndelingen 1. januar 2020.");
  expect(html).toContain("Inndelingen 1. januar 2024.");
});

const outlines = decodeOutlines(outlines2024.counties);
const asTiles = "Fylkene som like store ruter";
const asOutlines = "Fylkene slik de ligger";

test("with outlines of the readings' counties the maps have them, and the sources name Kartverket", () => {
  const division = "2024-01-01";
  const own = [published({ county: "55" }, share(20, 30)), published({ county: "56" }, hidden)];
  const programme: Programme = { ...empty, asOf: division, pilots: [{ id: "p", county: "55", title: "Pilot" }] };
  for (const lang of languages) {
    const [plain, shaped] = [{}, { outlines }].map((more) => toHtml(programme, own, { lang, geography, ...more }));
    expect(plain).not.toContain("Kartverket");
    expect(shaped).toContain("Kartverket");
    // Both maps, of the reading and of the pilots: 15 counties each, of many corners.
    expect(all(plain ?? "", /<path d="(M[^"]{100,}Z)"/g).length).toBe(0);
    expect(all(shaped ?? "", /<path d="(M[^"]{100,}Z)"/g).length).toBe(30);
    expect(shaped).not.toMatch(/<script|url\(|\ssrc=|undefined|NaN\b/);
  }
  expect(toHtml(programme, own, { lang: "nb", geography, outlines })).toContain(asOutlines);
});

test("counties of another division than that of the outlines are tiles", () => {
  const old = published({ county: "54" }, share(30, 40), { division: "2020-01-01" });
  const html = toHtml(empty, [old], { lang: "nb", geography, outlines });
  expect(html).toContain(asTiles);
  expect(html).not.toMatch(new RegExp(`${asOutlines}|Kartverket`));
  const both = toHtml(empty, [old, published({ county: "55" }, share(20, 30))], { lang: "nb", geography, outlines });
  expect(both).toContain(asTiles);
  expect(both).toContain(asOutlines);
});

test("the length of a list of firms is not told where the total of an indicator is hidden, nor where it is under three", () => {
  const told = (programme: Programme, more: readonly PublicReading[]): string =>
    /Rader i hver liste[\s\S]*?<\/figure>/.exec(toHtml(programme, more, { lang: "nb", geography }))?.[0] ?? "";
  const firms = exampleProgramme.establishments;
  expect(told(exampleProgramme, [])).toContain(`>${firms.length}<`);
  expect(told(exampleProgramme, [published({}, hidden)])).not.toContain(`>${firms.length}<`);
  expect(told({ ...exampleProgramme, establishments: firms.slice(0, 2) }, [])).toMatch(
    /Virksomheter<\/th><td class="number">skjult/,
  );
});

test("data is escaped wherever it stands", () => {
  const hostile = `<script>alert("x")</script><b onmouseover='y'>&`;
  const programme: Programme = {
    ...empty,
    title: hostile,
    asOf: "2023-12-31",
    pilots: [{ id: "p", county: "55", title: hostile, operator: "a", source: hostile }],
    actors: [{ id: "a", kind: "other", title: hostile, source: `https://example.org/"onclick=x` }],
    grants: [{ pilot: "p", grantNok: 5, coFundingNok: 1, source: hostile }],
    activities: [{ id: "x", pilot: "p", date: "2022-01-01", model: "motor", hours: 4 }],
    scheme: {
      id: hostile,
      label: { nb: hostile, nn: hostile, en: hostile },
      maxShare: 0.7,
      caps: [],
      tolerance: 0,
      source: `javascript:alert(1)`,
    },
  };
  const issues: readonly Issue[] = [
    {
      code: "shape.wrong-type",
      severity: "error",
      path: [hostile],
      expected: "number",
      value: hostile,
      at: { file: hostile, line: 2 },
    },
  ];
  const own = [published({ field: hostile }, share(20, 40), { indicator: hostile })];
  const rejected = [{ list: "needs", line: 1, input: { secret: "must not be shown" }, issues: [] }] as const;
  const html = toHtml(programme, own, { lang: "nb", geography, issues, rejected });
  expect(html).not.toMatch(/<script|<b onmouseover|href="javascript|" ?onclick/);
  expect(html).not.toContain("must not be shown");
});

test("issues are grouped by kind, the first shown and the rest counted", () => {
  const issues: readonly Issue[] = Array.from({ length: 50 }, (_, index) => ({
    code: "shape.missing",
    severity: "error",
    path: ["field"],
    at: { file: "needs.csv", line: index + 2 },
  }));
  const html = toHtml(exampleProgramme, [], { lang: "en", geography, issues, rejected: [] });
  expect(html).toContain("needs.csv:2 field");
  expect(html).not.toContain("needs.csv:40 field");
  expect(html).toContain("and 47 more of the kind");
});

// The amounts of the county's own page: 4.4 million granted, 1.882 million from the county.
test("the grant of Innlandet is above the limit, within rounding, and a warning", () => {
  const programme: Programme = {
    ...empty,
    title: "Fakta",
    asOf: "2023-12-31",
    scheme: "kompetansepiloter2020",
    pilots: [{ id: "innlandet", county: "34", title: "Innlandet" }],
    grants: [{ pilot: "innlandet", grantNok: 4_400_000, coFundingNok: 1_882_000, amountKind: "awarded" }],
  };
  const html = toHtml(programme, [], { lang: "nb", geography });
  expect(html).toContain("70,04\u00a0%");
  expect(html).toContain("Over, men innenfor avrunding");
  expect(html).not.toContain('class="note bad"');
});

test.each([
  { what: "without anything", programme: empty },
  { what: "without lists at all", programme: { title: "x" } as unknown as Programme }, // a caller without types
])("a programme $what is a page that says so", ({ programme }) => {
  const whole = { ...empty, ...programme };
  for (const lang of languages) {
    const html = toHtml(whole, [], { lang, geography });
    expect(html).toContain("</html>");
    expect(html).not.toMatch(/undefined|NaN\b|\[object/);
  }
});

test("readings of the whole alone are drawn too", () => {
  const total = evaluate(exampleProgramme, catalogue, { geography }) as readonly PublicReading[]; // see above
  const figures = all(toHtml(exampleProgramme, total, { lang: "nb", geography }), /(<figure)/g);
  expect(figures.length).toBeGreaterThanOrEqual(5);
});

const [start, period] = ["2022-03-01", { from: "2021-01-01", to: "2023-12-31" }];
const needs = (registered: number, matched: number): Programme => ({
  ...empty,
  asOf: "2023-12-31",
  period,
  needs: Array.from({ length: registered }, (_, index) => ({
    id: `n${index}`,
    field: "x",
    registeredOn: start,
    ...(index < matched ? { matchedOn: "2022-05-01" } : {}),
  })),
});
/** The part of a page from a heading's id to the next part. */
const partOf = (html: string, id: string): string =>
  new RegExp(`<div class="measure" id="${id}">[\\s\\S]*?(?=<div class="measure"|</section>)`).exec(html)?.[0] ?? "";

test("the funnels stand in the chapters of their verbs, each with its table", () => {
  const html = page("en");
  const chapters = new Map(
    [...html.matchAll(/<h2 id="([a-zA-Z]+)">[\s\S]*?<\/section>/g)].map(([all = "", id = ""]) => [id, all]),
  );
  for (const [chapter, unit] of [
    ["mobilise", "establishments"],
    ["connect", "needs"],
    ["facilitate", "persons"],
  ] as const) {
    expect(chapters.get(chapter)).toContain(`id="funnel-${unit}"`);
    expect(partOf(html, `funnel-${unit}`)).toMatch(/<figure[\s\S]*<table>/);
  }
});

test("a funnel on a page for all leaves out counts under three, and what is recorded", () => {
  const cells = (matched: number, more: object = {}): readonly string[] =>
    all(
      partOf(toHtml(needs(31, matched), [], { lang: "en", geography, ...more }), "funnel-needs"),
      /<td class="number">([^<]*)<\/td>/g,
    );
  expect(cells(20)).toEqual(["31", "20", "0", "0"]);
  expect(cells(2)).toEqual(["31", ":", "0", "0"]);
  expect(cells(29)).toEqual(["31", ":", "0", "0"]); // or the two without an offer could be told
  expect(cells(29, { internal: true })).toEqual(["31", "31", "29", "29", "0", "0", "0", "0"]);
  const inside = toHtml(needs(31, 29), [], { lang: "en", geography, internal: true });
  expect(inside).toContain("As recorded");
});

test("a funnel is not shown where an indicator of the same records hides its total", () => {
  const counts = { indicator: "needs-mapped", unit: "count" } as const;
  const grouped = published({ county: "55" }, hidden, counts);
  const whole = published({}, { status: "estimated", value: 31, n: 31, missing: 0 }, counts);
  const told = (shown: readonly PublicReading[]): string =>
    partOf(toHtml(needs(31, 20), shown, { lang: "nb", geography }), "funnel-needs");
  expect(told([whole, grouped])).toContain("<figure");
  expect(told([grouped])).toContain("Stegene er ikke vist");
  expect(told([{ ...whole, outcome: hidden }, grouped])).toContain("Stegene er ikke vist");
  // What is hidden of pilots says nothing of needs.
  const pilots = published({}, hidden, { indicator: "pilots-continued-share" });
  expect(told([whole, pilots])).toContain("<figure");
});

test("a curve of time is drawn day by day inside the house, and by three days outside", () => {
  const time = readings.filter(({ indicator }) => indicator === "time-need-to-match");
  const inside = toHtml(exampleProgramme, time, { lang: "en", geography, internal: true });
  expect(inside).toContain("day by day");
  expect(inside).toContain("Still open");
  const outside = toHtml(exampleProgramme, suppress(time, { geography }), { lang: "en", geography });
  expect(outside).toContain("after 90, 180 and 365 days");
  expect(outside).not.toMatch(/day by day|Still open/);
});

test("shares by county have the limits of chance beside them where five counties can be told", () => {
  const five = ["03", "11", "15", "18", "42"].map((county, index) => published({ county }, share(20 + index, 40)));
  const told = (shown: readonly PublicReading[]): string => toHtml(empty, shown, { lang: "nb", geography });
  expect(told(five)).toContain("grenser for 99,8\u00a0%");
  expect(told(five.slice(1))).not.toContain("grenser for");
  // Participants of one course are alike: binomial limits would be too narrow.
  const clustered = five.map((reading) => {
    const { outcome } = reading;
    if (outcome.status !== "estimated" || outcome.interval === undefined) return reading;
    return { ...reading, outcome: { ...outcome, interval: { ...outcome.interval, method: "wilson-clustered" } } };
  });
  expect(told(clustered)).not.toContain("grenser for");
});

test("who works together stands on a page where no figure of the network is hidden, and always inside the house", () => {
  const tie = published({ county: "55" }, hidden, { indicator: "network-density" });
  const told = (shown: readonly PublicReading[], more: object = {}): string =>
    partOf(toHtml(exampleProgramme, shown, { lang: "nb", geography, ...more }), "network");
  expect(told([])).toMatch(/<figure[\s\S]*Arbeider sammen med/);
  expect(told([tie])).not.toContain("<figure");
  expect(told([tie], { internal: true })).toContain("<figure");
});

test("the mix of models is a place in a triangle for each county, with its table", () => {
  const html = page("en");
  expect(html).toContain("Time spread over the three models by county");
  expect(partOf(html, "three-models")).toContain('<th scope="col" class="number">Broker</th>');
});

test("hours above a thousand keep all their digits in every language", () => {
  const programme: Programme = {
    ...empty,
    pilots: [{ id: "p", county: "55", title: "Pilot" }],
    activities: [{ id: "a", pilot: "p", date: "2022-01-01", model: "motor", hours: 1051 }],
  };
  const told = (lang: (typeof languages)[number]): string => toHtml(programme, [], { lang, geography });
  expect(told("en")).toContain(">1,051 hours<");
  expect(told("nb")).toContain(">1\u00a0051 timer<");
});
