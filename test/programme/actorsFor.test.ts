import { expect, test } from "vitest";
import { actorsFor } from "../../src/programme/actorsFor.ts";
import { linkProgramme } from "../../src/programme/link.ts";

const programme = {
  period: { from: "2021-01-01", to: "2023-12-31" },
  actors: [
    { id: "d", kind: "knowledgePark" },
    { id: "c", kind: "businessGarden", municipality: "5428" },
    { id: "b", kind: "studyCentre", municipality: "5428", serves: ["5428", "5427"] },
    { id: "a", kind: "operator", roles: ["studyCentre"], municipality: "5401", serves: ["5428"] },
    { id: "e", kind: "nav", municipality: "5427" },
  ],
  pilots: [
    { id: "p1", county: "54", operator: "d", targetMunicipalities: ["5428"] },
    { id: "p2", county: "54", operator: "c", targetMunicipalities: ["5428"] },
    { id: "p3", county: "54", operator: "e", targetMunicipalities: ["5427"] },
    { id: "p4", county: "54", targetMunicipalities: ["5428"] },
  ],
} as const;
const called = (municipality: string, options = {}, part = programme): unknown =>
  actorsFor(linkProgramme(part).programme, municipality, options).map(({ id, because }) => [id, because]);

test("those who serve a municipality come first, then those in it, then who operates a pilot for it; each once", () => {
  expect(called("5428")).toEqual([
    ["a", "serves"],
    ["b", "serves"],
    ["c", "located"],
    ["d", "operates"],
  ]);
});

test("a place that nobody serves has nobody to call", () => {
  expect(called("0301")).toEqual([]);
});

test("a role is what an actor is or is besides", () => {
  expect(called("5428", { role: "studyCentre" })).toEqual([
    ["a", "serves"],
    ["b", "serves"],
  ]);
  expect(called("5428", { role: "nav" })).toEqual([]);
});

test("an operator is one to call while the programme runs, both days included", () => {
  const operators = (on: string): unknown => called("5428", { on, role: "knowledgePark" });
  expect(["2020-12-31", "2021-01-01", "2023-12-31", "2024-01-01"].map(operators)).toEqual([
    [],
    [["d", "operates"]],
    [["d", "operates"]],
    [],
  ]);
});

test("an answer is the actor's whole record", () => {
  expect(actorsFor(linkProgramme(programme).programme, "5427", { role: "nav" })).toEqual([
    { id: "e", kind: "nav", municipality: "5427", because: "located" },
  ]);
});

test("the order of rows does not matter", () => {
  const turned = { ...programme, actors: [...programme.actors].reverse(), pilots: [...programme.pilots].reverse() };
  expect(called("5428", {}, turned as unknown as typeof programme)).toEqual(called("5428")); // the same rows
});
