import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatDate,
  formatDuring,
  formatNok,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatPeriod,
} from "../../src/messages/number.ts";

const languages = ["nb", "nn", "en"] as const;

// Språkrådet: decimal comma, a space between groups of three digits and before the percent sign
// (https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/tall-tid-dato/).
test("numbers have a decimal comma and spaces that do not break in Norwegian", () => {
  for (const lang of ["nb", "nn"] as const) {
    expect(formatNumber(1234567.5, lang, 1)).toBe("1\u00a0234\u00a0567,5");
    expect(formatNumber(999, lang)).toBe("999");
    expect(formatPercent(0.7, lang, 1)).toBe("70,0\u00a0%");
    expect(formatNok(4_400_000, lang)).toBe("4\u00a0400\u00a0000\u00a0kr");
  }
});

test("numbers have a decimal point and commas in English", () => {
  expect(formatNumber(1234567.5, "en", 1)).toBe("1,234,567.5");
  expect(formatPercent(0.7, "en", 1)).toBe("70.0 %");
  expect(formatNok(4_400_000, "en")).toBe("NOK 4,400,000");
});

test("the grant share of Innlandet shows that it lies above the limit", () => {
  expect(formatPercent(4_400_000 / 6_282_000, "nb", 2)).toBe("70,04\u00a0%"); // 4.4 of 6.282 million, the county's own page
});

test("a negative number has a minus sign, and a rounded zero has none", () => {
  expect(formatNumber(-0.66, "nn", 1)).toBe("\u22120,7");
  expect(formatNumber(-0.01, "nb", 1)).toBe("0,0");
  expect(formatNumber(-0, "en")).toBe("0");
});

test("a range of percent says its unit once", () => {
  expect(formatPercentRange(0.508, 0.851, "en")).toBe("51-85 %");
  expect(formatPercentRange(0.508, 0.851, "nb")).toBe("51–85\u00a0%");
});

test("dates and periods are said as people say them", () => {
  expect(formatDate("2023-12-31", "nb")).toBe("31. desember 2023");
  expect(formatDate("2023-01-05", "en")).toBe("5 January 2023");
  expect(formatDate("soon", "en")).toBe("soon");
  expect(formatPeriod({ from: "2021-01-01", to: "2023-12-31" }, "nn")).toBe("2021–2023");
  expect(formatPeriod({ from: "2022-01-01", to: "2022-12-31" }, "en")).toBe("2022");
  expect(formatDuring({ from: "2022-03-01", to: "2022-05-31" }, "nn")).toBe("frå 1. mars 2022 til 31. mai 2022");
  expect(formatDuring({ from: "2022-01-01", to: "2022-12-31" }, "en")).toBe("in 2022");
});

test("what is no finite number is a dash", () => {
  for (const lang of languages)
    for (const value of [NaN, Infinity, -Infinity]) expect(formatNumber(value, lang)).toBe("–");
});

test("the digits of a whole number are all there, in their order", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...languages), (value, lang) => {
      expect(formatNumber(value, lang).replace(/\D/g, "")).toBe(String(Math.abs(value)));
    }),
  );
});
