// Made by scripts/reference.mjs from data/classifications/size_classes.csv: edit that file, then run the script.
import type { PublishedName } from "../core/label.ts";
import type { Provenance } from "../geography/provenance.ts";

/** A size class of enterprises by employees, as official statistics publish them. */
export interface SizeClassEntry {
  readonly code: string;
  /** From 1, smallest first. */
  readonly order: number;
  readonly minEmployees: number;
  /** Included; absent in the last class, which is open. */
  readonly maxEmployees?: number;
  readonly name: PublishedName;
}

/** Size classes by employees (the scheme `ssb8`), smallest first. */
// prettier-ignore
export const sizeClasses: readonly SizeClassEntry[] = [
  { code: "0", order: 1, minEmployees: 0, maxEmployees: 0, name: { nb: "Ingen ansatte" } },
  { code: "1-4", order: 2, minEmployees: 1, maxEmployees: 4, name: { nb: "1-4 ansatte" } },
  { code: "5-9", order: 3, minEmployees: 5, maxEmployees: 9, name: { nb: "5-9 ansatte" } },
  { code: "10-19", order: 4, minEmployees: 10, maxEmployees: 19, name: { nb: "10-19 ansatte" } },
  { code: "20-49", order: 5, minEmployees: 20, maxEmployees: 49, name: { nb: "20-49 ansatte" } },
  { code: "50-99", order: 6, minEmployees: 50, maxEmployees: 99, name: { nb: "50-99 ansatte" } },
  { code: "100-249", order: 7, minEmployees: 100, maxEmployees: 249, name: { nb: "100 - 249 ansatte" } },
  { code: "250+", order: 8, minEmployees: 250, name: { nb: "250 ansatte og over" } },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Statistics Norway (SSB)",
  address: "https://www.ssb.no/virksomheter-foretak-og-regnskap",
  vintage: "in use in November 2026",
  retrieved: "2026-11",
  licence: "CC BY 4.0",
  note: "The eight classes of the statistics on establishments and enterprises.",
  file: "data/classifications/size_classes.csv",
  sha256: "8c8527bd5374652f6d573ae31d2111ef677e1d245a6e682646c040381ccd7b00",
};
