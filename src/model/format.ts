/** The kinds of text that have a form of their own. */
export type Format =
  "municipalityNumber" | "countyCode" | "organisationNumber" | "industry" | "nus" | "sizeClass" | "code" | "other";

/** The forms that a pattern alone can tell. JSON Schema carries the patterns, so they keep to what every dialect reads alike. */
export const patterns = {
  /** Four digits, county first. */
  municipalityNumber: /^\d{4}$/,
  countyCode: /^\d{2}$/,
  /** Statistics Norway's standard industrial classification: 10, 10.2, 10.209, with or without the point. */
  industry: /^\d{2}(\.?\d{1,3})?$/,
  /** The Norwegian standard classification of education. */
  nus: /^\d{1,6}$/,
  /** "0-9", "50+", "7". */
  sizeClass: /^\d+(-\d+|\+)?$/,
} as const satisfies Partial<Readonly<Record<Format, RegExp>>>;

const formats = new Map(Object.entries(patterns).map(([format, pattern]) => [String(pattern), format as Format]));

/** What a pattern stands for, by its text as zod repeats it. */
export function formatOf(pattern: string | undefined): Format {
  return formats.get(pattern ?? "") ?? "other";
}
