import fc from "fast-check";
import highsModule, { type Highs } from "highs";
import { beforeAll, expect, test } from "vitest";
import { auditCells, type CellBounds, type CellStatus, type CellTable } from "../../src/statistics/index.ts";

// Its types describe a CommonJS module; what is loaded is the ES module, whose default is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** The same question put to HiGHS: least and largest sum of the inner counts of each hidden cell, given the shown cells. */
function boundsByHighs(table: CellTable, status: readonly CellStatus[]): readonly CellBounds[] {
  const sumOf = (cell: number): string =>
    table.inner.flatMap(({ cells }, i) => (cells.includes(cell) ? [`x${i}`] : [])).join(" + ");
  const shown = table.cells.flatMap(({ value }, cell) =>
    status[cell] === "shown" && sumOf(cell) !== "" ? [`${sumOf(cell)} = ${value}`] : [],
  );
  const ask = (direction: "Minimize" | "Maximize", cell: number): number | undefined => {
    const rows = [...shown, "x0 >= 0"].map((row, i) => ` c${i}: ${row}`).join("\n");
    const { Status, ObjectiveValue } = highs.solve(`${direction}\n obj: ${sumOf(cell)}\nSubject To\n${rows}\nEnd\n`);
    if (Status === "Optimal") return ObjectiveValue;
    expect(["Unbounded", "Primal infeasible or unbounded"]).toContain(Status); // the table itself is feasible
    return undefined;
  };
  return status.flatMap((word, cell) => {
    if (word === "shown") return [];
    if (sumOf(cell) === "") return [{ cell, lower: 0, upper: 0 }];
    const [lower = NaN, upper] = [ask("Minimize", cell), ask("Maximize", cell)];
    return [upper === undefined ? { cell, lower } : { cell, lower, upper }];
  });
}

/** Inner counts that add to any cells whatever: no margins, no nesting, corners that are not whole. */
const tangled: fc.Arbitrary<CellTable> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .chain(([cells, inner]) =>
    fc
      .array(
        fc.record({
          value: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
          cells: fc.subarray(Array.from({ length: cells }, (_, cell) => cell)),
        }),
        { minLength: inner, maxLength: inner },
      )
      .map((rows) => ({
        cells: Array.from({ length: cells }, (_, cell) => ({
          value: rows.reduce((sum, row) => sum + (row.cells.includes(cell) ? row.value : 0), 0),
        })),
        inner: rows,
      })),
  );

/** Three dimensions with every margin: what two of them show fixes no whole corners for the third. */
const cube: fc.Arbitrary<CellTable> = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 18, maxLength: 18 })
  .map((values) => {
    const keys: string[] = [];
    const sums: number[] = [];
    const inner = values.map((value, i) => {
      const place = [Math.floor(i / 6), Math.floor(i / 2) % 3, i % 2];
      const cells = Array.from({ length: 8 }, (_, mask) => {
        const key = place.map((at, dimension) => ((mask >> dimension) % 2 === 1 ? at : "all")).join(" ");
        const cell = keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1;
        sums[cell] = (sums[cell] ?? 0) + value;
        return cell;
      });
      return { value, cells };
    });
    return { cells: sums.map((value) => ({ value })), inner };
  });

test("the bounds are those of HiGHS, whatever adds to what and whatever is hidden", () => {
  const asked = fc.oneof(tangled, cube).chain((table) =>
    fc.tuple(
      fc.constant(table),
      fc.array(fc.constantFrom<CellStatus>("shown", "primary", "secondary", "secondary"), {
        minLength: table.cells.length,
        maxLength: table.cells.length,
      }),
    ),
  );
  fc.assert(
    fc.property(asked, ([table, status]) => {
      const expected = boundsByHighs(table, status);
      const found = auditCells(table, status);
      expect(found.map(({ cell }) => cell)).toEqual(expected.map(({ cell }) => cell));
      found.forEach((bounds, i) => {
        expect(bounds.lower).toBeCloseTo(expected[i]?.lower ?? NaN, 6);
        expect(bounds.upper === undefined).toBe(expected[i]?.upper === undefined);
        if (bounds.upper !== undefined) expect(bounds.upper).toBeCloseTo(expected[i]?.upper ?? NaN, 6);
      });
    }),
    { numRuns: 20 },
  );
});

// Two municipalities by two fields: 2 and 5 firms, 4 and 3.
const small: CellTable = {
  cells: [2, 5, 4, 3].map((value) => ({ value })),
  inner: [
    { value: 1, cells: [0, 2] },
    { value: 1, cells: [0, 3] },
    { value: 3, cells: [1, 2] },
    { value: 2, cells: [1, 3] },
  ],
};

test("what is hidden is at most all that is shown beside it, and a single hidden cell follows", () => {
  expect(auditCells(small, ["shown", "shown", "primary", "primary"])).toEqual([
    { cell: 2, lower: 0, upper: 7 },
    { cell: 3, lower: 0, upper: 7 },
  ]);
  expect(auditCells(small, ["primary", "shown", "shown", "shown"])).toEqual([{ cell: 0, lower: 2, upper: 2 }]);
});

test("bounds are over real counts, so they need not be whole", () => {
  // Three counts of which any two, with a third of their own, are 1: all three together are at most one and a half.
  const table: CellTable = {
    cells: [1, 1, 1, 1].map((value) => ({ value })),
    inner: [
      { value: 1, cells: [0, 2, 3] },
      { value: 0, cells: [0, 1, 3] },
      { value: 0, cells: [1, 2, 3] },
      { value: 0, cells: [0] },
      { value: 1, cells: [1] },
      { value: 0, cells: [2] },
    ],
  };
  expect(auditCells(table, ["shown", "shown", "shown", "primary"])).toEqual([{ cell: 3, lower: 0, upper: 1.5 }]);
});

test("what nothing shown touches may be any size, and what holds nothing is nothing", () => {
  const table: CellTable = { cells: [{ value: 2 }, { value: 0 }], inner: [{ value: 2, cells: [0] }] };
  expect(auditCells(table, ["primary", "secondary"])).toEqual([
    { cell: 0, lower: 0 },
    { cell: 1, lower: 0, upper: 0 },
  ]);
});

test("a status that is not one a cell is refused, and a table that does not add up", () => {
  expect(() => auditCells(small, ["shown"])).toThrow(RangeError);
  expect(() => auditCells({ cells: [{ value: 1 }], inner: [] }, ["primary"])).toThrow(RangeError);
});
