import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countyOfPilot,
  divideWhole,
  heirsInDivision,
  placeInDivision,
  sharedValue,
} from "../../src/programme/placeOf.ts";
import { norway } from "../../src/reference/norway.ts";

// Changes of counties and municipalities: Statistics Norway, Klass 104 and 131.

test("a municipality has its place in the counties of any division, whatever the year of its code", () => {
  expect(placeInDivision(norway, "1902", "2024-01-01")).toEqual({ municipality: "5501", county: "55", exact: true }); // Tromsø
  expect(placeInDivision(norway, "5501", "2021-06-01")).toEqual({ municipality: "5401", county: "54", exact: true });
  expect(placeInDivision(norway, "1507", "2024-01-01")).toEqual({ municipality: "1508", county: "15", exact: false });
});

test("a code that no municipality bore has no place, and a county is no municipality", () => {
  expect(placeInDivision(norway, "9999", "2024-01-01")).toBeUndefined();
  expect(placeInDivision(norway, "55", "2024-01-01")).toBeUndefined();
  expect(heirsInDivision(norway, "9999", "2024-01-01")).toEqual([]);
});

test("a pilot follows its county through a merger and a new number, and is lost in a division", () => {
  expect(countyOfPilot(norway, { county: "19" }, "2021-01-01")).toBe("54"); // Troms became part of Troms og Finnmark
  expect(countyOfPilot(norway, { county: "54" }, "2024-01-01")).toBeUndefined();
  expect(countyOfPilot(norway, { county: "99" }, "2024-01-01")).toBeUndefined();
});

test("target municipalities decide for a pilot of a divided county where they lie in one", () => {
  const viken = (targetMunicipalities: readonly string[]) =>
    countyOfPilot(norway, { county: "30", targetMunicipalities }, "2024-01-01");
  expect(viken(["3001", "3002"])).toBe("31"); // Halden and Moss
  expect(viken(["3001", "3024"])).toBeUndefined(); // Halden and Bærum
  expect(viken([])).toBeUndefined();
});

test("a value is shared where every target municipality has it", () => {
  expect(sharedValue({ targetMunicipalities: ["5001", "5006"] }, (code) => code.slice(0, 2))).toBe("50");
  expect(sharedValue({ targetMunicipalities: ["5001", "1101"] }, (code) => code.slice(0, 2))).toBeUndefined();
  expect(sharedValue({}, () => "50")).toBeUndefined();
});

test("things divided over heirs stay whole, add up, and lie within one of their exact part", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.nat(1000), weights, (count, parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      const heirs = parts.map((part, i) => ({ code: `15${i}0`, weight: part / all, method: "population" }));
      const divided = divideWhole(count, heirs);
      expect(divided.reduce((sum, part) => sum + part.count, 0)).toBe(count);
      divided.forEach((part, i) => {
        expect(Number.isInteger(part.count)).toBe(true);
        expect(Math.abs(part.count - (count * (parts[i] ?? 0)) / all)).toBeLessThan(1);
      });
    }),
  );
});
