import fc from "fast-check";
import { expect, test } from "vitest";
import { auditCells, type CellStatus, type CellTable, suppressCells } from "../../src/statistics/index.ts";
import { golden } from "./golden.ts";

interface Case extends CellTable {
  readonly label: string;
  readonly threshold: number;
  readonly protectZeros: boolean;
  readonly primary: readonly number[];
  readonly primaryOnlyRecoverable: readonly number[];
  readonly reference: {
    readonly suppressed: readonly number[];
    readonly secondary: number;
    readonly secondaryValue: number;
    readonly intervals: readonly (readonly [number, number])[];
  };
  readonly optimum?: { readonly secondary: number };
  readonly insiders?: readonly { readonly inner: number; readonly primaryOnly: readonly number[] }[];
}
const { cases } = golden<{ readonly cases: readonly Case[] }>("suppression");

/** Primary cells apart, the table's own marks left out: the rule must find them. */
const plain = (one: Case): CellTable => ({ cells: one.cells.map(({ value }) => ({ value })), inner: one.inner });
const ruleOf = (one: Case) => ({ below: one.threshold + 1, protectZeros: one.protectZeros });
const cellsThatAre = (word: CellStatus, status: readonly CellStatus[]) =>
  status.flatMap((each, cell) => (each === word ? [cell] : []));

/** Every table of whole counts that shows the same, by plain search: which values does each cell take? */
function valuesByBruteForce(
  table: CellTable,
  status: readonly CellStatus[],
  known: ReadonlyMap<number, number> = new Map(),
) {
  const values = table.cells.map(() => new Set<number>());
  const sums = table.cells.map(() => 0);
  const lastOf = table.cells.map((_, cell) => table.inner.map(({ cells }) => cells.includes(cell)).lastIndexOf(true));
  const most = Math.max(0, ...table.cells.map(({ value }) => value)) + 2;
  const isShown = (cell: number) => status[cell] === "shown";
  const visit = (index: number): void => {
    const inner = table.inner[index];
    if (inner === undefined) {
      sums.forEach((sum, cell) => values[cell]?.add(sum));
      return;
    }
    const room = inner.cells.filter(isShown).map((cell) => (table.cells[cell]?.value ?? 0) - (sums[cell] ?? 0));
    for (let count = known.get(index) ?? 0; count <= (known.get(index) ?? Math.min(most, ...room)); count++) {
      for (const cell of inner.cells) sums[cell] = (sums[cell] ?? 0) + count;
      const fits = inner.cells.every((cell) => {
        const value = table.cells[cell]?.value ?? 0;
        return !isShown(cell) || (lastOf[cell] === index ? sums[cell] === value : (sums[cell] ?? 0) <= value);
      });
      if (fits) visit(index + 1);
      for (const cell of inner.cells) sums[cell] = (sums[cell] ?? 0) - count;
    }
  };
  visit(0);
  return values;
}

test.each(cases)("$label: hides the small cells, and gives none away", (one) => {
  const { status } = suppressCells(plain(one), ruleOf(one));
  expect(cellsThatAre("primary", status)).toEqual(one.primary);
  const audit = auditCells(one, status);
  expect(audit.map(({ cell }) => cell)).toEqual(status.flatMap((word, cell) => (word === "shown" ? [] : [cell])));
  for (const { cell, lower, upper } of audit) {
    const value = one.cells[cell]?.value ?? -1;
    expect(lower <= value && value <= (upper ?? Infinity)).toBe(true);
    if (status[cell] === "primary") expect(lower).not.toBe(upper);
  }
});

test.each(cases)("$label: hides no more cells than Statistics Norway's program", (one) => {
  const secondary = cellsThatAre("secondary", suppressCells(plain(one), ruleOf(one)).status);
  expect(secondary.length).toBeLessThanOrEqual(one.reference.secondary);
  // A tie in cells may be broken for more value than need be, but not for much more.
  const value = secondary.reduce((sum, cell) => sum + (one.cells[cell]?.value ?? 0), 0);
  expect(value).toBeLessThanOrEqual(1.5 * one.reference.secondaryValue);
  if (one.optimum !== undefined) expect(secondary.length).toBe(one.optimum.secondary);
});

test.each(cases)("$label: the audit finds what Rglpk finds", (one) => {
  const reference = one.cells.map((_, cell): CellStatus => {
    if (!one.reference.suppressed.includes(cell)) return "shown";
    return one.primary.includes(cell) ? "primary" : "secondary";
  });
  expect(auditCells(one, reference).map(({ lower, upper }) => [lower, upper])).toEqual(one.reference.intervals);
  const primaryOnly = one.cells.map((_, cell): CellStatus => (one.primary.includes(cell) ? "primary" : "shown"));
  const leaks = auditCells(one, primaryOnly).filter(({ lower, upper }) => lower === upper);
  expect(leaks.map(({ cell }) => cell)).toEqual(one.primaryOnlyRecoverable);
});

/** Small cells that some know in full, who are the only ones in inner counts of 1, beyond what they are themselves. */
function learntBy(knowers: readonly number[], table: CellTable, status: readonly CellStatus[]): readonly number[] {
  const own = table.cells.length;
  const asSeen = {
    cells: [...table.cells, ...knowers.map(() => ({ value: 1 }))],
    inner: table.inner.map((each, i) =>
      knowers.includes(i) ? { ...each, cells: [...each.cells, own + knowers.indexOf(i)] } : each,
    ),
  };
  return auditCells(asSeen, [...status, ...knowers.map((): CellStatus => "shown")]).flatMap(
    ({ cell, lower, upper }) => {
      const holdsOthers = table.inner.some((each, i) => !knowers.includes(i) && each.cells.includes(cell));
      return status[cell] === "primary" && lower === upper && holdsOthers ? [cell] : [];
    },
  );
}

/** One or two who are alone in their inner counts. */
function knowersOf({ inner }: CellTable): readonly (readonly number[])[] {
  const alone = inner.flatMap(({ value }, i) => (value === 1 ? [i] : []));
  return [...alone.map((i) => [i]), ...alone.flatMap((i, at) => alone.slice(at + 1).map((j) => [i, j]))];
}

test.each(cases)("$label: hides also from one who knows itself, and from two together", (one) => {
  const { status } = suppressCells(plain(one), { ...ruleOf(one), insiders: true });
  const all = status.map((word): CellStatus => (word === "primary" ? word : "secondary"));
  for (const knowers of knowersOf(one)) {
    const unavoidable = learntBy(knowers, one, all);
    expect(learntBy(knowers, one, status).filter((cell) => !unavoidable.includes(cell))).toEqual([]);
  }
});

test("whatever the table, no one and no two learn what could be hidden from them", () => {
  const counts = fc.array(fc.array(fc.constantFrom(0, 1, 1, 2, 6), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(counts, fc.boolean(), (rows, linked) => {
      const table = twoWay(rows, linked);
      const { status } = suppressCells(table, { below: 3, insiders: true });
      const all = status.map((word): CellStatus => (word === "primary" ? word : "secondary"));
      for (const knowers of knowersOf(table)) {
        const learnt = learntBy(knowers, table, status);
        if (learnt.length > 0) expect(learnt).toEqual(learntBy(knowers, table, all));
      }
    }),
    { numRuns: 15 },
  );
});

/** The fewest cells that must be hidden besides the small ones, and the least sum of their values, by trying all. */
function fewestByBruteForce(table: CellTable, most: number): readonly [number, number] {
  const status = table.cells.map(({ value }): CellStatus => (value > 0 && value < 3 ? "primary" : "shown"));
  const open = status.flatMap((word, cell) => (word === "shown" ? [cell] : []));
  const isSafe = (): boolean =>
    auditCells(table, status).every(({ cell, lower, upper }) => status[cell] !== "primary" || lower !== upper);
  let least = Infinity;
  const hide = (from: number, left: number, sum: number): void => {
    if (sum >= least) return;
    if (left === 0) {
      if (isSafe()) least = sum;
      return;
    }
    open.slice(from, open.length - left + 1).forEach((cell, i) => {
      status[cell] = "secondary";
      hide(from + i + 1, left - 1, sum + (table.cells[cell]?.value ?? 0));
      status[cell] = "shown";
    });
  };
  for (let count = 0; count <= most; count++) {
    hide(0, count, 0);
    if (least < Infinity) return [count, least];
  }
  return [Infinity, Infinity];
}

test("of a small table the fewest cells are hidden, and the smallest of these, says a search of all", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { status } = suppressCells(table, { below: 3 });
      const secondary = cellsThatAre("secondary", status);
      if (secondary.length > 3) return; // the search would take too long
      const value = secondary.reduce((sum, cell) => sum + (table.cells[cell]?.value ?? 0), 0);
      expect([secondary.length, value]).toEqual(fewestByBruteForce(table, secondary.length));
    }),
    { numRuns: 60 },
  );
});

test("two hidden cells that add up to nothing hide nothing", () => {
  // A shown 5 and a total of 5: the two others are 0, whatever is hidden beside them.
  const table = {
    cells: [{ value: 5 }, { value: 5 }, { value: 0, primary: true }, { value: 0 }],
    inner: [
      { value: 5, cells: [0, 1] },
      { value: 0, cells: [0, 2] },
      { value: 0, cells: [0, 3] },
    ],
  };
  expect(auditCells(table, ["shown", "shown", "primary", "secondary"])).toEqual([
    { cell: 2, lower: 0, upper: 0 },
    { cell: 3, lower: 0, upper: 0 },
  ]);
  const { status } = suppressCells(table, { below: 3 });
  expect(status[2]).toBe("primary");
  expect(status.slice(0, 2)).toContain("secondary");
});

test("a county with one municipality is as hidden as that", () => {
  const table = {
    cells: [{ value: 12 }, { value: 2 }, { value: 2 }, { value: 10 }, { value: 4 }, { value: 6 }],
    inner: [
      { value: 2, cells: [0, 1, 2] },
      { value: 4, cells: [0, 3, 4] },
      { value: 6, cells: [0, 3, 5] },
    ],
  };
  const { status } = suppressCells(table, { below: 3 });
  expect([status[1], status[2]]).toEqual(["primary", "primary"]);
  for (const cell of [1, 2]) expect(valuesByBruteForce(table, status)[cell]?.size).toBeGreaterThan(1);
});

test("nothing small, nothing hidden", () => {
  const table = {
    cells: [{ value: 7 }, { value: 3 }, { value: 4 }, { value: 0 }],
    inner: [
      { value: 3, cells: [0, 1] },
      { value: 4, cells: [0, 2] },
      { value: 0, cells: [0, 3] },
    ],
  };
  expect(suppressCells(table, { below: 3 }).status).toEqual(["shown", "shown", "shown", "shown"]);
  expect(suppressCells({ cells: [], inner: [] }, { below: 3 }).status).toEqual([]);
});

test("a cell may be any size where nothing shown limits it", () => {
  const table = { cells: [{ value: 2 }], inner: [{ value: 2, cells: [0] }] };
  expect(auditCells(table, ["primary"])).toEqual([{ cell: 0, lower: 0 }]);
});

test("tables that do not add up are refused", () => {
  expect(() => suppressCells({ cells: [{ value: 3 }], inner: [{ value: 2, cells: [0] }] }, { below: 3 })).toThrow(
    RangeError,
  );
  expect(() => suppressCells({ cells: [{ value: 2 }], inner: [{ value: 2, cells: [0, 0] }] }, { below: 3 })).toThrow(
    RangeError,
  );
  expect(() => suppressCells({ cells: [{ value: 2 }], inner: [{ value: 2, cells: [1] }] }, { below: 3 })).toThrow(
    RangeError,
  );
  expect(() => suppressCells({ cells: [{ value: -1 }], inner: [] }, { below: 3 })).toThrow(RangeError);
  expect(() => suppressCells({ cells: [], inner: [] }, { below: NaN })).toThrow(RangeError);
  expect(() => auditCells({ cells: [{ value: 0 }], inner: [] }, [])).toThrow(RangeError);
});

/** A two-way table with its margins; a third grouping of the rows where `linked`. */
function twoWay(counts: readonly (readonly number[])[], linked: boolean): CellTable {
  const values = new Map<string, number>();
  const keysOf = (row: number, column: number) => [
    "total",
    `row ${row}`,
    `column ${column}`,
    `${row} ${column}`,
    ...(linked ? [`group ${row < 2 ? 0 : 1}`, `group ${row < 2 ? 0 : 1} ${column}`] : []),
  ];
  counts.forEach((row, r) =>
    row.forEach((value, c) => {
      for (const key of keysOf(r, c)) values.set(key, (values.get(key) ?? 0) + value);
    }),
  );
  const keys = [...values.keys()];
  return {
    cells: keys.map((key) => ({ value: values.get(key) ?? 0 })),
    inner: counts.flatMap((row, r) =>
      row.map((value, c) => ({ value, cells: keysOf(r, c).map((key) => keys.indexOf(key)) })),
    ),
  };
}
const smallCount = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 6 }));
const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.boolean())
  .chain(([rows, columns, linked]) =>
    fc
      .array(fc.array(smallCount, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map((counts) => twoWay(counts, linked)),
  );

test("every small cell of a small table can have several values, says a search of all tables", () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (table, protectZeros) => {
      const { status } = suppressCells(table, { below: 3, protectZeros });
      const values = valuesByBruteForce(table, status);
      for (const cell of cellsThatAre("primary", status)) expect(values[cell]?.size).toBeGreaterThan(1);
      // Two-way tables have whole corners, so linear programming and the search agree.
      for (const { cell, lower, upper } of auditCells(table, status)) {
        expect(lower).toBe(Math.min(...(values[cell] ?? [])));
        if (upper !== undefined) expect(Math.max(...(values[cell] ?? []))).toBeLessThanOrEqual(upper);
      }
    }),
    { numRuns: 150 },
  );
});

test("no secondary cell of a small table is hidden in vain", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { status } = suppressCells(table, { below: 3 });
      for (const cell of cellsThatAre("secondary", status)) {
        const shown = status.map((word, each): CellStatus => (each === cell ? "shown" : word));
        const leaks = auditCells(table, shown).filter(
          (found) => status[found.cell] === "primary" && found.lower === found.upper,
        );
        expect(leaks).not.toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test("three linked groupings with many small cells stay safe", () => {
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 5,
    maxLength: 9,
  });
  fc.assert(
    fc.property(counts, fc.boolean(), (rows, insiders) => {
      const table = twoWay(rows, true);
      const { status } = suppressCells(table, { below: 3, insiders });
      const leaks = auditCells(table, status).filter(
        ({ cell, lower, upper }) => status[cell] === "primary" && lower === upper,
      );
      expect(leaks).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
