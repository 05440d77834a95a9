import { expect, test } from "vitest";
import type { Grant } from "../../src/model/grant.ts";
import { GrantScheme } from "../../src/model/grantScheme.ts";
import { parse } from "../../src/model/parse.ts";
import type { Pilot } from "../../src/model/pilot.ts";
import { checkGrants } from "../../src/programme/checkGrants.ts";
import { kompetansepiloter2020 as scheme } from "../../src/programme/kompetansepiloter2020.ts";

const pilots: readonly Pilot[] = [{ id: "p1", county: "34" }];
const million = 1_000_000;
const check = (grants: readonly Grant[], more: Partial<typeof scheme> = {}, own = pilots) =>
  checkGrants({ ...scheme, ...more }, own, grants);
const told = (grants: readonly Grant[], more: Partial<typeof scheme> = {}, own = pilots): unknown =>
  check(grants, more, own).issues.map(({ code, severity }) => [code.slice("programme.".length), severity]);

// Published amounts in million kroner: Troms og Finnmark 4.4 and 2.7 (sorvarangerutvikling.no, 18 March 2021), Innlandet 4.4
// and 1.882 (innlandetfylke.no); all pilots together 44 and 22.
test.each([
  { grant: 4.4, coFunding: 2.7, share: "0.6197", issues: [] },
  { grant: 4.4, coFunding: 1.882, share: "0.7004", issues: [["grant-share", "warning"]] },
])("$grant and $coFunding million make a share of $share", ({ grant, coFunding, share, issues }) => {
  const grants = [
    { pilot: "p1", grantNok: Math.round(grant * million), coFundingNok: Math.round(coFunding * million) },
  ];
  const { totals } = check(grants);
  expect(totals.map(({ grantShare }) => grantShare?.toFixed(4))).toEqual([share, share]);
  expect(told(grants)).toEqual(issues);
});

test("the whole programme's 44 and 22 million make two thirds, where no cap is held against them", () => {
  const { totals } = check([{ pilot: "p1", grantNok: 44 * million, coFundingNok: 22 * million }], { caps: [] });
  expect(totals[0]?.grantShare?.toFixed(4)).toBe("0.6667");
});

test("the preset is the scheme as advertised: 70 percent, 4.4 million a county, Oslo left out", () => {
  expect(parse(GrantScheme, scheme)._unsafeUnwrap()).toEqual(scheme);
  expect(scheme.maxShare).toBe(0.7);
  expect(scheme.caps.map(({ nok }) => nok / million)).toEqual([1.4, 1.5, 1.5]);
  const nok = scheme.caps.reduce((sum, cap) => sum + cap.nok, 0);
  expect([nok, nok * 10]).toEqual([4_400_000, 44_000_000]);
  expect(scheme.eligibleCounties).not.toContain("03");
  expect(told([], {}, [{ id: "oslo", county: "03" }])).toEqual([["ineligible-county", "error"]]);
  for (const county of [
    "11",
    "15",
    "18",
    "30",
    "34",
    "38",
    "42",
    "46",
    "50",
    "54",
    "31",
    "32",
    "33",
    "39",
    "40",
    "55",
    "56",
  ])
    expect([county, told([], {}, [{ id: "p", county }])]).toEqual([county, []]);
});

test("in-kind work counts as a part of the cost", () => {
  const { totals } = check([{ pilot: "p1", grantNok: 700_000, coFundingNok: 100_000, inKindNok: 200_000 }]);
  expect(totals[0]).toMatchObject({ county: "34", grantNok: 700_000, totalNok: 1_000_000, grantShare: 0.7 });
  expect(told([{ pilot: "p1", grantNok: 700_000, coFundingNok: 100_000, inKindNok: 200_000 }])).toEqual([]);
});

test.each([
  { grantNok: 700_000, issues: [] },
  { grantNok: 700_001, issues: [["grant-share", "warning"]] },
  { grantNok: 705_000, issues: [["grant-share", "warning"]] },
  { grantNok: 705_001, issues: [["grant-share", "error"]] },
])("$grantNok of a million, at a tolerance of half a percentage point", ({ grantNok, issues }) => {
  expect(told([{ pilot: "p1", grantNok, totalNok: million }])).toEqual(issues);
});

test("without a tolerance anything beyond the share is an error", () => {
  expect(told([{ pilot: "p1", grantNok: 700_001, totalNok: million }], { tolerance: 0 })).toEqual([
    ["grant-share", "error"],
  ]);
  expect(told([{ pilot: "p1", grantNok: 700_000, totalNok: million }], { tolerance: 0 })).toEqual([]);
});

test.each([
  { year: 2020, grantNok: 1_400_000, issues: [] },
  { year: 2020, grantNok: 1_400_001, issues: [["grant-above-cap", "warning"]] },
  { year: 2020, grantNok: 1_407_000, issues: [["grant-above-cap", "warning"]] },
  { year: 2020, grantNok: 1_407_001, issues: [["grant-above-cap", "error"]] },
  { year: 2021, grantNok: 1_500_000, issues: [] },
  { year: 2023, grantNok: 1, issues: [["year-outside-scheme", "warning"]] },
  { year: undefined, grantNok: 4_400_000, issues: [] },
  { year: undefined, grantNok: 4_500_000, issues: [["grant-above-cap", "error"]] },
])("$grantNok of the year $year against the caps", ({ year, grantNok, issues }) => {
  expect(told([{ pilot: "p1", grantNok, ...(year === undefined ? {} : { year }) }])).toEqual(issues);
});

test("the caps are a county's, whatever number of pilots it has", () => {
  const own: readonly Pilot[] = [
    { id: "p1", county: "34" },
    { id: "p2", county: "34" },
    { id: "p3", county: "18" },
  ];
  const grants = ["p1", "p2", "p3"].map((pilot) => ({ pilot, year: 2020, grantNok: 1_000_000 }));
  expect(check(grants, {}, own).issues).toMatchObject([
    { code: "programme.grant-above-cap", county: "34", year: 2020, grantNok: 2_000_000, capNok: 1_400_000 },
  ]);
  expect(check(grants, {}, own).totals.map(({ county, pilot, grantNok }) => [county, pilot, grantNok])).toEqual([
    ["18", undefined, 1_000_000],
    ["18", "p3", 1_000_000],
    ["34", undefined, 2_000_000],
    ["34", "p1", 1_000_000],
    ["34", "p2", 1_000_000],
  ]);
});

test("amounts of different kinds are never added", () => {
  const grants: readonly Grant[] = [
    { pilot: "p1", year: 2020, grantNok: 1_400_000, coFundingNok: 900_000, amountKind: "announced" },
    { pilot: "p1", year: 2020, grantNok: 1_300_000, coFundingNok: 600_000, amountKind: "paid" },
    { pilot: "p1", year: 2020, grantNok: 1_200_000, coFundingNok: 600_000 },
  ];
  const { totals, issues } = check(grants);
  expect(issues).toEqual([]);
  expect(
    totals.filter(({ pilot }) => pilot === undefined).map(({ amountKind, grantNok }) => [amountKind, grantNok]),
  ).toEqual([
    [undefined, 1_200_000],
    ["announced", 1_400_000],
    ["paid", 1_300_000],
  ]);
});

test("a sum is known only where every part is, and a share where both sums are", () => {
  expect(
    check([
      { pilot: "p1", year: 2020, grantNok: 1 },
      { pilot: "p1", year: 2021 },
    ]).totals[0],
  ).toEqual({ county: "34" });
  expect(check([{ pilot: "p1", year: 2020, grantNok: 1 }]).totals[0]).toEqual({ county: "34", grantNok: 1 });
  expect(check([{ pilot: "p1", grantNok: 0, coFundingNok: 0 }]).totals[0]).toEqual({
    county: "34",
    grantNok: 0,
    totalNok: 0,
  });
  expect(check([{ pilot: "p1", coFundingNok: 5, totalNok: 8 }]).totals[0]).toEqual({ county: "34", totalNok: 8 });
});

test("parts that do not add up to their total are a warning, where all are known or already too much", () => {
  const sum = (more: object) => told([{ pilot: "p1", year: 2020, grantNok: 500, coFundingNok: 400, ...more }]);
  expect(sum({ inKindNok: 100, totalNok: 1000 })).toEqual([]);
  expect(sum({ inKindNok: 100, totalNok: 1001 })).toEqual([["grant-sum-differs", "warning"]]);
  expect(sum({ totalNok: 1001 })).toEqual([]);
  expect(sum({ totalNok: 899 })).toEqual([["grant-sum-differs", "warning"]]);
});

test("a grant of no pilot is an error and counts nowhere", () => {
  const { totals, issues } = check([{ pilot: "p9", grantNok: 9e9 }]);
  expect([totals, issues.map(({ code }) => code)]).toEqual([[], ["programme.unknown-reference"]]);
});

test("a scheme without caps holds nothing against them, whatever the year", () => {
  const own = { id: "egen", label: scheme.label, maxShare: 0.5, caps: [], tolerance: 0 };
  const grants = [
    { pilot: "p1", year: 2030, grantNok: 500, totalNok: 1000 },
    { pilot: "p1", grantNok: 9e9, totalNok: 9e10 },
  ];
  expect(checkGrants(own, [{ id: "p1", county: "03" }], grants).issues).toEqual([]);
});

test("the order of rows does not matter", () => {
  const own: readonly Pilot[] = [
    { id: "p2", county: "34" },
    { id: "p1", county: "34" },
    { id: "p3", county: "03" },
  ];
  const grants: readonly Grant[] = [
    { pilot: "p2", year: 2020, grantNok: 1e6, totalNok: 2e6, amountKind: "paid" },
    { pilot: "p1", year: 2021, grantNok: 1e6, totalNok: 2e6 },
    { pilot: "p3", year: 2020, grantNok: 1e6, totalNok: 1e6 },
    { pilot: "p1", year: 2020, grantNok: 2e6, totalNok: 2e6, amountKind: "paid" },
  ];
  expect(check([...grants].reverse(), {}, [...own].reverse())).toEqual(check(grants, {}, own));
});
