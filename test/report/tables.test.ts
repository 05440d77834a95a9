import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { norway } from "../../src/reference/norway.ts";
import { crossTable, tidyRows, toCsv, toMarkdown } from "../../src/report/index.ts";
import { count, countsOf, hidden, nothing, published, share, shuffled } from "../charts/readings.ts";

const options = { lang: "nb", geography: norway } as const;

const readings = [
  published({}, share(120, 200)),
  published({ county: "55" }, share(30, 40)),
  published({ county: "42" }, hidden),
  published({ county: "55", year: "2022" }, share(3, 7)),
  published({ county: "42", year: "2022" }, nothing),
  published({ county: "55" }, count(12), countsOf()),
];

test("a table has the columns of the format, the dimensions that are used after the label", () => {
  const [row] = tidyRows(readings, options);
  expect(Object.keys(row ?? {})).toEqual(
    "indicator label county countyName year from to asOf division status value lower upper n numerator denominator missing unit".split(
      " ",
    ),
  );
});

test("the keys and values are the same in every language, but for labels and names", () => {
  const [nb, en] = (["nb", "en"] as const).map((lang) => tidyRows(readings, { ...options, lang }));
  expect(en?.map((row) => Object.keys(row))).toEqual(nb?.map((row) => Object.keys(row)));
  const bare = (rows: typeof nb) => rows?.map(({ label: _label, countyName: _name, ...row }) => row);
  expect(bare(en)).toEqual(bare(nb));
});

test("a margin is empty, a hidden reading has a status and no figure at all", () => {
  const rows = tidyRows(readings, options);
  expect(rows.filter(({ indicator, county }) => indicator === "need-mapping-rate" && county === "").length).toBe(1);
  const row = rows.find(({ status }) => status === "suppressed");
  expect(row).toMatchObject({
    county: "42",
    countyName: "Agder",
    value: "",
    lower: "",
    upper: "",
    n: "",
    numerator: "",
    denominator: "",
    missing: "",
  });
});

test("rows stand in the order of their readings", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const own = shuffled(readings, seed);
      const names = (rows: readonly { readonly indicator?: unknown }[]): unknown =>
        rows.map(({ indicator }) => indicator);
      expect(names(tidyRows(own, options))).toEqual(names(own));
    }),
  );
});

test("CSV reads back as the rows that were written, by another reader", () => {
  const rows = tidyRows(readings, options);
  const { data, errors } = Papa.parse(toCsv(readings, options), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toEqual(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)]))),
  );
});

test("any text survives CSV, and none begins a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), fc.constantFrom(",", ";"), (texts, delimiter) => {
      const csv = toCsv(
        texts.map((text, index) => ({ text, index })),
        { ...options, delimiter },
      );
      const { data } = Papa.parse<{ text: string }>(csv, { header: true, delimiter, newline: "\n" });
      const cells = data.slice(0, texts.length).map(({ text }) => text);
      expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""))).toEqual(
        texts.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")),
      );
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("a semicolon goes with a decimal comma, and a mark tells Excel of UTF-8", () => {
  const csv = toCsv([{ label: "å", value: 0.25 }], { ...options, delimiter: ";", bom: true });
  expect(csv).toBe("\ufefflabel;value\nå;0,25\n");
});

test("a negative number is a number, not a formula", () => {
  expect(toCsv([{ value: -1.5 }], options)).toBe("value\n-1.5\n");
});

test("a cross table has names down, years across, and notes for its signs", () => {
  const table = crossTable(
    readings.filter(({ unit }) => unit === "share"),
    { ...options, rows: "county", columns: "year" },
  );
  expect(table.title).toBe("Kartleggingsgrad etter fylke og år");
  expect(table.columns).toEqual(["Fylke", "Samlet", "2022"]);
  expect(table.rows).toEqual([
    ["Samlet", "60\u00a0% (120 av 200)", ""],
    ["Agder", ":", "–"],
    ["Troms", "75\u00a0% (30 av 40)", "3 av 7"],
  ]);
  expect(table.notes.join(" ")).toContain("31. desember 2023");
  expect(table.notes.join(" ")).toContain("skjult");
});

test("without a dimension across, several indicators stand side by side", () => {
  const table = crossTable(readings, { ...options, rows: "county" });
  expect(table.columns).toEqual(["Fylke", "Kompetansebehov kartlagt", "Kartleggingsgrad"]);
  expect(table.rows.at(-1)).toEqual(["Troms", "12", "75\u00a0% (30 av 40)"]);
});

test("nothing in a Markdown table can end its cell or become a tag", () => {
  const text = toMarkdown({
    title: "T",
    columns: ["a|b", "c"],
    rows: [["<script>|\nx", "[x](javascript:1)"]],
    notes: [],
  });
  expect(text).toBe("**T**\n\n| a\\|b | c |\n| --- | ---: |\n| \\<script\\>\\| x | \\[x\\](javascript:1) |\n");
});
