import { readFileSync } from "node:fs";

/** A raw table as rows of text, read without any code of the library. */
export function rawTable(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const fields = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(fields.map((field, i) => [field, cells[i] ?? ""]));
  });
}

/** 1 January of each year of the tables. */
export const newYears: readonly string[] = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(
  (year) => `${year}-01-01`,
);
