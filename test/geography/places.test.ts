import fc from "fast-check";
import { expect, test } from "vitest";
import { centralityAt } from "../../src/geography/centralityAt.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import { isDistrictByCentrality, isDistrictByIndex, isDistrictByZone } from "../../src/geography/district.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { regionOf } from "../../src/geography/regionOf.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

const codes = [...new Set(norway.municipalities.map((municipality) => municipality.number))];
const divided = ["1507", "1613", "1850", "5012"]; // the four codes whose people now live in several municipalities

// Examples of each class: CICERO (2023), Hva er sentralitet, https://cicero.oslo.no/no/ciceros-klimaundersokelse/hva-er-sentralitet;
// Oslo is the first of Høydahl (2017), Ny sentralitetsindeks for kommunene, Statistics Norway, Notater 2017/40.
test.each([
  { name: "Oslo", number: "0301", class: 1 },
  { name: "Tromsø", number: "5501", class: 3 },
  { name: "Arendal", number: "4203", class: 3 },
  { name: "Kristiansund", number: "1505", class: 4 },
  { name: "Levanger", number: "5037", class: 4 },
  { name: "Sogndal", number: "4640", class: 5 },
  { name: "Kvinesdal", number: "4227", class: 5 },
  { name: "Skjervøy", number: "5542", class: 6 },
  { name: "Vinje", number: "4036", class: 6 },
])("$name is of centrality class $class", ({ number, class: expected }) => {
  expect(centralityAt(norway, number, "2024-01-01")?.class).toBe(expected);
  expect(isDistrictByCentrality(norway, number, "2024-01-01")).toBe(expected >= 5);
});

test("212 of 357 municipalities are districts by centrality", () => {
  const districts = municipalitiesAt(norway, "2024-01-01").filter(({ number }) =>
    isDistrictByCentrality(norway, number, "2024-01-01"),
  );
  expect(districts).toHaveLength(212);
});

test("every code since 2017 has a class and a place but for the divided ones, on whatever date it is asked", () => {
  for (const code of codes) {
    for (const date of newYears) {
      expect(centralityAt(norway, code, date) === undefined).toBe(divided.includes(code));
      expect(isDistrictByCentrality(norway, code, date) === undefined).toBe(divided.includes(code));
    }
    expect(distanceKm(norway, code, "0301") === undefined).toBe(divided.includes(code));
  }
});

test("a value that is not a code's own says whose it is", () => {
  expect(centralityAt(norway, "1534", "2019-06-01")).toMatchObject({
    class: 5,
    inheritedFrom: "1580",
    edition: "2023",
  });
  expect(centralityAt(norway, "1580", "2019-06-01")).not.toHaveProperty("inheritedFrom");
  expect(norway.places?.find((place) => place.municipality === "0722")?.inheritedFrom).toBe("3911");
});

test("there is no class for a wrong code or outside the tables", () => {
  expect(centralityAt(norway, "9999", "2024-01-01")).toBeUndefined();
  expect(centralityAt(norway, "0301", "2016-12-31")).toBeUndefined();
  expect(centralityAt(norway, "0301", "2024-13-31")).toBeUndefined();
  expect(isDistrictByCentrality(norway, "0301", "2016-12-31")).toBeUndefined();
});

test("of several editions the one that began last holds", () => {
  const own: Geography = {
    counties: [],
    municipalities: [],
    centrality: [
      { municipality: "1", class: 4, edition: "new", validFrom: "2020-01-01" },
      { municipality: "1", class: 5, edition: "old", validFrom: "2010-01-01" },
    ],
  };
  expect(centralityAt(own, "1", "2019-12-31")?.edition).toBe("old");
  expect(centralityAt(own, "1", "2020-01-01")?.edition).toBe("new");
  expect(centralityAt(own, "1", "2009-12-31")).toBeUndefined();
  // Of two that began on one day the later edition, in whatever order they stand.
  const two = ["2023", "2020"].map((edition) => ({
    municipality: "1",
    class: 1 as const,
    edition,
    validFrom: "2020-01-01",
  }));
  for (const centrality of [two, [...two].reverse()]) {
    expect(centralityAt({ ...own, centrality }, "1", "2024-01-01")?.edition).toBe("2023");
  }
});

test("the distance is the great circle, by another formula", () => {
  const radians = (degrees: string | undefined): number => (Number(degrees) * Math.PI) / 180;
  const rows = rawTable("municipality_places.csv");
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.constantFrom(...rows), (a, b) => {
      // Vincenty (1975) on a sphere: the arc tangent of the sine and the cosine of the angle, good at any distance.
      const [latitudeA, latitudeB] = [radians(a.lat), radians(b.lat)];
      const longitude = radians(b.lon) - radians(a.lon);
      const sine = Math.hypot(
        Math.cos(latitudeB) * Math.sin(longitude),
        Math.cos(latitudeA) * Math.sin(latitudeB) - Math.sin(latitudeA) * Math.cos(latitudeB) * Math.cos(longitude),
      );
      const cosine =
        Math.sin(latitudeA) * Math.sin(latitudeB) + Math.cos(latitudeA) * Math.cos(latitudeB) * Math.cos(longitude);
      const expected = 6371.0088 * Math.atan2(sine, cosine);
      const answer = distanceKm(norway, a.code ?? "", b.code ?? "");
      expect(Math.abs((answer ?? NaN) - expected)).toBeLessThan(0.0501);
      expect(distanceKm(norway, b.code ?? "", a.code ?? "")).toBe(answer);
    }),
    { numRuns: 500 },
  );
});

// Distances as the crow flies that atlases give, within the width of a town.
test.each([
  { from: "0301", to: "4601", towns: "Oslo and Bergen", km: 305 },
  { from: "0301", to: "5001", towns: "Oslo and Trondheim", km: 391 },
  { from: "0301", to: "5501", towns: "Oslo and Tromsø", km: 1148 },
])("$towns are some $km km apart", ({ from, to, km }) => {
  expect(Math.abs((distanceKm(norway, from, to) ?? NaN) - km)).toBeLessThan(4);
});

test("a place is nowhere from itself, and an unknown one has no distance", () => {
  expect(distanceKm(norway, "0301", "0301")).toBe(0);
  expect(distanceKm(norway, "1534", "1580")).toBe(0);
  expect(distanceKm(norway, "1507", "1507")).toBeUndefined();
  expect(distanceKm(norway, "0301", "9999")).toBeUndefined();
});

test("the northern action zone is Finnmark and seven municipalities of Troms", () => {
  const inZone = (number: string, date: string, zones?: readonly string[]) =>
    isDistrictByZone(norway, number, date, { scheme: "tiltakssonen", ...(zones === undefined ? {} : { zones }) });
  const members = municipalitiesAt(norway, "2024-01-01").filter(({ number }) => inZone(number, "2024-01-01"));
  expect(members.filter(({ county }) => county === "56")).toHaveLength(18);
  expect(members.filter(({ county }) => county === "55")).toHaveLength(7);
  expect(members).toHaveLength(25);
  expect(inZone("5601", "2024-01-01", ["finnmark"])).toBe(true);
  expect(inZone("5601", "2024-01-01", ["nord-troms"])).toBe(false);
  expect(inZone("2017", "2018-01-01")).toBe(true); // Kvalsund, in Hammerfest since 2020
  expect(inZone("0301", "2024-01-01")).toBeUndefined();
  expect(inZone("5601", "2016-01-01")).toBeUndefined();
  expect(isDistrictByZone(norway, "5601", "2024-01-01", { scheme: "another" })).toBeUndefined();
});

test("the index weighs its components and refuses weights that are none", () => {
  // Weights of the ministry's index of 2022: 0.4 x 30 + 0.4 x 50 + 0.1 x 60 + 0.1 x 20 = 40.
  const weights = { centrality: 0.4, population: 0.4, employment: 0.1, industry: 0.1 };
  const components = { industry: 20, employment: 60, population: 50, centrality: 30 };
  expect(isDistrictByIndex(components, weights, 40.01)).toBe(true);
  expect(isDistrictByIndex(components, weights, 39.99)).toBe(false);
  expect(() => isDistrictByIndex(components, { ...weights, centrality: 0.5 }, 40)).toThrow(RangeError);
  expect(() => isDistrictByIndex(components, { ...weights, other: 0 }, 40)).toThrow(RangeError);
  expect(() => isDistrictByIndex({ ...components, industry: NaN }, weights, 40)).toThrow(RangeError);
  expect(() => isDistrictByIndex({}, {}, 40)).toThrow(RangeError);
});

test("a place is in one economic region whatever the year of its code", () => {
  const region = (code: string, date: string) => regionOf(norway, code, date)?.name;
  expect(region("5001", "2024-01-01")).toBe("Trondheim");
  expect(region("1601", "2017-01-01")).toBe("Trondheim");
  expect(region("1507", "2022-01-01")).toBeUndefined(); // divided over two
  expect(region("5001", "2016-01-01")).toBeUndefined();
  for (const { number } of municipalitiesAt(norway, "2024-01-01")) expect(region(number, "2024-01-01")).toBeDefined();
});

test("a code of 2019 or 2020 has class and place of its only heir in the published crosswalk", () => {
  const classes = new Map(rawTable("centrality.csv").map((row) => [row.code, Number(row.class)]));
  const pairs = rawTable("municipality_crosswalk.csv").filter((row) => row.to_year === "2024" && row.to_code);
  const heirs = new Map<string, string[]>();
  for (const { from_year, from_code = "", to_code = "" } of pairs) {
    const key = `${from_year} ${from_code}`;
    heirs.set(key, [...(heirs.get(key) ?? []), to_code]);
  }
  let inherited = 0;
  for (const [key, [heir = "", ...others]] of heirs) {
    const [year = "", code = ""] = key.split(" ");
    const entry = centralityAt(norway, code, `${year}-06-30`);
    expect(entry?.class).toBe(others.length === 0 ? classes.get(heir) : undefined);
    expect(distanceKm(norway, code, heir)).toBe(others.length === 0 ? 0 : undefined);
    if (others.length > 0 || code === heir) continue;
    expect(entry?.inheritedFrom).toBe(heir);
    inherited++;
  }
  // Of 422 codes 113 are still codes and two were divided over classes; of 356 these are 242 and one.
  expect(inherited).toBe(422 - 113 - 2 + (356 - 242 - 1));
});

test("the weights of 2018 and 2022 and the zones of a scheme are as the caller names them", () => {
  // 0.6 x 30 + 0.2 x 50 + 0.2 x 60 = 40, weights of the ministry's index of 2018.
  const components = { geography: 30, population: 50, business: 60 };
  const weights = { geography: 0.6, population: 0.2, business: 0.2 };
  expect(isDistrictByIndex(components, weights, 40.01)).toBe(true);
  expect(isDistrictByIndex(components, weights, 39.99)).toBe(false);
  expect(() => isDistrictByIndex({ geography: 30, population: 50 }, weights, 40)).toThrow(RangeError);
  const own: Geography = {
    counties: [],
    municipalities: [],
    zones: [
      { municipality: "1", scheme: "s", zone: "A", validFrom: "2020-01-01", validTo: "2024-01-01" },
      { municipality: "1", scheme: "s", zone: "B", validFrom: "2020-01-01" },
    ],
  };
  const inZone = (date: string, zones?: readonly string[]) =>
    isDistrictByZone(own, "1", date, zones === undefined ? { scheme: "s" } : { scheme: "s", zones });
  expect(inZone("2023-12-31", ["A"])).toBe(true);
  expect(inZone("2024-01-01", ["A"])).toBe(false);
  expect(inZone("2024-01-01")).toBe(true);
  expect(inZone("2024-01-01", [])).toBe(false);
  expect(inZone("2019-12-31")).toBeUndefined();
});
