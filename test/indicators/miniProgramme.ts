import { readFileSync } from "node:fs";
import type { Geography } from "../../src/geography/geography.ts";
import type { Programme } from "../../src/model/programme.ts";

// test/golden/catalogue-mini.json: a made-up programme of three counties with readings computed by an independent R 4.2.2
// script (base R, survival 3.5.3, cmprsk 2.2.11, igraph 1.3.5, vegan 2.6.4, binom 1.1.1.1) from the definitions of the catalogue.

export interface Expected {
  readonly status: string;
  readonly value?: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly missing?: number;
  readonly n?: number;
  readonly share90?: number;
  readonly share180?: number;
  readonly external?: number;
  readonly internal?: number;
  readonly interval?: readonly (number | null)[];
  readonly wilson?: readonly [number, number];
  readonly shares?: Readonly<Record<string, number>>;
}

interface Mini {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly programme: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly expected: {
    readonly total: Readonly<Record<string, Expected>>;
    readonly byCounty: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
  };
}

export const mini = JSON.parse(readFileSync(new URL("../golden/catalogue-mini.json", import.meta.url), "utf8")) as Mini;

const withoutNull = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** The flat programme in our lists: municipalities become target municipalities, and a geography of their own. */
export function miniProgramme(): Programme {
  const { municipalities = [], ...lists } = mini.programme;
  const ours = Object.fromEntries(Object.entries(lists).map(([list, rows]) => [list, rows.map(withoutNull)]));
  return {
    asOf: mini.asOf,
    period: mini.period,
    madeUp: true,
    ...ours,
    targetMunicipalities: municipalities.map(({ municipality, participates }) => ({ municipality, participates })),
  } as unknown as Programme; // a made-up file that has the lists
}

/** Municipalities lie on a plane of kilometres. */
export function miniDistanceKm(a: string, b: string): number | undefined {
  const placeOf = (code: string) => mini.programme["municipalities"]?.find(({ municipality }) => municipality === code);
  const [from, to] = [placeOf(a), placeOf(b)];
  if (from === undefined || to === undefined) return undefined;
  return Math.hypot(Number(from["x"]) - Number(to["x"]), Number(from["y"]) - Number(to["y"]));
}

export function miniGeography(): Geography {
  const municipalities = mini.programme["municipalities"] as readonly {
    readonly municipality: string;
    readonly county: string;
    readonly centralityClass: 1 | 2 | 3 | 4 | 5 | 6;
  }[];
  const validFrom = "2020-01-01";
  return {
    counties: [...new Set(municipalities.map(({ county }) => county))].map((code) => ({
      code,
      name: { nb: code, nn: code, en: code },
      validFrom,
    })),
    municipalities: municipalities.map(({ municipality, county }) => ({
      number: municipality,
      county,
      name: municipality,
      validFrom,
    })),
    centrality: municipalities.map(({ municipality, centralityClass }) => ({
      municipality,
      class: centralityClass,
      edition: "made up",
      validFrom,
    })),
  };
}
