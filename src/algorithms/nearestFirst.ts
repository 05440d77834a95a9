/** Numbers from 0 to below `size` that come out nearest first, each once at most: what Dijkstra's algorithm asks for (a binary heap). */
export class NearestFirst {
  /** Of those that were offered the least distance, of the others infinity. */
  readonly distance: Float64Array;
  private readonly heap: Int32Array;
  /** Where each stands in the heap. */
  private readonly place: Int32Array;
  private filled = 0;

  constructor(size: number) {
    this.distance = new Float64Array(size).fill(Infinity);
    this.heap = new Int32Array(size);
    this.place = new Int32Array(size).fill(notYet);
  }

  /** A way to `node`: of no matter where a shorter one is known, or it has come out. */
  offer(node: number, distance: number): void {
    if (distance >= this.distance[node]! || this.place[node] === out) return;
    this.distance[node] = distance;
    this.rise(this.place[node] === notYet ? this.filled++ : this.place[node]!, node);
  }

  /** The nearest, or -1 where none is left. */
  take(): number {
    if (this.filled === 0) return -1;
    const nearest = this.heap[0]!;
    this.place[nearest] = out;
    this.filled--;
    if (this.filled > 0) this.sink(this.heap[this.filled]!);
    return nearest;
  }

  private rise(from: number, node: number): void {
    const { heap, place, distance } = this;
    let at = from;
    while (at > 0) {
      const above = heap[(at - 1) >> 1]!;
      if (distance[above]! <= distance[node]!) break;
      heap[at] = above;
      place[above] = at;
      at = (at - 1) >> 1;
    }
    heap[at] = node;
    place[node] = at;
  }

  /** Puts a node where the top was. */
  private sink(node: number): void {
    const { heap, place, distance, filled } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= filled) break;
      if (below + 1 < filled && distance[heap[below + 1]!]! < distance[heap[below]!]!) below++;
      if (distance[heap[below]!]! >= distance[node]!) break;
      heap[at] = heap[below]!;
      place[heap[at]!] = at;
      at = below;
    }
    heap[at] = node;
    place[node] = at;
  }
}

const notYet = -1;
const out = -2;
