import { readRaw } from "../raw.mjs";

export const sizeClasses = () => ({
  name: "sizeClasses",
  type: "SizeClassEntry",
  imports: [["PublishedName", "core/label"]],
  declares: `
/** A size class of enterprises by employees, as official statistics publish them. */
export interface SizeClassEntry {
  readonly code: string;
  /** From 1, smallest first. */
  readonly order: number;
  readonly minEmployees: number;
  /** Included; absent in the last class, which is open. */
  readonly maxEmployees?: number;
  readonly name: PublishedName;
}`,
  about: "Size classes by employees (the scheme `ssb8`), smallest first.",
  raw: ["classifications/size_classes.csv"],
  rows: readRaw("classifications/size_classes.csv").map((row) => ({
    code: row.code,
    order: Number(row.order),
    minEmployees: Number(row.min_employees),
    maxEmployees: row.max_employees === "" ? undefined : Number(row.max_employees),
    name: { nb: row.name_nb },
  })),
  provenance: {
    publisher: "Statistics Norway (SSB)",
    address: "https://www.ssb.no/virksomheter-foretak-og-regnskap",
    vintage: "in use in November 2026",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "The eight classes of the statistics on establishments and enterprises.",
  },
});
