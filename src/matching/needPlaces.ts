import type { MunicipalityNumber } from "../model/id.ts";
import type { Context } from "./context.ts";
import type { NeedFacts } from "./facts.ts";

/** The places of needs, by number in the order of their codes, and the way from each to each. */
export interface NeedPlaces {
  readonly codes: readonly MunicipalityNumber[];
  /** The place of each need; -1 where it is not known. */
  readonly of: Int32Array;
  /** Kilometres from one place to another; infinite where nobody knows. A place of unknown whereabouts is still 0 km from itself. */
  km(from: number, to: number): number;
}

export function needPlaces(needs: readonly NeedFacts[], context: Context): NeedPlaces {
  const named = new Set(needs.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])));
  const codes = [...named].sort();
  const number = new Map(codes.map((code, place) => [code, place]));
  const known = new Float64Array(codes.length * codes.length).fill(-1);
  return {
    codes,
    of: Int32Array.from(needs, ({ municipality }) => (municipality === undefined ? -1 : number.get(municipality)!)),
    km(from, to) {
      const at = from * codes.length + to;
      let km = known[at]!;
      if (km < 0) {
        km = context.kmBetween(codes[from]!, codes[to]!) ?? (from === to ? 0 : Infinity);
        known[at] = km;
      }
      return km;
    },
  };
}
