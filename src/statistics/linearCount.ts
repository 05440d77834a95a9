/** A count as the sum of coefficient times part: what is published is known of its parts, and of nothing else. */
export interface LinearCount {
  /** Parts by index, ascending, each once. */
  readonly parts: readonly number[];
  /** Whole numbers other than 0, one a part. */
  readonly coefficients: readonly number[];
  readonly value: number;
}

/**
 * Counts over common parts. The parts are never published and at least 0; `cells` may be shown or hidden; `equations` hold
 * whatever is shown (a set and its complement make the whole).
 */
export interface CountSystem {
  readonly parts: number;
  readonly cells: readonly LinearCount[];
  readonly equations: readonly LinearCount[];
}

/** One part, and its count. */
export function partAlone(part: number, value: number): LinearCount {
  return { parts: [part], coefficients: [1], value };
}

/** A published table: `inner` are the finest counts, each with the cells that it adds to. */
export interface CellTable {
  readonly cells: readonly { readonly value: number; readonly primary?: boolean }[];
  readonly inner: readonly { readonly value: number; readonly cells: readonly number[] }[];
}

/**
 * The table as a system. Inner counts that add to the same cells cannot be told apart from outside and are one part,
 * unless `apart`.
 *
 * @throws RangeError when a count is not whole or negative, an inner count names a cell that is not there or one cell twice, or a cell is not the sum of its inner counts
 */
export function systemOf(table: CellTable, apart = false): CountSystem & { readonly partValues: readonly number[] } {
  const partValues: number[] = [];
  const partOf = new Map<string, number>();
  const partsOfCell: number[][] = table.cells.map(() => []);
  const sums = table.cells.map(() => 0);
  table.inner.forEach(({ value, cells }, index) => {
    checkCount(value, `inner ${index}`);
    const sorted = [...cells].sort((a, b) => a - b);
    const key = apart ? String(index) : sorted.join(" ");
    const known = partOf.get(key);
    const part = known ?? partValues.push(0) - 1;
    partOf.set(key, part);
    partValues[part] = (partValues[part] ?? 0) + value;
    sorted.forEach((cell, i) => {
      const parts = partsOfCell[cell];
      if (parts === undefined) throw new RangeError(`inner ${index} names cell ${cell}, which is not there`);
      if (sorted[i - 1] === cell) throw new RangeError(`inner ${index} names cell ${cell} twice`);
      if (known === undefined) parts.push(part);
      sums[cell] = (sums[cell] ?? 0) + value;
    });
  });
  table.cells.forEach(({ value }, cell) => {
    checkCount(value, `cell ${cell}`);
    if (value !== sums[cell]) throw new RangeError(`cell ${cell} is ${value}, its inner counts sum to ${sums[cell]}`);
  });
  const cells = table.cells.map(({ value }, cell) => {
    const parts = partsOfCell[cell] ?? [];
    return { parts, coefficients: parts.map(() => 1), value };
  });
  return { parts: partValues.length, cells, equations: [], partValues };
}

function checkCount(value: number, what: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0))
    throw new RangeError(`${what} must be a whole number from 0, was ${value}`);
}
