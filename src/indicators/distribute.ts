import type { ListName } from "../model/programme.ts";
import { type Mask, withoutYear, yearAxis } from "./axes.ts";
import { type Entry, exclusionReasons, type Feed, noYear } from "./plan.ts";
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
  readonly rows: unknown[];
  whole: number;
  part: number;
  carried: number;
}

/** The rows of a feed by group. */
export interface Distribution {
  readonly table: Table;
  readonly buckets: ReadonlyMap<number, Bucket>;
  /** How many rows were left out, by reason and group; not told by year, as they have none in the period. */
  readonly leftOut: ReadonlyMap<Entry, ReadonlyMap<number, number>>;
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
  const { axes, context, masks } = run;
  const table = tableOf(run, feed.of);
  const year = yearAxis(axes);
  const axis = axes[year];
  const buckets = new Map<number, Bucket>();
  const leftOut = new Map(exclusionReasons.map(([code]) => [code, new Map<number, number>()]));
  const years = new Set<number>();
  const columns = masks.map((mask) => {
    const base = withoutYear(mask, axes);
    return { base, hasYear: base !== mask, numbers: table.numbers(base) };
  });
  const everyYear = axis === undefined ? [] : axis.values.flatMap((_, i) => (i + 1 === axis.unknown ? [] : [i + 1]));

  function put(number: number, row: unknown, mark: number): void {
    let bucket = buckets.get(number);
    if (bucket === undefined) buckets.set(number, (bucket = { rows: [], whole: 0, part: 0, carried: 0 }));
    bucket.rows.push(row);
    if (mark === 0) return;
    if ((mark & isWhole) !== 0) bucket.whole++;
    if ((mark & isPart) !== 0) bucket.part++;
    if ((mark & isCarried) !== 0) bucket.carried++;
  }

  table.rows.forEach((row, i) => {
    const entry = feed.enters === undefined ? noYear : feed.enters(row as never, context); // a row of the feed's own list
    const left = entry < 0 ? leftOut.get(entry) : undefined;
    if (entry < 0 && left === undefined) return;
    let digits: readonly number[] = everyYear;
    if (axis !== undefined && feed.enters !== undefined && entry >= 0) {
      const digit = axis.digits.get(String(entry).padStart(4, "0")) ?? axis.unknown;
      years.add(digit);
      digits = [digit];
    }
    const mark = table.marks[i] ?? 0;
    for (const { base, hasYear, numbers } of columns) {
      if (table.takesPart?.(i, base) === false || (hasYear && left !== undefined)) continue;
      const own = numbers[i] ?? 0;
      for (const number of typeof own === "number" ? [own] : own) {
        if (left !== undefined) left.set(number, (left.get(number) ?? 0) + 1);
        else if (!hasYear) put(number, row, mark);
        else for (const digit of digits) put(number + digit * (axis?.stride ?? 0), row, mark);
      }
    }
  });
  const made = { table, buckets, leftOut, years };
  run.distributions.set(feed, made);
  return made;
}
