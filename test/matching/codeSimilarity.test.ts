import { expect, test } from "vitest";
import { codeSimilarity, meetingPlaces } from "../../src/matching/codeSimilarity.ts";
import type { Code } from "../../src/model/code.ts";

const alike = (system: Code["system"], a: string, b: string) => codeSimilarity({ system, id: a }, { system, id: b });

// Parents as the classifications have them: STYRK-08, NUS2000 and SN2007 in Klass, ISCO groups and skill groups in ESCO.
test.each<[Code["system"], string, string, number]>([
  ["styrk08", "7212", "7212", 1],
  ["styrk08", "7212", "7214", 0.5],
  ["styrk08", "721", "7212", 0.5],
  ["styrk08", "7212", "7223", 0],
  ["styrk08", "7", "7212", 0],
  ["nus", "355201", "355299", 0.5],
  ["nus", "3552", "355201", 0.5],
  ["nus", "355201", "355301", 0],
  ["sn", "03.211", "03.213", 0.5],
  ["sn", "03.21", "03.211", 0.5],
  ["sn", "10.20", "10.11", 0],
  ["esco", "S1.2.3", "S1.2", 0.5],
  ["esco", "http://data.europa.eu/esco/skill/S1.2.3", "S1.2.3", 1],
  ["esco", "http://data.europa.eu/esco/isco/C7212", "7212.1", 0.5],
  ["esco", "http://data.europa.eu/esco/isco/C7212", "http://data.europa.eu/esco/isco/C7214", 0.5],
  ["esco", "http://data.europa.eu/esco/isco/C7212", "http://data.europa.eu/esco/isco/C7223", 0],
  ["local", "welding", "welding", 1],
  ["local", "workshop/1", "kitchen/1", 0],
  ["local", "workshop/1", "workshop/2", 0],
])("%s: %s and %s are alike by %d", (system, a, b, value) => {
  expect(alike(system, a, b)).toBe(value);
  expect(alike(system, b, a)).toBe(value);
  const places = meetingPlaces({ system, id: a });
  const meet = meetingPlaces({ system, id: b }).some((place) => places.includes(place));
  expect(meet || value === 0).toBe(true);
});

test("codes of two systems are not compared", () => {
  expect(codeSimilarity({ system: "styrk08", id: "7212" }, { system: "esco", id: "7212" })).toBeUndefined();
});
