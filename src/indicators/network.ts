import type { IsoDate } from "../core/date.ts";
import type { Context } from "./context.ts";
import type { Places } from "./indicator.ts";
import type { Feed, Tally, Trace } from "./plan.ts";

/** The organisations of the skills system: the nodes of the network. In a group they are its own, with the ties between them. */
export const actors: Feed<"actors"> = { of: "actors", fields: [] };

/** Fields of the ties that count on a day. */
export const readsTies = ["a", "b", "since", "until"] as const;

/** Two actors, by their places in the list, that work together; a pair counts once however many ties it has. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** True if one of the ties is formal, `undefined` if none is said to be and of one it is not said. */
  readonly formal: boolean | undefined;
}

/** The pairs that work together on a day. */
export function pairsOn(context: Context, day: IsoDate): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { a, b, since, until, formal } of context.rows("ties")) {
    if (since > day || (until !== undefined && until <= day)) continue;
    const ends = [context.positionOf("actors", a), context.positionOf("actors", b)].sort((x, y) => x - y);
    const [from = -1, to = -1] = ends;
    if (from < 0 || from === to) continue;
    const key = `${from} ${to}`;
    const before = pairs.get(key);
    const isFormal =
      before === undefined ? formal : formal === true || before.formal === true || eitherUnknown(formal, before.formal);
    pairs.set(key, { a: from, b: to, formal: isFormal });
  }
  return [...pairs.values()];
}

/** Of two that are not formal: not known if one is not. */
const eitherUnknown = (a: boolean | undefined, b: boolean | undefined): false | undefined =>
  a === undefined || b === undefined ? undefined : false;

/** The pairs of the day asked for. */
export const pairsNow = (context: Context): readonly Pair[] => pairsOn(context, context.asOf);

/** A network of its own: actors numbered from 0, and the pairs between them. */
export interface Network {
  /** Places in the list of actors. */
  readonly actors: Places;
  readonly pairs: readonly Pair[];
  /** Their ends, by number. */
  readonly edges: readonly (readonly [number, number])[];
}

/** Of a group without actors. */
export const nobody: Places = new Int32Array(0);

/** Those of the actors that are in a group. */
export const ofGroup: Tally<unknown, Places> = { over: () => (places) => places };

/** The network of some actors. */
export function networkOf(places: Places, pairs: readonly Pair[]): Network {
  const numbers = new Map(Array.from(places, (place, number) => [place, number]));
  const within = pairs.flatMap((pair) => {
    const a = numbers.get(pair.a);
    const b = numbers.get(pair.b);
    return a === undefined || b === undefined ? [] : [{ pair, edge: [a, b] as const }];
  });
  return { actors: places, pairs: within.map(({ pair }) => pair), edges: within.map(({ edge }) => edge) };
}

/** The pairs that some actors make, whether they work together or not. */
export function allPairs(places: Places): readonly Pair[] {
  return Array.from(places).flatMap((a, i) =>
    Array.from(places.subarray(i + 1), (b): Pair => ({ a, b, formal: undefined })),
  );
}

/** Pairs by the ids of their two actors, and what is left out of the network. */
export function traceOf(
  context: Context,
  pairs: { readonly numerator?: readonly Pair[]; readonly denominator?: readonly Pair[] },
  leftOut: Trace["leftOut"] = [],
): Trace {
  const { numerator = [], denominator = [] } = pairs;
  const name = (pair: Pair): string => nameOfPair(context, pair);
  return { numerator: numerator.map(name), denominator: denominator.map(name), leftOut };
}

/** "north-college seafood-cluster": the smaller id first, whatever the order of rows. */
export function nameOfPair(context: Context, { a, b }: Pair): string {
  const ids = context.rows("actors");
  return [ids[a]?.id ?? "", ids[b]?.id ?? ""].sort().join(" "); // by code unit
}

/** Ties of the day that do not count, since they have ended or not begun, of pairs of these actors. */
export function inactiveTies(context: Context, places: Places, active: readonly Pair[]): Trace["leftOut"] {
  const within = new Set(places);
  const names = new Set(active.map((pair) => nameOfPair(context, pair)));
  const left = new Set<string>();
  for (const { a, b } of context.rows("ties")) {
    const pair = { a: context.positionOf("actors", a), b: context.positionOf("actors", b), formal: undefined };
    if (pair.a === pair.b || !within.has(pair.a) || !within.has(pair.b)) continue;
    const name = nameOfPair(context, pair);
    if (!names.has(name)) left.add(name);
  }
  return Array.from(left, (id) => ({ id, reason: "not-active" }));
}

/** How many pairs some actors make. */
export const pairsAmong = (count: number): number => (count * (count - 1)) / 2;
