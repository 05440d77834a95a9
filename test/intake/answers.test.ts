// What holds of every reader of a public service, whatever it is given.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  readBrregUnits,
  readFagskoleOffers,
  readJsonStat,
  readKlassChanges,
  readKlassCodes,
  readKlassCorrespondence,
} from "../../src/intake/index.ts";
import { formatIssue, type Issue } from "../../src/messages/issue.ts";
import { sample } from "./samples.ts";

const birthNumber = "01810100288"; // of the test register's kind, nobody's
const address = "kari@example.no";

const readers: readonly ((source: unknown) => {
  readonly records: readonly object[];
  readonly issues: readonly Issue[];
})[] = [readBrregUnits, readKlassCodes, readKlassChanges, readKlassCorrespondence, readJsonStat, readFagskoleOffers];

const answers = [
  sample("brreg-search-fylk.json"),
  sample("brreg-unit.json"),
  sample("brreg-tenor.json"),
  sample("klass-codes-counties-2024.json"),
  sample("klass-variant.json"),
  sample("klass-correspondence-maps.json"),
  sample("jsonstat-canada.json"),
  sample("jsonstat-metadata.json"),
  JSON.stringify([
    { Fagskolenummer: 99, "Utdanningstilbudets kode": "A1", "Utdanningstilbudets navn": "Kurs", Utdanningsform: "2" },
  ]),
];

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Where a value of JSON holds others, and itself: the ways to every part of it. */
function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* placesIn(inner, [...path, key]);
}

/** The value with another in one place of it. */
function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((inner: unknown, i) => (String(i) === key ? withAt(inner, rest, put) : inner));
  return { ...(value as object), [key]: withAt((value as Record<string, unknown>)[key], rest, put) };
}

const parsed = answers.map((text) => JSON.parse(text) as unknown);
const places = parsed.map((answer) => [...placesIn(answer)]);

/** An answer of a service in which one place holds something else. */
const damagedAnswer = (put: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.nat(parsed.length - 1), fc.nat(), put).map(([i, seed, value]) => {
    const ways = places[i] ?? [];
    return withAt(parsed[i], ways[seed % ways.length] ?? [], value);
  });

function expectSound(source: unknown): void {
  for (const read of readers) {
    const { records, issues } = read(source);
    expect(JSON.parse(JSON.stringify(records))).toEqual(records); // nothing undefined, without end, or not of JSON
    for (const issue of issues) expect(formatIssue(issue, "nb")).not.toMatch(/undefined|NaN|\[object/);
  }
}

test("any value is read without a throw, and what is wrong can be said", () => {
  fc.assert(fc.property(anything, (value) => expectSound(value)));
  fc.assert(fc.property(fc.jsonValue(), (value) => expectSound(value)));
});

test("any text is read without a throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => expectSound(text)),
    { numRuns: 20 },
  );
  const piece = fc.constantFrom(
    '"',
    ",",
    ";",
    "\n",
    "\r",
    "code",
    "level",
    "name",
    "sourceCode",
    "targetCode",
    "x",
    "\ufeff",
    "{",
    "[",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => expectSound(pieces.join(""))),
    { numRuns: 20 },
  );
});

test("an answer in which one place holds anything else is read without a throw", () => {
  fc.assert(
    fc.property(damagedAnswer(fc.oneof(anything, fc.constantFrom(-1, 1e300, "__proto__", [], {}))), (value) =>
      expectSound(value),
    ),
    { numRuns: 100 },
  );
});

test("nobody's birth number or e-mail address gets through, into a record or an issue", () => {
  fc.assert(
    fc.property(damagedAnswer(fc.constantFrom(birthNumber, address)), (value) => {
      for (const read of readers) {
        const text = JSON.stringify(read(value));
        expect(text).not.toContain(birthNumber);
        expect(text).not.toContain(address);
      }
    }),
    { numRuns: 100 },
  );
});

test("text and what it parses to give the same", () => {
  for (const [i, text] of answers.entries()) for (const read of readers) expect(read(text)).toEqual(read(parsed[i]));
});

test("what is deep or long is read without a throw", () => {
  // A call takes some hundred thousand arguments and no more, and a function calls itself some ten thousand times.
  const many = 130_000;
  const sources = [
    "[".repeat(20_000),
    `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
    ",".repeat(many),
    `code,level,name\n${"x,y,z,w\n".repeat(many)}`,
    JSON.stringify({ codes: Array<number>(many).fill(1) }),
    JSON.stringify(Array<number>(many).fill(1)),
  ];
  for (const source of sources) for (const read of readers) expect(() => read(source)).not.toThrow();
});
