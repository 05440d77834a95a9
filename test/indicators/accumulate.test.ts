import fc from "fast-check";
import { expect, test } from "vitest";
import { accumulate } from "../../src/indicators/accumulate.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { establishmentsContacted } from "../../src/indicators/catalogue/establishmentsContacted.ts";
import { needsMapped } from "../../src/indicators/catalogue/needsMapped.ts";
import { smallEstablishmentShare } from "../../src/indicators/catalogue/smallEstablishmentShare.ts";
import { defineIndicator } from "../../src/indicators/defineIndicator.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { dimensions, type Dimension } from "../../src/model/reading.ts";
import { distinct } from "../../src/indicators/measures/distinct.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes, split } from "../arbitraries/programme.ts";

const label = { nb: "Fagområder med behov", nn: "Fagområde med behov", en: "Fields in need" };
const fieldsInNeed = defineIndicator({
  id: "fields-in-need",
  version: 1,
  label,
  definition: label,
  population: label,
  of: "needs",
  unit: "count",
  resultLevel: "output",
  criterion: "relevance",
  goal: "identify",
  better: "none",
  source: "made up for a test",
  entered: (need) => need.registeredOn,
  measure: () => distinct((need) => need.field),
});

const options = {
  geography: norway,
  asOf: "2023-12-31",
  period: { from: "2021-01-01", to: "2023-12-31" },
  division: "2024-01-01",
  totals: true,
};
const bytes = (value: unknown): string => JSON.stringify(value);
const byPairs = fc.uniqueArray(fc.constantFrom<Dimension>(...dimensions), { maxLength: 2 });

for (const indicator of [...catalogue, fieldsInNeed]) {
  test(`${indicator.id}: any split of the rows, merged in any order, finishes to the bytes of the whole`, () => {
    fc.assert(
      fc.property(split(fullProgrammes), byPairs, ({ whole, parts }, by) => {
        const { empty, add, merge, finish } = accumulate(indicator, { ...options, by });
        const expected = bytes(evaluate(whole, [indicator], { ...options, by }));
        const [a, b, c] = parts.map((part) => add(empty(), part)) as [unknown, unknown, unknown];

        expect(bytes(finish(add(empty(), whole)))).toBe(expected);
        expect(bytes(finish(merge(merge(a, b), c)))).toBe(expected);
        expect(bytes(merge(merge(a, b), c))).toBe(bytes(merge(a, merge(b, c))));
        expect(bytes(merge(a, b))).toBe(bytes(merge(b, a)));
        expect(bytes(merge(a, empty()))).toBe(bytes(a));
        expect(bytes(parts.reduce<unknown>((state, part) => add(state, part), empty()))).toBe(
          bytes(merge(c, merge(b, a))),
        );
        expect(bytes(finish(JSON.parse(bytes(merge(a, merge(b, c))))))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
}

test("a state given to add or merge is left as it is, so that it can be added to twice", () => {
  const { empty, add, merge, finish } = accumulate(establishmentsContacted, options);
  const first = add(empty(), { establishments: [{ id: "e1", municipality: "5001", contactedOn: "2021-02-01" }] });
  const before = bytes(first);
  add(first, { establishments: [{ id: "e2", municipality: "5001", contactedOn: "2021-02-01" }] });
  merge(first, first);
  expect(bytes(first)).toBe(before);
  expect(finish(first)[0]?.outcome).toMatchObject({ value: 1 });
});

test("the same row in two parts counts once, and two rows of one id that differ are refused", () => {
  const { empty, add, merge, finish } = accumulate(establishmentsContacted, options);
  const row = { id: "e1", municipality: "5001", contactedOn: "2021-02-01" };
  const state = add(empty(), { establishments: [row] });
  expect(finish(merge(state, add(empty(), { establishments: [row] })))[0]?.outcome).toMatchObject({ value: 1 });
  const other = add(empty(), { establishments: [{ ...row, contactedOn: "2022-02-01" }] });
  expect(() => merge(state, other)).toThrow(RangeError);
});

test("states of another indicator, of other options or of nothing at all do not mix", () => {
  const ours = accumulate(establishmentsContacted, options);
  const others = [
    accumulate(needsMapped, options).empty(),
    accumulate({ ...establishmentsContacted, version: 2 }, options).empty(),
    accumulate(establishmentsContacted, { ...options, by: ["county"] }).empty(),
    accumulate(establishmentsContacted, { ...options, asOf: "2023-12-30" }).empty(),
    accumulate(establishmentsContacted, { ...options, geography: { counties: [], municipalities: [] } }).empty(),
    {},
    undefined,
  ];
  for (const other of others) expect(() => ours.merge(ours.empty(), other)).toThrow(RangeError);
  expect(() => ours.finish({})).toThrow(RangeError);
});

test("a state holds the fields that the indicator needs and no others", () => {
  const { empty, add } = accumulate(smallEstablishmentShare, options);
  const state = add(empty(), {
    establishments: [
      { id: "e1", municipality: "5001", contactedOn: "2021-02-01", name: "Made-up Ltd", employees: 4, industry: "10" },
    ],
    needs: [{ id: "n1", registeredOn: "2021-02-01", field: "seafood", municipality: "5001" }],
  });
  expect((state as { lists: unknown }).lists).toEqual({
    establishments: [{ contactedOn: "2021-02-01", employees: 4, id: "e1" }],
  });
});

test("all indicators at once say what each says alone", () => {
  fc.assert(
    fc.property(fullProgrammes, byPairs, (programme, by) => {
      const together = evaluate(programme, catalogue, { ...options, by });
      const alone = catalogue.flatMap((indicator) => evaluate(programme, [indicator], { ...options, by }));
      expect(bytes(together)).toBe(bytes(alone));
    }),
    { numRuns: 30 },
  );
});
