import { expect, test } from "vitest";
import { decodeOutlines } from "../../src/core/topology.ts";
import { exampleProgramme } from "../../src/example.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { ignoreThenCancel } from "../../src/matching/baselines.ts";
import { prepareMarket } from "../../src/matching/market.ts";
import { poolNeeds } from "../../src/matching/poolNeeds.ts";
import { proposeOffers } from "../../src/matching/proposeOffers.ts";
import { formatPercent } from "../../src/messages/number.ts";
import { formatUnplaced } from "../../src/messages/unplaced.ts";
import type { Programme } from "../../src/model/programme.ts";
import { norway } from "../../src/reference/norway.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { toHtml } from "../../src/report/index.ts";
import { esc } from "../../src/report/markup.ts";

const geography = norway;
const languages = ["nb", "nn", "en"] as const;

// Made up: welding needs of five firms around Skjervøy and Nordreisa, one far off, and two courses.
const need = (id: string, establishment: string, municipality: string, headcount: number) => ({
  id,
  establishment,
  registeredOn: "2024-01-10",
  field: "sveising",
  municipality,
  headcount,
});
const programme: Programme = {
  ...exampleProgramme,
  asOf: "2024-03-01",
  period: { from: "2024-01-01", to: "2024-12-31" },
  needs: [
    need("n1", "e1", "5542", 2),
    need("n2", "e2", "5542", 1),
    need("n3", "e3", "5544", 2),
    need("n4", "e4", "5544", 3),
    need("n5", "e5", "5542", 1),
    { ...need("n6", "e6", "0301", 1), maxTravelKm: 30 },
  ],
  offers: [
    { id: "o1", field: "sveising", title: "Sveis <b>grunnkurs</b>", municipality: "5542", capacity: 4, minGroup: 3 },
    { id: "o2", field: "sveising", title: "Sveis to", municipality: "5544", capacity: 8, minGroup: 7 },
  ],
  participations: [],
};
const market = prepareMarket(programme.needs, programme.offers, { asOf: "2024-03-01", geography })._unsafeUnwrap();
const allocation = allocate(market)._unsafeUnwrap();
const pools = poolNeeds(programme.needs, { geography, maxKm: 100, windowDays: 90 })._unsafeUnwrap().pools;
const { proposals } = proposeOffers(market, allocation, { minGroup: 2, maxKm: 100 })._unsafeUnwrap();
const matched = { market, allocation, pools, proposals };
const outlines = decodeOutlines(outlines2024.counties);

const pageOf = (lang: (typeof languages)[number], options: object = {}): string =>
  toHtml(programme, [], { lang, geography, ...matched, ...options });

test.each(languages)("for the house the page names who got a seat, who did not and why, in %s", (lang) => {
  const html = pageOf(lang, { internal: true });
  expect(allocation.placements.length).toBeGreaterThan(0);
  expect(allocation.unplaced.length).toBeGreaterThan(0);
  for (const { need: id } of allocation.placements) expect(html).toContain(`<th scope="row">${id}<`);
  for (const { reason } of allocation.unplaced) expect(html).toContain(esc(formatUnplaced(reason, lang)));
  expect(html).toContain("Sveis &lt;b&gt;grunnkurs&lt;/b&gt;");
  expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/);
});

test("what minimum groups are worth is the value lost by cancelling afterwards", () => {
  const { value, cancelled } = ignoreThenCancel(market)._unsafeUnwrap();
  expect(cancelled.length).toBeGreaterThan(0);
  const share = Math.round(((allocation.value - value) / allocation.value) * 100);
  expect(share).toBeGreaterThan(0);
  const sentence = /Without regard to minimum groups[^<]*/.exec(pageOf("en"))?.[0];
  expect(sentence).toBe(
    `Without regard to minimum groups ${cancelled.length} offer would have to be cancelled afterwards, and ${formatPercent(share / 100, "en")} of the value would be lost.`,
  );
});

test("pools and proposals are numbered places on a map where there are outlines, else counted by county", () => {
  expect(pools.length).toBeGreaterThan(0);
  const withMap = pageOf("nb", { internal: true, outlines, counties: "tiles" });
  const sections = (html: string): string => html.slice(html.indexOf('id="pools"'), html.indexOf('id="facilitate"'));
  expect(sections(withMap)).toMatch(/<desc[^>]*>[^<]*1 Nordreisa: sveising/);
  expect(withMap).toContain("Kartverket");
  const withTiles = pageOf("nb", { internal: true });
  expect(sections(withTiles)).toMatch(/<desc[^>]*>[^<]*Troms: 1[;<]/);
  expect(withTiles).not.toContain("Kartverket");
});

test("for all, a group of few firms is not told of, and of others only about how many people", () => {
  const [pool] = pools;
  if (pool === undefined) throw new Error("the example has a pool");
  const few = pageOf("en", { pools: [{ ...pool, needs: ["n1", "n2"] }], proposals: [] });
  expect(few).toContain("1 more is not shown: fewer than 3 establishments stand behind");
  expect(few).not.toContain("<td>Nordreisa</td>");
  const html = pageOf("en", { pools: [{ ...pool, heads: 11 }], proposals: [] });
  expect(html).toContain("<td>10-12</td>");
  expect(html).not.toContain("n1, n2");
  expect(pageOf("en", { pools: [{ ...pool, heads: 11 }], internal: true })).toContain("<td>11</td>");
});

test("for all, no need is named and a small outcome is not counted", () => {
  const html = pageOf("en");
  const section = html.slice(html.indexOf('id="matching"'), html.indexOf('id="minimum-groups"'));
  expect(section).toContain("Needs by what they got");
  expect(section).not.toMatch(/\bn[1-6]\b/);
  expect(section).toContain(":</td>");
  expect(section).not.toMatch(/seats are given/);
});

test("an allocation without its market tells what it can, and a clone of the market all", () => {
  const html = toHtml(programme, [], { lang: "en", geography, allocation, internal: true });
  expect(html).toContain("Who got no seat");
  expect(html).not.toContain('id="minimum-groups"');
  expect(pageOf("en", { market: structuredClone(market), internal: true })).toBe(pageOf("en", { internal: true }));
});

test("without anything matched the page says nothing of it, and without pools that there are none", () => {
  const html = toHtml(programme, [], { lang: "en", geography });
  expect(html).not.toMatch(/id="(matching|minimum-groups|pools|proposals)"/);
  const none = toHtml(programme, [], { lang: "en", geography, pools: [], proposals: [] });
  expect(none).toContain("No needs of several establishments");
  expect(none).toContain("too scattered");
});
