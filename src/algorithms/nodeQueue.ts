/** Numbers from 0 to below `size`, first in, first out, each in it once at most. */
export class NodeQueue {
  private readonly ring: Int32Array;
  private readonly isIn: Uint8Array;
  private head = 0;
  private filled = 0;

  constructor(size: number) {
    this.ring = new Int32Array(size);
    this.isIn = new Uint8Array(size);
  }

  get length(): number {
    return this.filled;
  }

  push(node: number): void {
    if (this.isIn[node] === 1) return;
    this.isIn[node] = 1;
    const end = this.head + this.filled;
    this.ring[end < this.ring.length ? end : end - this.ring.length] = node;
    this.filled++;
  }

  /** The first of those in it; it must not be empty. */
  pop(): number {
    const node = this.ring[this.head]!;
    this.isIn[node] = 0;
    this.head = this.head + 1 === this.ring.length ? 0 : this.head + 1;
    this.filled--;
    return node;
  }

  clear(): void {
    while (this.filled > 0) this.pop();
  }
}
