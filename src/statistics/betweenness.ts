import type { Adjacency } from "./adjacency.ts";

/**
 * For each node the number of pairs of others whose shortest path passes it; where a pair has several shortest paths,
 * the share of them that do. One breadth-first search a node: time in proportion to nodes times edges.
 *
 * @throws RangeError when two nodes have more shortest paths between them than a number can hold
 *
 * @see Brandes (2001), Journal of Mathematical Sociology 25, 163-177, https://doi.org/10.1080/0022250X.2001.9990249
 */
export function betweenness(network: Adjacency): number[] {
  const nodes = network.length;
  const passed = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const paths = new Float64Array(nodes); // shortest paths from the source
  const dependency = new Float64Array(nodes); // of the source on the node, over all ends
  const queue = new Uint32Array(nodes);
  for (let source = 0; source < nodes; source++) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const node = queue[head] ?? 0;
      const next = (distance[node] ?? 0) + 1;
      for (const partner of network[node] ?? []) {
        if (distance[partner] === -1) {
          distance[partner] = next;
          queue[reached++] = partner;
        }
        if (distance[partner] === next) paths[partner] = (paths[partner] ?? 0) + (paths[node] ?? 0);
      }
    }
    // From the farthest back: each node hands its dependency to those before it, by their share of the paths to it.
    for (let head = reached - 1; head > 0; head--) {
      const node = queue[head] ?? 0;
      if (paths[node] === Infinity) throw new RangeError("there are more shortest paths than a number can hold");
      const share = (1 + (dependency[node] ?? 0)) / (paths[node] ?? 1);
      for (const partner of network[node] ?? []) {
        if (distance[partner] === (distance[node] ?? 0) - 1) {
          dependency[partner] = (dependency[partner] ?? 0) + (paths[partner] ?? 0) * share;
        }
      }
      passed[node] = (passed[node] ?? 0) + (dependency[node] ?? 0);
    }
  }
  // Each pair was met from both of its ends.
  return Array.from(passed, (sum) => sum / 2);
}
