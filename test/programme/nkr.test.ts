import { expect, test } from "vitest";
import { linkProgramme } from "../../src/programme/link.ts";
import { creditsAndLevel, nkrStep } from "../../src/programme/nkr.ts";
import { nkrLevels } from "../../src/vocabulary/level.ts";

// NOKUT: under 60 credits are normally level 5.1, exactly 60 are 5.1 or 5.2 as the school decides, over 60 are 5.2.
test.each([
  { credits: 30, nkrLevel: "5.1", severity: undefined },
  { credits: 30, nkrLevel: "5.2", severity: "warning" },
  { credits: 59.5, nkrLevel: "5.2", severity: "warning" },
  { credits: 60, nkrLevel: "5.1", severity: undefined },
  { credits: 60, nkrLevel: "5.2", severity: undefined },
  { credits: 60.5, nkrLevel: "5.1", severity: "error" },
  { credits: 90, nkrLevel: "5.1", severity: "error" },
  { credits: 120, nkrLevel: "5.2", severity: undefined },
  { credits: 180, nkrLevel: "6.2", severity: undefined },
] as const)("$credits credits at level $nkrLevel: $severity", ({ credits, nkrLevel, severity }) => {
  expect(creditsAndLevel({ credits, nkrLevel })?.severity).toBe(severity);
});

test("a course that is only at a level, or nowhere in the framework, has no placement to contradict", () => {
  for (const nkrBasis of ["atLevel", "none"] as const)
    expect(creditsAndLevel({ credits: 5, nkrLevel: "5.2", nkrBasis })).toBeUndefined();
  expect(creditsAndLevel({ credits: 5, nkrLevel: "5.2", nkrBasis: "placed" })).toMatchObject({
    credits: 5,
    level: "5.2",
  });
  expect([creditsAndLevel({ credits: 5 }), creditsAndLevel({ nkrLevel: "5.2" })]).toEqual([undefined, undefined]);
});

test("linking tells of it, and keeps the offer", () => {
  const linked = linkProgramme({ offers: [{ id: "o1", field: "a", credits: 90, nkrLevel: "5.1" }] });
  expect(linked.programme.offers).toHaveLength(1);
  expect(linked.issues).toMatchObject([{ code: "programme.credits-and-level", path: ["nkrLevel"] }]);
});

test("levels that are one step stand together: 4A and 4B at 4, 5 at 5.1, both halves of 6 at 6", () => {
  const steps = Object.fromEntries(nkrLevels.map((level) => [level, nkrStep(level)]));
  expect(steps).toEqual({
    2: 0,
    3: 1,
    4: 2,
    "4A": 2,
    "4B": 2,
    5: 3,
    "5.1": 3,
    "5.2": 4,
    6: 5,
    "6.1": 5,
    "6.2": 5,
    7: 6,
    8: 7,
  });
});
