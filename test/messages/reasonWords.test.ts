import { expect, test } from "vitest";
import { explain } from "../../src/matching/explain.ts";
import { formatReason } from "../../src/messages/reason.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";

const options = { asOf: "2024-03-01", geography: norway };
const need: CompetenceNeed = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5540" };
const offer: CompetenceOffer = { id: "o1", field: "sveising", municipality: "5544" };

test("what is too far is not said to be as far as the limit", () => {
  const [far] = explain({ ...need, maxTravelKm: 26 }, offer, options).exclusions; // 26.3 km
  expect(far && formatReason(far, "nb")).toBe("26,3 km fra Kåfjord til Nordreisa; grensen din er 26 km");
});

test("one of a unit is one, not several, and half an hour is not rounded away", () => {
  const found = explain(
    { ...need, maxTravelMinutes: 1, hoursPerWeek: 1 },
    { ...offer, hoursPerWeek: 1.5 },
    { ...options, travelMinutes: () => 2 },
  ).exclusions;
  expect(found.map((one) => formatReason(one, "en"))).toEqual([
    "the course takes 1.5 hours a week; you have 1",
    "2 minutes from Kåfjord to Nordreisa; your limit is 1 minute",
  ]);
});

test("another language is said with the languages", () => {
  const [other] = explain({ ...need, languages: ["nb"] }, { ...offer, language: "en" }, options).exclusions;
  expect(other && formatReason(other, "nb")).toBe("undervisningen er på engelsk; du ønsker norsk");
  expect(other && formatReason(other, "en")).toBe("it is taught in English; you want Norwegian");
});

test("forms agree with the noun: tilbudet er bedriftsinternt", () => {
  const { deductions } = explain({ ...need, delivery: ["onSite"] }, { ...offer, delivery: "inCompany" }, options);
  expect(deductions.map((one) => formatReason(one, "nb")).join()).toContain("tilbudet er bedriftsinternt");
});

test("a code is said by its classification, one of ESCO without its address", () => {
  const esco = { system: "esco", id: "http://data.europa.eu/esco/isco/C7212" } as const;
  const said = (code: { system: "esco" | "styrk08" | "local"; id: string }): string | undefined => {
    const [part] = explain({ ...need, codes: [code] }, { ...offer, codes: [code] }, options).parts;
    return part && formatReason(part, "nn");
  };
  expect(said(esco)).toBe("behov og tilbod har same kode, ESCO C7212");
  expect(said({ system: "styrk08", id: "7212" })).toBe("behov og tilbod har same kode, STYRK-08 7212");
  expect(said({ system: "local", id: "sveis-2" })).toBe("behov og tilbod har same kode, sveis-2");
});

test("two municipalities of one name are told apart", () => {
  const [reach] = explain({ ...need, municipality: "1515" }, { ...offer, municipality: "1818" }, options).deductions;
  expect(reach && formatReason(reach, "nb")).toMatch(/ km fra Herøy \(Møre og Romsdal\) til Herøy \(Nordland\); /);
});

test("a limit on the time of travel that nobody can check is unknown, and makes the answer less certain", () => {
  const plain = explain(need, offer, options);
  const limited = explain({ ...need, maxTravelMinutes: 30 }, offer, options);
  expect(limited.unknowns.map((one) => formatReason(one, "nb"))).toContain(
    "ukjent reisetid: tabellen over steder har det ikke",
  );
  expect(limited.certainty).toBeLessThan(plain.certainty);
  expect(limited.points).toBe(plain.points);
  const known = explain({ ...need, maxTravelMinutes: 30 }, offer, { ...options, travelMinutes: () => 20 });
  expect(known.unknowns.map(({ code }) => code)).not.toContain("unknown-travel-time");
});
