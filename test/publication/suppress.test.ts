import fc from "fast-check";
import { expect, test } from "vitest";
import type { Geography } from "../../src/geography/geography.ts";
import type { Group, Outcome, Reading } from "../../src/indicators/indicator.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { audit } from "../../src/publication/audit.ts";
import { internal } from "../../src/publication/internal.ts";
import { suppress } from "../../src/publication/suppress.ts";
import { norway } from "../../src/reference/norway.ts";
import { exampleProgramme } from "../../src/example.ts";
import { auditCells } from "../../src/statistics/index.ts";
import { fullProgrammes } from "../arbitraries/programme.ts";
import { golden } from "../statistics/golden.ts";

// Every figure here is made up.
const base = {
  version: 1,
  period: { from: "2021-01-01", to: "2023-12-31" },
  asOf: "2023-12-31",
  division: "2024-01-01",
  provenance: {},
} as const;

function count(group: Group, n: number, more: Partial<Reading> = {}): Reading {
  const outcome: Outcome = { status: "estimated", value: n, n, missing: 0 };
  return { ...base, indicator: "firms-contacted", unit: "count", group, counts: { n: "firms" }, outcome, ...more };
}
function share(group: Group, numerator: number, denominator: number, more: Partial<Reading> = {}): Reading {
  const outcome: Outcome =
    denominator === 0
      ? { status: "no-data", reason: "empty-denominator", missing: 0 }
      : { status: "estimated", value: numerator / denominator, n: denominator, numerator, denominator, missing: 0 };
  const counts = { n: "firms", numerator: "firms-mapped", denominator: "firms" };
  return { ...base, indicator: "mapping-rate", unit: "share", group, counts, outcome, ...more };
}
const whyOf = (readings: readonly Reading[]) =>
  readings.map(({ outcome }) => (outcome.status === "suppressed" ? outcome.why : outcome.status));

test("a small county is hidden, and another so that the total does not give it away", () => {
  const readings = [count({}, 20), count({ county: "03" }, 2), count({ county: "11" }, 7), count({ county: "15" }, 11)];
  expect(whyOf(suppress(readings))).toEqual(["estimated", "primary", "secondary", "estimated"]);
  expect(whyOf(suppress(readings.slice(1)))).toEqual(["primary", "estimated", "estimated"]);
});

test("nothing small: the same readings", () => {
  const readings = [count({}, 20), count({ county: "03" }, 9), count({ county: "11" }, 11), count({ county: "15" }, 0)];
  expect(suppress(readings)).toEqual(readings);
  expect(suppress([])).toEqual([]);
});

test("a share is hidden for its complement too: 10 of 12 tells of two, 0 of 5 of nobody", () => {
  expect(whyOf(suppress([share({}, 10, 12)]))).toEqual(["primary"]);
  expect(whyOf(suppress([share({}, 0, 5)]))).toEqual(["estimated"]);
});

test("the limit is the caller's", () => {
  expect(whyOf(suppress([count({}, 4)], { below: 5 }))).toEqual(["primary"]);
  expect(whyOf(suppress([count({}, 4)], { below: 4 }))).toEqual(["estimated"]);
});

test("readings that count the same set share that cell, whatever their indicator and unit", () => {
  const hours = (county: string, n: number, value: number): Reading =>
    count({ county }, n, {
      indicator: "hours-per-firm",
      unit: "hours",
      outcome: { status: "estimated", value, n, missing: 0 },
    });
  const readings = [count({}, 20), count({ county: "03" }, 2), count({ county: "11" }, 7), count({ county: "15" }, 11)];
  const safe = whyOf(suppress([...readings, hours("03", 2, 4.5), hours("11", 7, 3.2), hours("15", 11, 2.2)]));
  // Oslo's hours rest on two firms; where a count is hidden beside it, so are the hours that rest on it.
  expect(safe.slice(0, 4)).toEqual(["estimated", "primary", "secondary", "estimated"]);
  expect(safe.slice(4)).toEqual(["primary", "secondary", "estimated"]);
});

test("two tables protect one another: what one hides the other does not show", () => {
  const byCounty = [count({}, 21), count({ county: "03" }, 2), count({ county: "11" }, 9), count({ county: "15" }, 10)];
  const byYear = [count({}, 21), count({ year: "2021" }, 9), count({ year: "2022" }, 12)];
  const byBoth = [count({ county: "03", year: "2021" }, 1), count({ county: "03", year: "2022" }, 1)];
  const safe = suppress([byCounty, byYear, byBoth]);
  expect(safe.map((table) => table.length)).toEqual([4, 3, 2]);
  expect(whyOf(safe[0] ?? [])).toEqual(["estimated", "primary", "secondary", "estimated"]);
  expect(audit(safe)).toEqual([]);
});

test("two divisions of counties side by side: a part of Viken and the rest of it", () => {
  interface Case {
    readonly label: string;
    readonly inner: readonly { readonly county2024: string; readonly county2020: string; readonly value: number }[];
    readonly reference: { readonly secondary: number };
  }
  const one = golden<{ readonly cases: readonly Case[] }>("suppression").cases.find(({ label }) =>
    label.startsWith("county 2020"),
  );
  const inner = one?.inner ?? [];
  const sumBy = (key: "county2024" | "county2020", division: string): Reading[] =>
    [...new Set(inner.map((cell) => cell[key]))].map((county) =>
      count(
        { county },
        inner.filter((cell) => cell[key] === county).reduce((sum, { value }) => sum + value, 0),
        { division },
      ),
    );
  const old = sumBy("county2020", "2020-01-01");
  const now = sumBy("county2024", "2024-01-01");
  const total = count({}, 87);
  const safe = suppress([[total], old, now], { geography: norway });
  expect(whyOf(safe.flat()).filter((why) => why === "primary")).toHaveLength(2);
  // Statistics Norway's program hides two more. A municipality has also moved from Innlandet to Viken and the like, so ours may differ.
  expect(whyOf(safe.flat()).filter((why) => why === "secondary").length).toBeLessThanOrEqual(
    (one?.reference.secondary ?? 0) + 1,
  );
  expect(audit(safe, { geography: norway })).toEqual([]);
  // Østfold, Akershus and Buskerud are Viken: hiding one of them alone hides nothing.
  const naive = [old, now.map((each) => (each.group.county === "31" ? hide(each) : each))];
  expect(audit(naive, { geography: norway }).map(({ group }) => group)).toEqual([{ county: "31" }]);
});

const hide = (reading: Reading): Reading => ({ ...reading, outcome: { status: "suppressed", why: "primary" } });

test("municipalities add up to their county", () => {
  const municipalities = [
    count({ municipality: "1507" }, 2, { division: "2020-01-01" }),
    count({ municipality: "1505" }, 8, { division: "2020-01-01" }),
  ];
  const county = count({ county: "15" }, 10, { division: "2020-01-01" });
  for (const options of [{ geography: norway }, {}]) {
    const safe = suppress([...municipalities, county], options);
    expect(whyOf(safe)).toContain("secondary");
    expect(audit(safe, options)).toEqual([]);
    expect(audit([...municipalities.map((each, i) => (i === 0 ? hide(each) : each)), county], options)).toHaveLength(1);
  }
});

test('what is missing is known, and tells what a set "of known" leaves out', () => {
  const known = (county: string, n: number, missing: number): Reading =>
    count({ county }, n, {
      indicator: "heads",
      counts: { n: "firms-of-known-size" },
      outcome: { status: "estimated", value: 10 * n, n, missing },
    });
  const nobody: Reading = count({ county: "11" }, 0, {
    indicator: "heads",
    counts: { n: "firms-of-known-size" },
    outcome: { status: "no-data", reason: "all-missing", missing: 1 },
  });
  const safe = suppress([count({ county: "03" }, 9), count({ county: "11" }, 1), known("03", 6, 3), nobody]);
  expect(whyOf(safe)).toEqual(["estimated", "primary", "estimated", "secondary"]);
});

test("a person in two years is in both, and that is no contradiction", () => {
  const persons = (group: Group, n: number) =>
    count(group, n, { indicator: "participants", unit: "persons", counts: { n: "persons" } });
  const safe = suppress([
    persons({}, 10),
    persons({ year: "2021" }, 7),
    persons({ year: "2022" }, 6),
    persons({ year: "2023" }, 1),
  ]);
  expect(whyOf(safe)[3]).toBe("primary");
  expect(audit(safe)).toEqual([]);
});

test("time readings keep their shares and lose their steps, each of which is one firm", () => {
  const details = { share90: 0.1, share180: 0.4, share365: 0.8, steps: [{ time: 3, estimate: 0.1 }] };
  const reading = count({}, 30, {
    unit: "days",
    outcome: { status: "estimated", value: 200, n: 30, missing: 0, details },
  });
  const [safe] = suppress([reading]);
  expect(safe).toEqual({
    ...reading,
    outcome: { ...reading.outcome, details: { share90: 0.1, share180: 0.4, share365: 0.8 } },
  });
  expect(reading.outcome).toHaveProperty("details.steps");
});

test("a small whole number among the details is a count like others", () => {
  const severe = (county: string, n: number) =>
    share({ county }, 8, 20, {
      outcome: {
        status: "estimated",
        value: 0.4,
        n: 20,
        numerator: 8,
        denominator: 20,
        missing: 0,
        details: { severe: n },
      },
    });
  expect(whyOf(suppress([severe("03", 2), severe("11", 5)]))).toEqual(["primary", "estimated"]);
});

test("a firm's year of contact is no year of mapping, so the numbers of two indicators may differ by year", () => {
  // Five firms contacted in 2021 and mapped in 2022: mapped by year of contact 2021, by year of mapping 2022.
  const mapped = (group: Group, n: number, of: string, denominator: string): Reading =>
    share(group, 3, n, {
      indicator: `${of}-rate`,
      counts: { n: denominator, numerator: of, denominator },
      outcome:
        n === 0
          ? { status: "no-data", reason: "no-records", missing: 0 }
          : { status: "estimated", value: 5 / n, n, numerator: 5, denominator: n, missing: 0 },
    });
  const readings = [
    mapped({}, 10, "firms-mapped", "firms-contacted"),
    mapped({ year: "2021" }, 10, "firms-mapped", "firms-contacted"),
    mapped({ year: "2022" }, 0, "firms-mapped", "firms-contacted"),
    mapped({}, 5, "firms-committed", "firms-mapped"),
    mapped({ year: "2021" }, 0, "firms-committed", "firms-mapped"),
    mapped({ year: "2022" }, 5, "firms-committed", "firms-mapped"),
  ];
  expect(suppress(readings)).toEqual(readings);
  // In all years together they are the same firms: what one reading shows the other does not hide.
  const [rate] = readings;
  expect(
    audit([hide(rate ?? count({}, 0)), ...readings.slice(1), count({}, 10, { counts: { n: "firms-contacted" } })]),
  ).toHaveLength(1);
});

const linked = catalogue.filter(({ id }) =>
  [
    "establishments-contacted",
    "need-mapping-rate",
    "commitment-rate",
    "establishment-participation-rate",
    "need-match-rate",
    "municipalities-reached-share",
    "municipality-participation",
  ].includes(id),
);
test("indicators that share what they count are protected together", () => {
  expect(linked).toHaveLength(7);
});

test.each([
  { by: ["industry", "county"], below: 3, divisions: ["2024-01-01", "2020-01-01"] },
  { by: ["municipality", "field"], below: 5, divisions: ["2024-01-01"] },
  { by: ["pilot", "year"], below: 3, divisions: ["2024-01-01"] },
] as const)(
  "the example by $by below $below: nothing follows, and little is hidden for that",
  ({ by, below, divisions }) => {
    const tables = divisions.map((division) =>
      evaluate(exampleProgramme, linked, { geography: norway, by: [...by], totals: true, division }),
    );
    const safe = suppress(tables, { geography: norway, below });
    expect(audit(safe, { geography: norway, below })).toEqual([]);
    const why = whyOf(safe.flat());
    const primary = why.filter((word) => word === "primary").length;
    expect(primary).toBeGreaterThan(0);
    expect(why.filter((word) => word === "secondary").length).toBeLessThan(primary / 2);
  },
);

test("nothing follows of made-up programmes in any grouping, limit and division", () => {
  const dimensions = [
    "county",
    "year",
    "pilot",
    "field",
    "industry",
    "sizeClass",
    "centralityClass",
    "region",
  ] as const;
  fc.assert(
    fc.property(
      fullProgrammes,
      fc.subarray([...dimensions], { maxLength: 1 }),
      fc.constantFrom(2, 3, 5),
      fc.boolean(),
      (programme, by, below, isTwice) => {
        const tables = (isTwice ? ["2024-01-01", "2020-01-01"] : ["2024-01-01"]).map((division) =>
          evaluate(programme, linked, { geography: norway, by, totals: true, division }),
        );
        const options = { geography: norway, below };
        const safe = suppress(tables, options);
        expect(audit(safe, options)).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

test("where groups of nobody would give a figure away, they are hidden too", () => {
  // Two firms: one contacted in 2022, one contacted before the period and mapped in 2023. The firm mapped is in no year's
  // mapping rate of those contacted, so an outsider who takes "firms mapped" for one set would reckon it to be none.
  const programme = {
    establishments: [
      { id: "e1", municipality: "0104", contactedOn: "2022-01-01" },
      { id: "e2", municipality: "0104", contactedOn: "2020-01-01", mappedOn: "2023-01-01" },
    ],
  };
  const readings = evaluate({ asOf: base.asOf, period: base.period, ...programme }, catalogue, {
    geography: norway,
    by: ["year"],
    totals: true,
  });
  const options = { geography: norway, below: 2 };
  expect(audit(suppress(readings, options), options)).toEqual([]);
});

test("groups by model overlap and are refused, and so is a limit that is none", () => {
  expect(() => suppress([count({ model: "broker" }, 9)])).toThrow(RangeError);
  expect(() => audit([count({ model: "broker" }, 9)])).toThrow(RangeError);
  for (const below of [0, -1, 2.5, NaN]) expect(() => suppress([count({}, 9)], { below })).toThrow(RangeError);
});

test("internal readings are as they were, and say that they are internal", () => {
  const [reading] = internal([count({}, 1)]);
  expect(reading).toEqual({ ...count({}, 1), provenance: { ...count({}, 1).provenance, internal: true } });
});

test("a hidden reading does not say how many records it rests on", () => {
  const reading = {
    ...count({}, 2),
    provenance: { records: 2, excluded: [{ reason: "no-date", count: 1 }], madeUp: true },
  };
  expect(suppress([reading])[0]?.provenance).toEqual({ madeUp: true });
});

test("an audit names a reading whose count follows, and one that is hidden in vain", () => {
  const readings = [
    count({}, 20),
    hide(count({ county: "03" }, 2)),
    count({ county: "11" }, 7),
    count({ county: "15" }, 11),
  ];
  expect(audit(readings).map(({ group }) => group)).toEqual([{ county: "03" }]);
  const vain = [count({}, 20), hide(count({ county: "03" }, 9)), count({ county: "11" }, 11)];
  expect(audit(vain).map(({ group }) => group)).toEqual([{ county: "03" }]);
  expect(audit([hide(count({}, 11)), hide(count({ county: "03" }, 2)), count({ county: "11" }, 9)])).toEqual([]);
});

// The independent check: the readings' own micro data as a table of the finest counts, audited by linear programming.
const counties = ["03", "11", "15"];
const years = ["2021", "2022"];
const micro = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 8 })), {
  minLength: counties.length * years.length,
  maxLength: counties.length * years.length,
});

test("no small count of a share follows in any margin, whatever the data", () => {
  fc.assert(
    fc.property(micro, fc.boolean(), (cells, withCounts) => {
      const groups: Group[] = [
        {},
        ...counties.map((county) => ({ county })),
        ...years.map((year) => ({ year })),
        ...counties.flatMap((county) => years.map((year) => ({ county, year }))),
      ];
      const isIn = (i: number, { county, year }: Group): boolean =>
        (county === undefined || counties[Math.floor(i / years.length)] === county) &&
        (year === undefined || years[i % years.length] === year);
      const sumOf = (group: Group, side: 0 | 1): number =>
        cells.reduce((sum, cell, i) => sum + (isIn(i, group) ? cell[side] : 0), 0);
      const readings = groups.flatMap((group) => {
        const [yes, no] = [sumOf(group, 0), sumOf(group, 1)];
        return withCounts ? [share(group, yes, yes + no), count(group, yes + no)] : [share(group, yes, yes + no)];
      });
      const safe = suppress(readings);
      expect(audit(safe)).toEqual([]);

      const sides: readonly (readonly (0 | 1)[])[] = [[0], [1], [0, 1]];
      const published = groups.flatMap((group) => sides.map((side) => ({ group, side })));
      const isShown = ({ group, side }: (typeof published)[number]): boolean =>
        safe.some(
          (reading) =>
            reading.group === group &&
            reading.outcome.status !== "suppressed" &&
            (reading.indicator === "mapping-rate" || side.length === 2),
        );
      const table = {
        cells: published.map(({ group, side }) => ({
          value: side.reduce<number>((sum, one) => sum + sumOf(group, one), 0),
        })),
        inner: cells.flatMap((cell, i) =>
          ([0, 1] as const).map((one) => ({
            value: cell[one],
            cells: published.flatMap(({ group, side }, at) => (isIn(i, group) && side.includes(one) ? [at] : [])),
          })),
        ),
      };
      const bounds = auditCells(
        table,
        published.map((cell) => (isShown(cell) ? "shown" : "primary")),
      );
      for (const { cell, lower, upper } of bounds) {
        const value = table.cells[cell]?.value ?? 0;
        if (value > 0 && value < 3) expect(lower).not.toBe(upper);
      }
      // And nothing but hidden outcomes has changed.
      safe.forEach((reading, i) => {
        if (reading.outcome.status !== "suppressed") expect(reading).toEqual(readings[i]);
        else expect({ ...reading, outcome: undefined }).toEqual({ ...readings[i], outcome: undefined });
      });
    }),
    { numRuns: 25 },
  );
});

test("a geography of the caller's own links municipalities to its counties", () => {
  const geography: Geography = {
    counties: [{ code: "01", name: { nb: "A", nn: "A", en: "A" }, validFrom: "2020-01-01" }],
    municipalities: ["9901", "9902"].map((number) => ({ number, county: "01", name: number, validFrom: "2020-01-01" })),
  };
  const readings = [count({ county: "01" }, 9), count({ municipality: "9901" }, 2), count({ municipality: "9902" }, 7)];
  expect(whyOf(suppress(readings, { geography }))).toEqual(["estimated", "primary", "secondary"]);
  expect(whyOf(suppress(readings))).toEqual(["estimated", "primary", "estimated"]);
});
