import fc from "fast-check";
import { expect, test } from "vitest";
import { readFiles } from "../../src/intake/files.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { toFiles } from "../../src/report/files.ts";
import type { Programme, ProgrammePart } from "../../src/model/programme.ts";
import { programmes } from "../arbitraries/programme.ts";
import { fullRecords, listNames } from "../arbitraries/records.ts";

/**
 * A programme in which no row refers to a row that is gone. A row that refers to a refused row stays, with a warning; read
 * again without the refused row it refers to nothing.
 */
function closed(part: ProgrammePart): Programme {
  const { programme, rejected } = linkProgramme(part);
  return rejected.length === 0 ? programme : closed(programme);
}

test("a programme written as a folder is read back to the same", () => {
  fc.assert(
    fc.property(programmes, (crooked) => {
      // The generator also makes needs without a place, which no reader would take.
      const needs = crooked.needs.filter((need) => (need.establishment ?? need.municipality) !== undefined);
      const programme = closed({ ...crooked, needs });
      const again = readFiles(toFiles(programme));
      expect(again.programme).toEqual(programme);
      expect(again.rejected).toEqual([]);
      expect(readFiles(toFiles(again.programme)).programme).toEqual(programme);
    }),
  );
});

test("every field of every list goes through a folder and comes back", () => {
  const lists = Object.fromEntries(listNames.map((list) => [list, [fullRecords[list]]]));
  const part: ProgrammePart = { ...lists, asOf: "2023-12-31", madeUp: true };
  // The tie's second actor is all that the samples lack.
  const { programme, rejected } = linkProgramme({
    ...part,
    actors: [fullRecords.actors, { id: "skole", kind: "upperSecondary" }],
  });
  expect(rejected).toEqual([]);
  expect(readFiles(toFiles(programme)).programme).toEqual(programme);
});
