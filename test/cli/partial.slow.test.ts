import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kompetansepilot } from "./kompetansepilot.ts";

const example = fileURLToPath(new URL("../../examples/programme", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "kompetansepilot-parts-"));
const parts = [0, 1, 2].map((number) => join(place, `part-${number}`));
const [first = "", second = "", third = ""] = parts;

/** Deals the rows of the example to three folders, so that a need and its firm may lie in different ones. */
beforeAll(() => {
  parts.forEach((folder, part) => {
    mkdirSync(folder);
    cpSync(join(example, "programme.json"), join(folder, "programme.json"));
    for (const [offset, name] of readdirSync(example).sort().entries()) {
      if (!name.endsWith(".csv")) continue;
      const [header = "", ...rows] = readFileSync(join(example, name), "utf8").trimEnd().split("\n");
      const own = rows.filter((_, i) => (i + offset) % 3 === part);
      writeFileSync(join(folder, name), `${[header, ...own].join("\n")}\n`);
    }
  });
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Runs the program, and keeps what it prints in a file. */
async function keep(words: readonly string[], name: string): Promise<string> {
  const run = await kompetansepilot(words);
  expect([run.code, run.lines.at(-1)]).toEqual([0, "Interne data med id-er, ikke for publisering."]);
  const path = join(place, name);
  writeFileSync(path, run.stdout);
  return path;
}

test.each([
  { question: ["--by", "county,year", "--division", "2024-01-01"], answer: ["--json"] },
  { question: ["--by", "pilot,model"], answer: ["--csv", "--lang", "nn"] },
])(
  "parts merged in any order finish to what indicators prints: $question $answer",
  async ({ question, answer }) => {
    const whole = await kompetansepilot(["indicators", example, ...question, ...answer]);
    const two = await keep(["indicators", "partial", first, third, ...question], "two.json");
    const one = await keep(["indicators", "partial", second, ...question], "one.json");
    const merged = await keep(["indicators", "merge", one, two], "merged.json");
    const all = await keep(["indicators", "partial", third, second, first, ...question], "all.json");
    expect(readFileSync(merged, "utf8")).toBe(readFileSync(all, "utf8"));
    const finished = await kompetansepilot(["indicators", "finish", merged, ...answer]);
    expect([finished.code, finished.stdout]).toEqual([whole.code, whole.stdout]);
    expect(finished.stdout.length).toBeGreaterThan(1000);
  },
  60_000,
);

test("states come from standard input too", async () => {
  const one = await keep(["indicators", "partial", first], "first.json");
  const input = readFileSync(one, "utf8");
  const [file, piped] = await Promise.all([
    kompetansepilot(["indicators", "finish", one, "--json"]),
    kompetansepilot(["indicators", "finish", "-", "--json"], { input }),
  ]);
  expect(piped.stdout).toBe(file.stdout);
  expect(JSON.parse(piped.stdout)).not.toHaveLength(0);
});

test("a state keeps no more of a row than the indicators need", async () => {
  const one = await keep(["indicators", "partial", first], "first.json");
  const { lists } = JSON.parse(readFileSync(one, "utf8")) as {
    readonly lists: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
  const fields = new Set(lists["establishments"]?.flatMap((row) => Object.keys(row)));
  expect(fields.has("municipality")).toBe(true);
  expect(fields.has("name")).toBe(false);
});

test("what is no state, or one of another question, is refused in one line: exit 1, nothing on standard output", async () => {
  const total = await keep(["indicators", "partial", first], "total.json");
  const grouped = await keep(["indicators", "partial", second, "--by", "county"], "grouped.json");
  const state = JSON.parse(readFileSync(total, "utf8")) as { readonly question: string };
  const written = (name: string, value: unknown): string => {
    const path = join(place, name);
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
    return path;
  };
  const older = written("older.json", {
    ...state,
    question: state.question.replace('["needs-mapped",1]', '["needs-mapped",0]'),
  });
  const runs = await Promise.all([
    kompetansepilot(["indicators", "finish", written("text.json", "not at all"), "--lang", "en"]),
    kompetansepilot(["indicators", "finish", written("list.json", []), "--lang", "en"]),
    kompetansepilot([
      "indicators",
      "finish",
      written("rows.json", { ...state, lists: { needs: [1] } }),
      "--lang",
      "en",
    ]),
    kompetansepilot(["indicators", "finish", join(place, "nowhere.json"), "--lang", "en"]),
    kompetansepilot(["indicators", "finish", older, "--lang", "en"]),
    kompetansepilot(["indicators", "merge", total, grouped, "--lang", "en"]),
  ]);
  for (const run of runs) expect([run.code, run.stdout, run.lines.length]).toEqual([1, "", 1]);
  expect(runs.map(({ stderr }) => /no state:|other indicators|other groups/.exec(stderr)?.[0])).toEqual([
    "no state:",
    "no state:",
    "no state:",
    "no state:",
    "other indicators",
    "other groups",
  ]);
}, 30_000);

function partOf(name: string, head: object, needs: string): string {
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "programme.json"), JSON.stringify(head));
  writeFileSync(join(folder, "needs.csv"), needs);
  return folder;
}
const head = { asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } };
const header = "id,registeredOn,field,municipality,establishment";

test("a row that is wrong by itself is refused, one that refers to another part is not", async () => {
  const folder = partOf("rows", head, `${header}\nn1,2022-01-01,seafood,5001,elsewhere\nn2,no date,seafood,5001,\n`);
  const run = await kompetansepilot(["indicators", "partial", folder]);
  expect([run.code, run.lines.length]).toEqual([1, 2]);
  expect(run.lines[0]).toMatch(/^needs\.csv:3 registeredOn: /);
  const state = JSON.parse(run.stdout) as { readonly lists: { readonly needs: readonly unknown[] } };
  expect(state.lists.needs).toHaveLength(1);
});

test("two parts that say different things of one row, or of the day, do not go together", async () => {
  const one = partOf("one", head, `${header}\nn1,2022-01-01,seafood,5001,\n`);
  const other = partOf("other", head, `${header}\nn1,2023-01-01,seafood,5001,\n`);
  const later = partOf("later", { ...head, asOf: "2024-06-30" }, `${header}\nn3,2022-01-01,seafood,5001,\n`);
  const dayless = partOf("dayless", { period: head.period }, `${header}\nn4,2022-01-01,seafood,5001,\n`);
  const [conflict, days, none] = await Promise.all([
    kompetansepilot(["indicators", "partial", one, other, "--lang", "en"]),
    kompetansepilot(["indicators", "partial", one, later, "--lang", "en"]),
    kompetansepilot(["indicators", "partial", one, dayless, "--lang", "en"]),
  ]);
  for (const run of [conflict, days, none]) expect([run.code, run.stdout, run.lines.length]).toEqual([1, "", 1]);
  expect(conflict.stderr).toContain('needs has the id "n1"');
  expect(days.stderr).toContain("another day or period");
  expect(none.stderr).toMatch(/dayless.programme\.json asOf/);
});

test("partial and merge without a folder or state are wrong usage", async () => {
  const runs = await Promise.all([
    kompetansepilot(["indicators", "partial"]),
    kompetansepilot(["indicators", "merge"]),
    kompetansepilot(["indicators", "finish", "a.json", "b.json"]),
    kompetansepilot(["indicators", "finish", "a.json", "--by", "county"]),
  ]);
  for (const run of runs) expect([run.code, run.stdout, run.lines.length]).toEqual([2, "", 1]);
});
