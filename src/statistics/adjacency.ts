/** The partners of each node, ascending; each pair stands with both. */
export type Adjacency = readonly (readonly number[])[];

/**
 * Partners by node, each pair once.
 *
 * @throws RangeError when `nodes` is not a count, or an edge does not join two different nodes from 0 to `nodes` - 1
 */
export function adjacencyLists(nodes: number, edges: readonly (readonly [number, number])[]): Adjacency {
  if (!(Number.isSafeInteger(nodes) && nodes >= 0)) throw new RangeError(`nodes must be a count, was ${nodes}`);
  const partners = Array.from({ length: nodes }, () => new Set<number>());
  for (const [from, to] of edges) {
    const [one, other] = [partners[from], partners[to]];
    if (one === undefined || other === undefined || from === to) {
      throw new RangeError(`an edge must join two different nodes below ${nodes}, one was ${from} to ${to}`);
    }
    one.add(to);
    other.add(from);
  }
  return partners.map((set) => [...set].sort((a, b) => a - b));
}
