import type { Label } from "../core/label.ts";

/** Whose size classes: Statistics Norway's eight, the EU's four, NHO's line at 100, or the in-house training scheme's at 50. */
export type SizeScheme = "ssb8" | "eu4" | "nho" | "bio";

/** A class of establishments by employees, both ends included; without `to` it has no upper end. */
export interface SizeClass {
  readonly code: string;
  readonly label: Label;
  readonly from: number;
  readonly to?: number;
}

/**
 * Size classes by number of employees, smallest first, without gaps from 0.
 *
 * - `ssb8`: Statistics Norway's classes of establishments.
 * - `eu4`: the EU's classes of enterprises, by headcount alone: turnover and balance are not in the records.
 * - `nho`: NHO counts enterprises below 100 employees as small and medium-sized; the rest is here called large.
 * - `bio`: the county-run in-house training scheme (bedriftsintern opplæring) gives small firms better terms: below 50
 *   employees, and turnover or balance of at most 10 million euro. Turnover is not in the records, so `small` says that
 *   the headcount fits, not that the firm qualifies.
 *
 * @see https://www.ssb.no/virksomheter-foretak-og-regnskap/statistikker/bedrifter/aar
 * @see https://eur-lex.europa.eu/eli/reco/2003/361/oj
 * @see https://www.nho.no/tema/sma-og-mellomstore-bedrifter/tall-og-fakta-om-smb/
 * @see https://www.hamaroy.kommune.no/bedriftsintern-opplaering-bio-2022.6509495-510730.html
 */
export const sizeSchemes: Readonly<Record<SizeScheme, readonly SizeClass[]>> = {
  ssb8: [
    { code: "0", label: { nb: "Ingen ansatte", nn: "Ingen tilsette", en: "No employees" }, from: 0, to: 0 },
    { code: "1-4", label: { nb: "1–4 ansatte", nn: "1–4 tilsette", en: "1–4 employees" }, from: 1, to: 4 },
    { code: "5-9", label: { nb: "5–9 ansatte", nn: "5–9 tilsette", en: "5–9 employees" }, from: 5, to: 9 },
    { code: "10-19", label: { nb: "10–19 ansatte", nn: "10–19 tilsette", en: "10–19 employees" }, from: 10, to: 19 },
    { code: "20-49", label: { nb: "20–49 ansatte", nn: "20–49 tilsette", en: "20–49 employees" }, from: 20, to: 49 },
    { code: "50-99", label: { nb: "50–99 ansatte", nn: "50–99 tilsette", en: "50–99 employees" }, from: 50, to: 99 },
    {
      code: "100-249",
      label: { nb: "100–249 ansatte", nn: "100–249 tilsette", en: "100–249 employees" },
      from: 100,
      to: 249,
    },
    {
      code: "250+",
      label: { nb: "250 ansatte eller flere", nn: "250 tilsette eller fleire", en: "250 employees or more" },
      from: 250,
    },
  ],
  eu4: [
    {
      code: "micro",
      label: { nb: "Mikro (0–9 ansatte)", nn: "Mikro (0–9 tilsette)", en: "Micro (0–9 employees)" },
      from: 0,
      to: 9,
    },
    {
      code: "small",
      label: { nb: "Liten (10–49 ansatte)", nn: "Liten (10–49 tilsette)", en: "Small (10–49 employees)" },
      from: 10,
      to: 49,
    },
    {
      code: "medium",
      label: {
        nb: "Mellomstor (50–249 ansatte)",
        nn: "Mellomstor (50–249 tilsette)",
        en: "Medium (50–249 employees)",
      },
      from: 50,
      to: 249,
    },
    {
      code: "large",
      label: {
        nb: "Stor (250 ansatte eller flere)",
        nn: "Stor (250 tilsette eller fleire)",
        en: "Large (250 employees or more)",
      },
      from: 250,
    },
  ],
  nho: [
    {
      code: "smb",
      label: {
        nb: "Liten eller mellomstor (under 100 ansatte)",
        nn: "Liten eller mellomstor (under 100 tilsette)",
        en: "Small or medium (below 100 employees)",
      },
      from: 0,
      to: 99,
    },
    {
      code: "large",
      label: {
        nb: "Stor (100 ansatte eller flere)",
        nn: "Stor (100 tilsette eller fleire)",
        en: "Large (100 employees or more)",
      },
      from: 100,
    },
  ],
  bio: [
    {
      code: "small",
      label: {
        nb: "Liten (under 50 ansatte)",
        nn: "Liten (under 50 tilsette)",
        en: "Small (below 50 employees)",
      },
      from: 0,
      to: 49,
    },
    {
      code: "other",
      label: {
        nb: "Øvrige (50 ansatte eller flere)",
        nn: "Andre (50 tilsette eller fleire)",
        en: "Other (50 employees or more)",
      },
      from: 50,
    },
  ],
};
