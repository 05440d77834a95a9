import type { ListName } from "../model/programme.ts";
import { type Mask, withoutYear, yearAxis } from "./axes.ts";
import { filled } from "./columns.ts";
import type { Places } from "./indicator.ts";
import { entersOf, type Entry, exclusionReasons, type Feed, noYear } from "./plan.ts";
import { isCarried, isPart, isWhole, makeTable, type Table, type TableSource } from "./table.ts";

/** One question with what its indicators share: every list is grouped once, every feed distributed once. */
export interface Run extends TableSource {
  /** The groups asked for: all dimensions at once, and with totals every set of them. */
  readonly masks: readonly Mask[];
  readonly distributions: Map<Feed, Distribution>;
  readonly tables: Map<ListName, Table>;
}

/** What came to a group. */
export interface Bucket {
  readonly places: Places;
  readonly whole: number;
  readonly part: number;
  readonly carried: number;
}

/** The rows of a feed in the groups of one set of dimensions. */
export interface Buckets {
  readonly byGroup: ReadonlyMap<number, Bucket>;
  /** How many rows were left out, by reason and group; not told by year, as they have none in the period. */
  readonly leftOut: ReadonlyMap<Entry, ReadonlyMap<number, number>>;
}

/** The rows of a feed by group. */
export interface Distribution {
  readonly table: Table;
  /** The groups of a set of dimensions, made when first asked for. */
  of(mask: Mask): Buckets;
  /** Digits of the years that rows entered in, or entered without. */
  readonly years: ReadonlySet<number>;
}

function tableOf(run: Run, list: ListName): Table {
  let table = run.tables.get(list);
  if (table === undefined) run.tables.set(list, (table = makeTable(run, list)));
  return table;
}

/** Sends each row to its groups, once per feed however many indicators read it. */
export function distribute(run: Run, feed: Feed): Distribution {
  const known = run.distributions.get(feed);
  if (known !== undefined) return known;
  const { axes, context } = run;
  const table = tableOf(run, feed.of);
  const axis = axes[yearAxis(axes)];

  const enters = entersOf(feed);
  const entries =
    enters && filled(new Int32Array(table.rows.length), table.rows, (row) => enters(row as never, context)); // rows of the feed's own list
  const everyYear = axis === undefined ? [] : axis.values.flatMap((_, i) => (i + 1 === axis.unknown ? [] : [i + 1]));
  const digits = new Map<Entry, number>();
  for (const entry of new Set(axis === undefined ? undefined : entries)) {
    if (entry >= 0) digits.set(entry, axis?.digits.get(String(entry).padStart(4, "0")) ?? axis?.unknown ?? 0);
  }

  function make(mask: Mask): Buckets {
    const base = withoutYear(mask, axes);
    const hasYear = base !== mask;
    const stride = axis?.stride ?? 0;
    const numbers = table.numbers(base);
    const leftOut = new Map(exclusionReasons.map(([code]) => [code, new Map<number, number>()]));
    const gathered = new Gathered(
      table.rows.length,
      axes.reduce((all, { values }) => all * (values.length + 1), 1),
    );

    function put(number: number, row: number, entry: Entry, left: Map<number, number> | undefined): void {
      if (left !== undefined) left.set(number, (left.get(number) ?? 0) + 1);
      else if (!hasYear) gathered.add(number, row);
      else if (entries !== undefined) gathered.add(number + (digits.get(entry) ?? 0) * stride, row);
      else for (const digit of everyYear) gathered.add(number + digit * stride, row);
    }
    for (let row = 0; row < table.rows.length; row++) {
      const entry = entries === undefined ? noYear : (entries[row] ?? noYear);
      const left = entry < 0 ? leftOut.get(entry) : undefined;
      if (entry < 0 && (left === undefined || hasYear)) continue;
      if (table.takesPart?.(row, base) === false) continue;
      const own = numbers[row] ?? 0;
      if (typeof own === "number") put(own, row, entry, left);
      else for (const number of own) put(number, row, entry, left);
    }
    return { byGroup: gathered.buckets(table.marks), leftOut };
  }

  const made = new Map<Mask, Buckets>();
  const distribution: Distribution = {
    table,
    of(mask) {
      let buckets = made.get(mask);
      if (buckets === undefined) made.set(mask, (buckets = make(mask)));
      return buckets;
    },
    years: new Set(digits.values()),
  };
  run.distributions.set(feed, distribution);
  return distribution;
}

/** The set of dimensions in which a group has a value. */
export function maskOf(digits: readonly number[]): Mask {
  return digits.reduce((mask, digit, i) => (digit === 0 ? mask : mask | (1 << i)), 0);
}

/** Rows with the groups they belong to, as they come, and then each group's rows side by side. */
class Gathered {
  #rows: Int32Array;
  #groups: Int32Array;
  #length = 0;
  readonly #sizes: number[] = [];
  readonly #numbers: number[] = [];
  /** Which group a number is: 1 and up in the order in which they come. Numbers without end are kept in a map. */
  readonly #small: Int32Array;
  readonly #large = new Map<number, number>();

  /**
   * @param capacity of rows to begin with
   * @param numbers how many group numbers there may be
   */
  constructor(capacity: number, numbers: number) {
    this.#rows = new Int32Array(capacity);
    this.#groups = new Int32Array(capacity);
    this.#small = new Int32Array(Math.min(numbers, 1 << 16));
  }

  add(number: number, row: number): void {
    const isSmall = number < this.#small.length;
    let group = isSmall ? (this.#small[number] ?? 0) : (this.#large.get(number) ?? 0);
    if (group === 0) {
      this.#numbers.push(number);
      group = this.#sizes.push(0);
      if (isSmall) this.#small[number] = group;
      else this.#large.set(number, group);
    }
    this.#sizes[group - 1] = (this.#sizes[group - 1] ?? 0) + 1;
    if (this.#length === this.#rows.length) {
      this.#rows = longer(this.#rows);
      this.#groups = longer(this.#groups);
    }
    this.#rows[this.#length] = row;
    this.#groups[this.#length++] = group - 1;
  }

  buckets(marks: Uint8Array): ReadonlyMap<number, Bucket> {
    const ends = new Int32Array(this.#sizes.length);
    let start = 0;
    this.#sizes.forEach((size, group) => {
      ends[group] = start;
      start += size;
    });
    const all = new Int32Array(this.#length);
    for (let i = 0; i < this.#length; i++) {
      const group = this.#groups[i] ?? 0;
      const end = ends[group] ?? 0;
      all[end] = this.#rows[i] ?? 0;
      ends[group] = end + 1;
    }
    const isMarked = marks.some((mark) => mark !== 0);
    return new Map(
      this.#numbers.map((number, group): [number, Bucket] => {
        const end = ends[group] ?? 0;
        const places = all.subarray(end - (this.#sizes[group] ?? 0), end);
        const bucket = { places, whole: 0, part: 0, carried: 0 };
        if (isMarked) {
          for (let i = 0; i < places.length; i++) {
            const place = places[i] ?? 0;
            const mark = marks[place] ?? 0;
            if ((mark & isWhole) !== 0) bucket.whole++;
            if ((mark & isPart) !== 0) bucket.part++;
            if ((mark & isCarried) !== 0) bucket.carried++;
          }
        }
        return [number, bucket];
      }),
    );
  }
}

function longer(array: Int32Array): Int32Array {
  const twice = new Int32Array(array.length * 2 + 16);
  twice.set(array);
  return twice;
}
