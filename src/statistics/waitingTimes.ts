/** Ascending times that are taken off from the front: who is still waiting, and until when. */
export class WaitingTimes {
  readonly #times: Float64Array;
  #from = 0;

  constructor(ascending: Float64Array) {
    this.#times = ascending;
  }

  /** How many have not been taken. */
  get left(): number {
    return this.#times.length - this.#from;
  }

  /** The first time not taken; Infinity when none is left. */
  get next(): number {
    return this.#times[this.#from] ?? Infinity;
  }

  /** Takes all that come before `time`. */
  takeBefore(time: number): void {
    while (this.next < time) this.#from++;
  }

  /** Takes those at exactly `time`, which must be the next or none, and counts them. */
  takeAt(time: number): number {
    const before = this.#from;
    while (this.next === time) this.#from++;
    return this.#from - before;
  }
}

/**
 * Times sorted apart by what they ended in. Sorting the bare numbers of each kind is several times faster than sorting
 * rows, and forgets the order in which the rows came.
 *
 * @param kindAt the kind of the row at an index, 0 to `kinds` - 1
 * @throws RangeError when a time is negative or not finite
 */
export function waitingTimes(
  times: ArrayLike<number>,
  kindAt: (index: number) => number,
  kinds: number,
): readonly WaitingTimes[] {
  const kindOf = new Uint32Array(times.length);
  const sizes = new Uint32Array(kinds);
  for (let index = 0; index < times.length; index++) {
    const kind = kindAt(index);
    kindOf[index] = kind;
    sizes[kind] = (sizes[kind] ?? 0) + 1;
  }
  const lists = Array.from(sizes, (size) => ({ times: new Float64Array(size), filled: 0 }));
  for (let index = 0; index < times.length; index++) {
    const time = times[index] ?? NaN;
    if (!(time >= 0 && time < Infinity)) throw new RangeError(`times must be 0 or later and finite, one was ${time}`);
    const list = lists[kindOf[index] ?? 0];
    if (list !== undefined) list.times[list.filled++] = time + 0; // -0 is 0
  }
  return lists.map((list) => new WaitingTimes(list.times.sort()));
}
