import type { Code } from "../model/code.ts";
import type { MunicipalityNumber } from "../model/id.ts";
import { codeKey } from "./codeSimilarity.ts";
import type { Context, MarketOptions, Measured } from "./context.ts";
import type { NeedFacts, OfferFacts } from "./facts.ts";

/** The options that are functions, and so stay behind when a market is cloned. */
const names = ["distanceKm", "travelMinutes", "similarity"] as const;
export type FunctionName = (typeof names)[number];

/** What a function answered from each place of a need to each place of an offer; -1 where it did not know. */
export interface MeasuredWays {
  readonly from: readonly MunicipalityNumber[];
  readonly to: readonly MunicipalityNumber[];
  /** Row by row. */
  readonly value: Float64Array;
}

/** Pairs of codes that have something in common; all others have nothing. */
export interface MeasuredCodes {
  readonly of: readonly Code[];
  readonly with: readonly Code[];
  readonly value: Float64Array;
}

/** What the functions answered about the pairs of a market; of each that it was made with. */
export interface Answers {
  readonly distanceKm?: MeasuredWays;
  readonly travelMinutes?: MeasuredWays;
  readonly similarity?: MeasuredCodes;
}

export const functionNames = (options: MarketOptions): readonly FunctionName[] =>
  names.filter((name) => options[name] !== undefined);

/** The options that a clone keeps. */
export function withoutFunctions(options: MarketOptions): Omit<MarketOptions, FunctionName> {
  const { asOf, geography, profile, top, establishments } = options;
  return {
    asOf,
    geography,
    ...(profile !== undefined && { profile }),
    ...(top !== undefined && { top }),
    ...(establishments !== undefined && { establishments }),
  };
}

const different = <T>(values: readonly T[], key: (value: T) => string): readonly T[] => {
  const first = new Map<string, T>();
  for (const value of values) if (!first.has(key(value))) first.set(key(value), value);
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
};

const pairKey = (a: Code, b: Code): string => `${codeKey(a)}\u0000${codeKey(b)}`;

/** Asks the functions of a market about all its pairs of places and codes. */
export function answersOf(
  needs: readonly NeedFacts[],
  offers: readonly OfferFacts[],
  options: MarketOptions,
  context: Context,
): Answers {
  if (functionNames(options).length === 0) return {};
  const placesOf = (facts: readonly { readonly municipality: MunicipalityNumber | undefined }[]) =>
    different(
      facts.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality])),
      (place) => place,
    );
  const from = placesOf(needs);
  const to = placesOf(offers);
  const measured = (measure: Measured): MeasuredWays => ({
    from,
    to,
    value: Float64Array.from(from.flatMap((a) => to.map((b) => measure(a, b) ?? -1))),
  });
  const codes = (): MeasuredCodes => {
    const codesOf = (facts: readonly { readonly codes: readonly Code[] }[]) =>
      different(
        facts.flatMap((one) => one.codes),
        codeKey,
      );
    const offered = codesOf(offers);
    const pairs = codesOf(needs).flatMap((wanted) =>
      offered.flatMap((given) => {
        const value = context.codesAlike(wanted, given);
        return value > 0 ? [{ wanted, given, value }] : [];
      }),
    );
    return {
      of: pairs.map(({ wanted }) => wanted),
      with: pairs.map(({ given }) => given),
      value: Float64Array.from(pairs, ({ value }) => value),
    };
  };
  return {
    ...(options.distanceKm && { distanceKm: measured(context.kmBetween) }),
    ...(options.travelMinutes && { travelMinutes: measured(context.minutesBetween) }),
    ...(options.similarity && { similarity: codes() }),
  };
}

/** The options of a clone: in place of each function what it once answered. */
export function withAnswers(
  options: Omit<MarketOptions, FunctionName>,
  functions: readonly FunctionName[],
  answers: Answers,
): MarketOptions {
  const { distanceKm, travelMinutes, similarity } = answers;
  return functions.length === 0
    ? { ...options }
    : {
        ...options,
        ...(distanceKm && { distanceKm: asMeasured(distanceKm) }),
        ...(travelMinutes && { travelMinutes: asMeasured(travelMinutes) }),
        ...(similarity && { similarity: asSimilarity(similarity) }),
      };
}

function asMeasured({ from, to, value }: MeasuredWays): Measured {
  const row = new Map(from.map((place, i) => [place, i]));
  const column = new Map(to.map((place, j) => [place, j]));
  return (a, b) => {
    const i = row.get(a);
    const j = column.get(b);
    const found = i === undefined || j === undefined ? -1 : value[i * to.length + j]!;
    return found < 0 ? undefined : found;
  };
}

function asSimilarity(measured: MeasuredCodes): (a: Code, b: Code) => number {
  const values = new Map(measured.of.map((code, k) => [pairKey(code, measured.with[k]!), measured.value[k]!]));
  return (a, b) => values.get(pairKey(a, b)) ?? 0;
}
