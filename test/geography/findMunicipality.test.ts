import fc from "fast-check";
import { expect, test } from "vitest";
import { findMunicipality } from "../../src/geography/findMunicipality.ts";
import type { Geography } from "../../src/geography/geography.ts";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { searchMunicipalities } from "../../src/geography/searchMunicipalities.ts";
import { norway } from "../../src/reference/norway.ts";

const found = (text: string, date: string): string => findMunicipality(norway, text, date)._unsafeUnwrap().number;
const issue = (text: string, date: string) => findMunicipality(norway, text, date)._unsafeUnwrapErr();

// Names and numbers as the Mapping Authority and Statistics Norway publish them; "Porsáŋgu" is the official spelling.
test.each([
  { text: "0301", date: "2024-01-01", number: "0301" },
  { text: "Oslo", date: "2019-01-01", number: "0301" },
  { text: "  oslo ", date: "2024-01-01", number: "0301" },
  { text: "ÅLESUND", date: "2024-01-01", number: "1508" },
  { text: "Ålesund", date: "2022-01-01", number: "1507" },
  { text: "Ålesund", date: "2019-01-01", number: "1504" },
  { text: "Herøy (Nordland)", date: "2024-01-01", number: "1818" },
  { text: "Guovdageaidnu - Kautokeino", date: "2024-01-01", number: "5612" },
  { text: "Kautokeino", date: "2021-01-01", number: "5430" },
  { text: "Guovdageaidnu", date: "2018-01-01", number: "2011" },
  { text: "Porsáŋgu", date: "2024-01-01", number: "5622" },
  { text: "Porsanki", date: "2024-01-01", number: "5622" },
  { text: "Yykeä", date: "2026-01-01", number: "5536" },
  { text: "Tråante", date: "2023-01-01", number: "5001" },
  { text: "Våler (Viken)", date: "2022-01-01", number: "3018" },
])("$text on $date is $number", ({ text, date, number }) => {
  expect(found(text, date)).toBe(number);
});

test.each([
  { text: "Alesund", number: "1508" },
  { text: "Tromso", number: "5501" },
  { text: "Sor-Varanger", number: "5605" },
  { text: "Ol", number: undefined },
  { text: "Karasjohka", number: "5610" },
  { text: "Snaase", number: "5041" },
  { text: "Faerder", number: "3911" },
])("$text without diacritics is $number", ({ text, number }) => {
  const answer = findMunicipality(norway, text, "2024-01-01");
  expect(answer.isOk() ? answer.value.number : undefined).toBe(number);
});

test.each([
  { text: "Nøtterøy", date: "2024-01-01", number: "3911" }, // Færder since 2018
  { text: "notteroy", date: "2024-01-01", number: "3911" },
  { text: "Haram", date: "2022-01-01", number: "1507" },
  { text: "Hattfjelldal", date: "2024-01-01", number: "1826" }, // still one of its names
  { text: "Våler (Viken)", date: "2024-01-01", number: "3114" },
  { text: "Sande (Møre og Romsdal)", date: "2024-01-01", number: "1514" },
])("the former name $text means $number on $date", ({ text, date, number }) => {
  expect(found(text, date)).toBe(number);
});

test("a name on the date comes before a former one", () => {
  expect(found("Nes", "2024-01-01")).toBe("3228"); // in Akershus; Nes in Buskerud is Nesbyen since 2020
  expect(issue("Nes", "2019-01-01")).toMatchObject({ code: "reference.ambiguous-name" });
});

test("several of one name are candidates, by number", () => {
  const numbers = (text: string, date: string) => {
    const found = issue(text, date);
    return found.code === "reference.ambiguous-name"
      ? found.candidates.map((candidate) => candidate.number)
      : found.code;
  };
  expect(numbers("Herøy", "2024-01-01")).toEqual(["1515", "1818"]);
  expect(numbers("heroy", "2024-01-01")).toEqual(["1515", "1818"]);
  expect(numbers("Våler", "2024-01-01")).toEqual(["3114", "3419"]);
  expect(numbers("Tysfjord", "2024-01-01")).toEqual(["1806", "1875"]); // divided in 2020
});

test("a number that is out of date names its heirs, as countyOf does", () => {
  expect(issue("1507", "2024-01-01")).toMatchObject({ code: "reference.expired-code", successors: ["1508", "1580"] });
  expect(issue("9999", "2024-01-01")).toMatchObject({ code: "reference.unknown-code" });
});

test.each(["", "   ", "---", "Atlantis", "Os lo x"])("no municipality is called %j", (text) => {
  expect(issue(text, "2024-01-01")).toEqual({
    code: "reference.unknown-name",
    path: [],
    severity: "error",
    value: text,
    date: "2024-01-01",
  });
});

test("outside the tables there is an issue and nothing to choose from", () => {
  expect(issue("Oslo", "2010-01-01").code).toBe("reference.date-out-of-range");
  expect(issue("Oslo", "2010-00-01").code).toBe("reference.invalid-date");
  expect(searchMunicipalities(norway, "Oslo", "2010-01-01")).toEqual([]);
  expect(searchMunicipalities(norway, "Oslo", "soon")).toEqual([]);
});

test("every municipality is found by its number, its label and its official name, and among what its label begins", () => {
  const rows = ["2017-01-01", "2019-06-01", "2021-01-01", "2024-01-01", "2026-06-01"].flatMap((date) =>
    municipalitiesAt(norway, date).map((municipality) => ({ date, municipality })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.nat(20), ({ date, municipality }, length) => {
      const { number, label, officialName } = municipality;
      for (const text of [number, label, officialName]) expect(found(text, date)).toBe(number);
      expect(searchMunicipalities(norway, label.slice(0, length), date)).toContain(municipality);
    }),
    { numRuns: 300 },
  );
});

test("a whole name stands before names that begin with it, then labels decide", () => {
  const labels = (prefix: string, top?: number) =>
    searchMunicipalities(norway, prefix, "2024-01-01", top === undefined ? {} : { top }).map(({ label }) => label);
  expect(labels("nes")).toEqual(["Nes", "Nesbyen", "Nesna", "Nesodden", "Nesseby"]);
  expect(labels("nes", 2)).toEqual(["Nes", "Nesbyen"]);
  expect(labels("herøy")).toEqual(["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]);
  expect(labels("guov")).toEqual(["Kautokeino"]);
  expect(labels("034")).toEqual([]);
  expect(labels("-")).toEqual([]);
  expect(labels("", 3)).toHaveLength(3);
  expect(() => labels("nes", -1)).toThrow(RangeError);
});

test("what is no text is no name", () => {
  for (const value of JSON.parse('[5501, null, ["Oslo"], {}]')) {
    expect(issue(value, "2024-01-01")).toMatchObject({ code: "reference.unknown-name", value });
    expect(searchMunicipalities(norway, value, "2024-01-01")).toEqual([]);
  }
});

test("the letters of a name may be composed or not, and a hyphen may be a space", () => {
  expect(found("A\u030alesund", "2024-01-01")).toBe("1508");
  expect(found("stor elvdal", "2024-01-01")).toBe("3423");
  expect(found("Guovdageaidnu-Kautokeino", "2024-01-01")).toBe("5612");
  expect(found("PORSÁŊGU", "2024-01-01")).toBe("5622");
  expect(found("\u00a0Vågå\t", "2024-01-01")).toBe("3435");
});

test("a former name is searched for where no name of the date begins so", () => {
  const labels = (prefix: string, date: string): readonly string[] =>
    searchMunicipalities(norway, prefix, date).map(({ label }) => label);
  expect(labels("Kvalsund", "2024-01-01")).toEqual(["Hammerfest"]); // merged in 2020
  expect(labels("nottero", "2024-01-01")).toEqual(["Færder"]); // Nøtterøy until 2018
  expect(labels("Haram", "2022-01-01")).toEqual(["Ålesund"]);
  expect(labels("Haram", "2024-01-01")).toEqual(["Haram"]);
  expect(labels("Tysfjord", "2024-01-01")).toEqual(["Hamarøy", "Narvik"]); // divided in 2020
  expect(labels("Hammerfest", "2024-01-01")).toEqual(["Hammerfest"]);
  expect(labels("Nesbyen", "2019-01-01")).toEqual([]); // not yet its name
  expect(labels("1534", "2024-01-01")).toEqual([]); // a number that is out of date is for countyOf
});

test("names are plain texts in a geography of one's own", () => {
  const own: Geography = {
    counties: [],
    municipalities: [
      { number: "b", county: "1", name: "Øst-Li", validFrom: "2000-01-01" },
      { number: "a", county: "1", name: "Ost-Li", validFrom: "2000-01-01" },
      { number: "c", county: "2", name: "Li", validFrom: "2000-01-01", validTo: "2010-01-01" },
    ],
  };
  const numberOf = (text: string, date: string) =>
    findMunicipality(own, text, date).match(
      ({ number }) => number,
      ({ code }) => code,
    );
  expect(numberOf("øst-li", "1999-12-31")).toBe("reference.unknown-name");
  expect(numberOf("øst-li", "2020-01-01")).toBe("b");
  expect(numberOf("ost-li", "2020-01-01")).toBe("a"); // as typed before without diacritics
  expect(numberOf("OST LI", "2020-01-01")).toBe("reference.ambiguous-name");
  expect(numberOf("c", "2005-01-01")).toBe("c");
  expect(numberOf("c", "2020-01-01")).toBe("reference.expired-code");
  expect(numberOf("Li", "2020-01-01")).toBe("reference.unknown-name"); // no table says what became of it
});
