import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Dimension } from "../../src/indicators/indicator.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes as programmes } from "../arbitraries/programme.ts";
import { oracle } from "./oracle.ts";

const known = fc.uniqueArray(
  fc.constantFrom<Dimension>("county", "centralityClass", "sizeClass", "industry", "model", "field", "year"),
  { maxLength: 2 },
);

// Money and target municipalities have tests of their own in evaluate.test.ts and catalogueMini.test.ts.
const ofTheirOwn = [
  "co-funding-share",
  "programme-cost",
  "cost-per-need",
  "cost-per-completion",
  "municipality-participation",
  "municipalities-reached-share",
];

for (const indicator of catalogue) {
  test(`${indicator.id} is what a slow reading of its definition gives, in every group and margin`, () => {
    let asked = 0;
    fc.assert(
      fc.property(programmes, known, (programme, by) => {
        const readings = evaluate(programme, [indicator], {
          geography: norway,
          division: "2024-01-01",
          by,
          totals: true,
        });
        for (const { group, outcome } of readings) {
          const expected = oracle(programme, indicator.id, group);
          if (expected === undefined) continue;
          asked++;
          const where = JSON.stringify(group);
          expect([where, outcome.status]).toEqual([where, expected.status]);
          if (outcome.status !== "estimated" || expected.status !== "estimated") continue;
          if (expected.value === undefined) expect([where, outcome.value]).toEqual([where, undefined]);
          else expect([where, outcome.value]).toEqual([where, expect.closeTo(expected.value, 9)]);
          for (const [name, value] of Object.entries(expected.details ?? {})) {
            const wanted = value === undefined ? undefined : expect.closeTo(value, 9);
            expect([where, name, outcome.details?.[name]]).toEqual([where, name, wanted]);
          }
          expect([where, outcome.missing]).toEqual([where, expected.missing]);
          if (expected.of !== undefined) expect([outcome.numerator, outcome.denominator]).toEqual(expected.of);
        }
      }),
      { numRuns: 60 },
    );
    expect(asked > 0).toBe(!ofTheirOwn.includes(indicator.id));
  });
}
