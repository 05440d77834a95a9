import { systemOf } from "./linearCount.ts";

/** What is published, and the finest counts with the published cells that each is part of. */
export interface RoundingTable {
  readonly inner: readonly { readonly value: number; readonly cells: readonly number[] }[];
  readonly published: readonly { readonly value: number }[];
}

/** Both in the order of the table. */
export interface RoundedTable {
  readonly inner: readonly number[];
  readonly published: readonly number[];
}

// What the search for a better rounding may cost, in published sums looked at; about a second, and small tables need a thousandth.
const searchWork = 30_000_000;

// Up to so many small counts every rounding is tried: 3 to the power of 8 are some thousand.
const fewSmall = 8;

/**
 * Counts with nothing small in them and nothing hidden: some finest counts below `base` become 0 or `base`, so that every
 * published count is 0 or at least `base`, is still the sum of its finest counts, and all are moved as little as may be.
 *
 * Least is the sum of squared moves, among those roundings that move no count further than Langsrud and Heldal's. Finest counts from `base` on and zeros stay;
 * so does a small one where no published count shows it. With up to eight small counts it is the best rounding there is; else
 * that of a search by single and paired changes from two starts. Of equal ones the first stands, by the order of the table.
 *
 * Cost: grows with the square of the small counts times the cells of each, up to a bound (about a second).
 *
 * @param table finest counts with their published cells by index, and the published counts
 * @param rule `base`: the least count shown, besides 0. Statistics Norway uses 3.
 * @throws RangeError when `base` is not a whole number from 1, counts are not whole, or a published count is not the sum of its finest counts
 *
 * @example
 * ```ts
 * import { roundSmallCounts } from "kompetansepilot/statistics";
 *
 * // Firms in three municipalities: 2, 1 and 6, and their county.
 * const table = {
 *   published: [{ value: 9 }, { value: 2 }, { value: 1 }, { value: 6 }],
 *   inner: [
 *     { value: 2, cells: [0, 1] },
 *     { value: 1, cells: [0, 2] },
 *     { value: 6, cells: [0, 3] },
 *   ],
 * };
 * roundSmallCounts(table, { base: 3 }).published; // => [9, 3, 0, 6]
 * ```
 *
 * @see Langsrud and Heldal (2018), An algorithm for small count rounding of tabular data, Privacy in Statistical Databases
 */
export function roundSmallCounts(table: RoundingTable, rule: { readonly base: number }): RoundedTable {
  const { base } = rule;
  if (!(Number.isSafeInteger(base) && base >= 1))
    throw new RangeError(`base must be a whole number from 1, was ${base}`);
  systemOf({ cells: table.published, inner: table.inner }, true); // refuses what does not add up
  const small = table.inner.flatMap(({ value, cells }, index) =>
    value > 0 && value < base && cells.length > 0 ? [index] : [],
  );
  const start = greedy(table, base);
  const most = start.published.reduce((max, now, cell) => Math.max(max, Math.abs(now - valueOf(table, cell))), 0);
  const fromGreedy = search(table, base, small, rounding(table, base, most, start.inner));
  const fromAsIs = search(table, base, small, rounding(table, base, most));
  const found = fromAsIs.faults() === 0 && fromAsIs.moved() < fromGreedy.moved() ? fromAsIs : fromGreedy;
  const best = small.length > fewSmall ? found : leastMoved(table, base, small, found, most);
  return { inner: best.inner, published: best.published };
}

const valueOf = (table: RoundingTable, cell: number): number => table.published[cell]?.value ?? 0;

/** A rounding under way, with what it costs. */
interface Rounding {
  readonly inner: readonly number[];
  readonly published: readonly number[];
  /** How many published counts are small, or moved further than allowed. */
  faults(): number;
  /** Sum of the squared moves of all published counts. */
  moved(): number;
  /** How many faults would be less, and how much less would be moved, if one inner count became `value`. */
  gain(index: number, value: number): Gain;
  set(index: number, value: number): void;
}

interface Gain {
  readonly faults: number;
  readonly moved: number;
}

/** The table with `inner` in place of its own counts; no published count may move by more than `most`. */
function rounding(table: RoundingTable, base: number, most = Infinity, inner?: readonly number[]): Rounding {
  const now = table.inner.map(({ value }) => value);
  const published = table.published.map(({ value }) => value);
  const square = (cell: number, value: number): number => (value - valueOf(table, cell)) ** 2;
  const isFault = (cell: number, value: number): number =>
    (value > 0 && value < base) || Math.abs(value - valueOf(table, cell)) > most ? 1 : 0;
  const sum = (of: typeof square): number => published.reduce((all, value, cell) => all + of(cell, value), 0);
  function set(index: number, value: number): void {
    const change = value - (now[index] ?? 0);
    now[index] = value;
    for (const cell of table.inner[index]?.cells ?? []) published[cell] = (published[cell] ?? 0) + change;
  }
  inner?.forEach((value, index) => set(index, value));
  return {
    inner: now,
    published,
    faults: () => sum(isFault),
    moved: () => sum(square),
    gain(index, value) {
      const change = value - (now[index] ?? 0);
      let [faults, moved] = [0, 0];
      for (const cell of table.inner[index]?.cells ?? []) {
        const before = published[cell] ?? 0;
        faults += isFault(cell, before) - isFault(cell, before + change);
        moved += square(cell, before) - square(cell, before + change);
      }
      return { faults, moved };
    },
    set,
  };
}

/**
 * The start of Langsrud and Heldal: all small counts in small cells become 0, and as many as make up their sum become
 * `base`, each time the one that fits best what is left to make up.
 */
function greedy(table: RoundingTable, base: number): Rounding {
  const chosen = new Set<number>();
  for (;;) {
    const state = rounding(table, base);
    let sum = 0;
    for (const index of chosen) {
      sum += table.inner[index]?.value ?? 0;
      state.set(index, 0);
    }
    const left = new Set([...chosen].sort((a, b) => a - b));
    for (let ups = Math.round(sum / base); ups > 0; ups--) {
      let best = -1;
      let most = -Infinity;
      for (const index of left) {
        const { moved } = state.gain(index, base);
        if (moved > most) [best, most] = [index, moved];
      }
      if (best < 0) break;
      left.delete(best);
      state.set(best, base);
    }
    const before = chosen.size;
    table.inner.forEach(({ value, cells }, index) => {
      const isShown = cells.some((cell) => (state.published[cell] ?? 0) > 0 && (state.published[cell] ?? 0) < base);
      if (value > 0 && value < base && isShown) chosen.add(index);
    });
    if (chosen.size === before) return state;
  }
}

/** Changes one small count, or two at once, as long as there are fewer faults or less is moved. */
function search(table: RoundingTable, base: number, small: readonly number[], state: Rounding): Rounding {
  const choices = small.map((index) => [0, table.inner[index]?.value ?? 0, base]);
  let work = searchWork;
  const gain = (index: number, value: number) => {
    work -= table.inner[index]?.cells.length ?? 0;
    return state.gain(index, value);
  };

  /** The best single change, until none is an improvement. */
  function descend(): void {
    for (let improved = true; improved && work > 0;) {
      improved = false;
      small.forEach((index, i) => {
        let [best, fewer, less] = [-1, 0, 0];
        for (const value of choices[i] ?? []) {
          if (value === state.inner[index]) continue;
          const found = gain(index, value);
          if (found.faults > fewer || (found.faults === fewer && found.moved > less))
            [best, fewer, less] = [value, found.faults, found.moved];
        }
        if (best < 0) return;
        state.set(index, best);
        improved = true;
      });
    }
  }

  /** Makes one change and looks for a second that makes it worth while. */
  function changePair(index: number, value: number, from: number): boolean {
    const first = gain(index, value);
    const before = state.inner[index] ?? 0;
    state.set(index, value);
    for (let j = from; j < small.length && work > 0; j++) {
      const other = small[j] ?? 0;
      for (const second of choices[j] ?? []) {
        if (second === state.inner[other]) continue;
        const found = gain(other, second);
        const fewer = first.faults + found.faults;
        if (fewer > 0 || (fewer === 0 && first.moved + found.moved > 0)) {
          state.set(other, second);
          return true;
        }
      }
    }
    state.set(index, before);
    return false;
  }

  descend();
  for (let improved = true; improved && work > 0;) {
    improved = false;
    small.forEach((index, i) => {
      for (const value of choices[i] ?? []) {
        if (work > 0 && value !== state.inner[index] && changePair(index, value, i + 1)) improved = true;
      }
    });
    if (improved) descend();
  }
  return state;
}

/** Tries every rounding of the small counts; `found` stands unless another moves less. */
function leastMoved(
  table: RoundingTable,
  base: number,
  small: readonly number[],
  found: Rounding,
  most: number,
): Rounding {
  const state = rounding(table, base, most);
  let least = found.moved();
  let best: readonly number[] | undefined;
  const visit = (i: number): void => {
    const index = small[i];
    if (index !== undefined) {
      for (const value of [0, table.inner[index]?.value ?? 0, base]) {
        state.set(index, value);
        visit(i + 1);
      }
    } else if (state.moved() < least && state.faults() === 0) {
      least = state.moved();
      best = [...state.inner];
    }
  };
  visit(0);
  if (best === undefined) return found;
  best.forEach((value, index) => state.set(index, value));
  return state;
}
