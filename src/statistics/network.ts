import { adjacencyLists, type Adjacency } from "./adjacency.ts";
import { betweenness } from "./betweenness.ts";
import { exactSum } from "./sum.ts";

/** What describes a network of actors and the ties between them. A measure that the network has no answer to is absent. */
export interface NetworkMeasures {
  /** Pairs that are tied. */
  readonly ties: number;
  /** Ties over pairs; absent with fewer than two actors. */
  readonly density?: number;
  readonly meanDegree?: number;
  /** Freeman's: 1 for a star, 0 where all have as many ties; absent with fewer than three actors. */
  readonly degreeCentralisation?: number;
  readonly betweennessCentralisation?: number;
  /** Triangles times three over connected triples; absent without a triple. */
  readonly transitivity?: number;
  /** How many of an actor's partners are tied to each other, the mean over actors with two partners or more. */
  readonly meanLocalClustering?: number;
  /** Groups of actors with a path between any two, those without a tie included. */
  readonly components: number;
  readonly largestComponentShare?: number;
  /** Actors without a tie. */
  readonly isolates: number;
  /** Ties of each actor. */
  readonly degree: readonly number[];
  /** Shortest paths between two others that pass each actor; where there are several, their share. */
  readonly betweenness: readonly number[];
  /** Ties between groups; with the three below only where groups are given. */
  readonly external?: number;
  readonly internal?: number;
  /** Krackhardt and Stern's (external - internal) / ties: 1 all between groups, -1 all within; absent without ties. */
  readonly eiIndex?: number;
  /** `eiIndex` where any pair is as likely to be tied: (pairs between - pairs within) / pairs. */
  readonly eiExpected?: number;
  /** Newman's: 1 where ties stay within groups, 0 where groups do not matter; absent where all ties are in one group. */
  readonly assortativity?: number;
}

/**
 * Measures of an undirected network: how dense it is, whether it hangs on one actor, whether partners are tied to each
 * other, and whether ties cross groups (kinds of actor).
 *
 * A pair counts once however often it is listed, in whichever order. Neither the order of the ties nor of their ends
 * shows. Takes time in proportion to nodes times edges.
 *
 * @param nodes how many actors there are; they are numbered from 0
 * @param edges pairs of different actors
 * @param groups a group for each actor, by its number
 * @throws RangeError when `nodes` is not a count, an edge names an actor that is not there or one actor twice, there is
 *   not one group an actor, or two actors have more shortest paths between them than a number can hold
 *
 * @example
 * ```ts
 * import { networkMeasures } from "kompetansepilot/statistics";
 *
 * // A county office with three partners, two of which work together.
 * const measures = networkMeasures(4, [[0, 1], [0, 2], [0, 3], [1, 2]], ["county", "school", "school", "firm"]);
 * measures.density?.toFixed(3); // => "0.667"
 * measures.transitivity; // => 0.6
 * measures.eiIndex; // => 0.5
 * networkMeasures(2, []).eiIndex; // => undefined
 * ```
 *
 * @see Freeman (1979), Social Networks 1, 215-239, https://doi.org/10.1016/0378-8733(78)90021-7 (igraph counts
 *   self-ties unless told `loops = FALSE`)
 * @see Watts and Strogatz (1998), Nature 393, 440-442; Krackhardt and Stern (1988), Social Psychology Quarterly 51,
 *   123-140
 * @see Newman (2003), Physical Review E 67, 026126
 */
export function networkMeasures(
  nodes: number,
  edges: readonly (readonly [number, number])[],
  groups?: readonly (string | number)[],
): NetworkMeasures {
  const network = adjacencyLists(nodes, edges);
  if (groups !== undefined && groups.length !== nodes) throw new RangeError("there must be one group for each node");
  const degree = network.map((partners) => partners.length);
  const between = betweenness(network);
  const sizes = componentSizes(network);
  const ties = degree.reduce((sum, count) => sum + count, 0) / 2;
  const star = (nodes - 1) * (nodes - 2);
  return present({
    ties,
    density: nodes > 1 ? ties / ((nodes * (nodes - 1)) / 2) : undefined,
    meanDegree: nodes > 0 ? (2 * ties) / nodes : undefined,
    degreeCentralisation: nodes > 2 ? belowLargest(degree) / star : undefined,
    betweennessCentralisation: nodes > 2 ? belowLargest(between) / ((star * (nodes - 1)) / 2) : undefined,
    ...clustering(network),
    components: sizes.length,
    largestComponentShare: nodes > 0 ? sizes.reduce((max, size) => Math.max(max, size), 0) / nodes : undefined,
    isolates: degree.filter((count) => count === 0).length,
    degree,
    betweenness: between,
    ...(groups === undefined ? {} : mixing(network, groups)),
  });
}

type Optional<T> = { [Key in keyof T]: T[Key] | undefined };

/** Without the names that have no value. */
function present(measures: Optional<NetworkMeasures>): NetworkMeasures {
  return Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== undefined)) as never; // the required ones have a value
}

/** How far all lie below the largest, summed. */
function belowLargest(values: readonly number[]): number {
  const largest = values.reduce((max, value) => Math.max(max, value), 0);
  return exactSum(values.map((value) => largest - value));
}

function componentSizes(network: Adjacency): number[] {
  const seen = new Uint8Array(network.length);
  return network.flatMap((_, start) => {
    if (seen[start] === 1) return [];
    seen[start] = 1;
    const members = [start];
    for (const node of members) {
      for (const partner of network[node] ?? []) {
        if (seen[partner] === 1) continue;
        seen[partner] = 1;
        members.push(partner);
      }
    }
    return [members.length];
  });
}

function clustering(network: Adjacency): Pick<Optional<NetworkMeasures>, "transitivity" | "meanLocalClustering"> {
  const isPartner = new Uint8Array(network.length);
  let closed = 0;
  let triples = 0;
  const local: number[] = [];
  for (const partners of network) {
    if (partners.length < 2) continue;
    for (const partner of partners) isPartner[partner] = 1;
    let twice = 0; // pairs of partners that are tied, seen from both
    for (const partner of partners) {
      for (const further of network[partner] ?? []) twice += isPartner[further] ?? 0;
    }
    for (const partner of partners) isPartner[partner] = 0;
    const pairs = (partners.length * (partners.length - 1)) / 2;
    closed += twice / 2;
    triples += pairs;
    local.push(twice / 2 / pairs);
  }
  if (triples === 0) return { transitivity: undefined, meanLocalClustering: undefined };
  return { transitivity: closed / triples, meanLocalClustering: exactSum(local) / local.length };
}

/** How ties run between and within groups, against pairs. */
function mixing(network: Adjacency, groups: readonly (string | number)[]) {
  const members = new Map<string | number, { size: number; ends: number; within: number }>();
  let ends = 0;
  for (const [node, group] of groups.entries()) {
    const partners = network[node] ?? [];
    const count = members.get(group) ?? { size: 0, ends: 0, within: 0 };
    members.set(group, count);
    count.size += 1;
    count.ends += partners.length;
    count.within += partners.filter((partner) => groups[partner] === group).length;
    ends += partners.length;
  }
  const ofGroups = [...members.values()];
  const sum = (of: (group: (typeof ofGroups)[number]) => number) =>
    ofGroups.reduce((total, each) => total + of(each), 0);
  const internal = sum(({ within }) => within) / 2;
  const external = ends / 2 - internal;
  const pairs = (groups.length * (groups.length - 1)) / 2;
  const pairsWithin = sum(({ size }) => (size * (size - 1)) / 2);
  const byChance = sum((group) => group.ends * group.ends); // over the square of all ends
  return {
    external,
    internal,
    eiIndex: ends === 0 ? undefined : (external - internal) / (external + internal),
    eiExpected: pairs === 0 ? undefined : (pairs - 2 * pairsWithin) / pairs,
    assortativity: byChance === ends * ends ? undefined : (2 * internal * ends - byChance) / (ends * ends - byChance),
  };
}
