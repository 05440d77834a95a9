import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

// Programs as users of the package write them, by its own import paths; they are kept as they are. Here the paths lead to
// the sources, as the tsconfig beside this file says, so that nothing has to be built first.

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "programs-"));
  await build({
    entryPoints: [join(root, "test/programs/evaluator.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    tsconfig: join(root, "test/programs/tsconfig.json"),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the programs pass the compiler, the table that is not protected being refused", () => {
  const { stdout, status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "test/programs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
}, 60_000);

test("an evaluator makes one protected table and one page of several counties' folders", async () => {
  const example = join(root, "examples/programme");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(folder, "evaluator.mjs"), folder, `nord=${example}`, `sor=${example}`],
    { encoding: "utf8" },
  );
  expect([status, stderr.split("\n").filter((line) => /\bat .*\.mjs/.test(line))]).toEqual([0, []]);
  const table = await readFile(join(folder, "table.csv"), "utf8");
  const [header, ...rows] = table.trimEnd().split(/\r?\n/);
  expect(header?.startsWith("\ufeffindicator;label;county;countyName;year;")).toBe(true);
  expect(new Set(rows.map((row) => row.split(";")[0]))).toEqual(
    new Set(["establishments-contacted", "need-match-rate", "completion-rate"]),
  );
  const page = await readFile(join(folder, "report.html"), "utf8");
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).not.toMatch(/<script|https?:\/\/[^"]*\.js/);
});
