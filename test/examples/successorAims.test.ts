import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isDistrictByCentrality } from "../../src/geography/district.ts";
import { norway } from "../../src/reference/norway.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The program under test; another copy by SUCCESSOR_AIMS. */
const program = process.env["SUCCESSOR_AIMS"] ?? "examples/successor-aims/aims.mjs";

test("the two aims of the scheme that came after are counted as a count by hand counts them", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, "examples/programme"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([stderr, status]).toEqual(["", 0]);
  const lines = stdout.trim().split("\n");
  const sentences = lines.filter((line) => !line.startsWith("{"));
  expect(sentences).toHaveLength(5);

  const offers = rowsOf("offers").filter(
    ({ readyOn = "", cancelled, municipality = "", capacity }) =>
      /^202[123]/.test(readyOn) &&
      cancelled !== "true" &&
      capacity !== "" &&
      municipality !== "" &&
      isDistrictByCentrality(norway, municipality, readyOn) === true,
  );
  for (const [way, says] of [
    ["onSite", "on site"],
    ["gatherings", "with gatherings"],
    ["online", "online"],
    ["inCompany", "in-company"],
  ] as const) {
    const own = offers.filter(({ delivery }) => delivery === way);
    const seats = own.reduce((sum, { capacity }) => sum + Number(capacity), 0);
    const sentence = sentences.find((line) => line.startsWith(`Seats in district municipalities: ${says},`));
    // One or two offers could be told from each other.
    expect(sentence).toContain(own.length === 1 || own.length === 2 ? "hidden to protect" : `: ${seats}. `);
  }

  const outOfWork = rowsOf("participations").filter(
    ({ enrolledOn = "", statusBefore, statusAfter, outcome }) =>
      /^202[123]/.test(enrolledOn) &&
      !["", "inWork"].includes(statusBefore ?? "") &&
      statusAfter !== "" &&
      outcome !== "ongoing",
  );
  const inWork = outOfWork.filter(({ statusAfter }) => statusAfter === "inWork");
  expect(inWork.length).toBeGreaterThan(0);
  const byCounty = lines
    .slice(5)
    .map((line) => JSON.parse(line) as { readonly status: string; readonly value?: number });
  expect(byCounty.some(({ status }) => status === "suppressed")).toBe(true);
  expect(byCounty.filter(({ status, value }) => status === "suppressed" && value !== undefined)).toEqual([]);
  expect(sentences.at(-1)).toContain(
    `${inWork.length} of ${outOfWork.length} participations of persons out of work were in work afterwards`,
  );
});

/** The rows of a list of the made-up programme as they stand in its file. */
function rowsOf(list: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(`${root}/examples/programme/${list}.csv`, "utf8").trim().split("\n");
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i] ?? "", cell])));
}

/** The cells of a line; a quoted one may have commas. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
