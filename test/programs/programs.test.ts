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
    entryPoints: ["evaluator", "apprentices"].map((name) => join(root, `test/programs/${name}.ts`)),
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

interface Placed {
  readonly pairs: readonly { readonly apprentice: string; readonly firm: string }[];
  readonly closed: readonly string[];
  readonly proven: boolean;
  readonly ended: string;
  readonly value: number;
  readonly atMost: number;
}
interface Apprentices {
  readonly place: (
    apprentices: readonly unknown[],
    firms: readonly unknown[],
    signal: AbortSignal,
    say: (text: string) => void,
  ) => Promise<Placed | { readonly problems: readonly string[] }>;
}

// By hand: the yard needs two and only one wishes for it, so it takes none; the mill's three are worth 0.9 + 0.8 + 0.5.
const apprentices = [
  { id: "a", trade: "wood", wishes: { mill: 0.9, yard: 0.2 } },
  { id: "b", trade: "wood", wishes: { mill: 0.8 } },
  { id: "c", trade: "wood", wishes: { mill: 0.5 } },
  { id: "d", trade: "steel", wishes: { mill: 1, yard: 0.7 } },
];
const firms = [
  { id: "mill", trade: "wood", places: 4, fewest: 3 },
  { id: "yard", trade: "steel", places: 3, fewest: 2 },
];

test("another project places its own things, with proof, whatever their order", async () => {
  const { place } = (await import(join(folder, "apprentices.mjs"))) as Apprentices; // as the program exports it
  const said: string[] = [];
  const placed = await place(apprentices, firms, new AbortController().signal, (text) => said.push(text));
  expect(placed).toMatchObject({ closed: ["yard"], proven: true, value: 22_000, atMost: 22_000 });
  expect(said.length).toBeGreaterThan(0);
  const turned = await place([...apprentices].reverse(), [...firms].reverse(), new AbortController().signal, () => {});
  const byName = (one: typeof placed) =>
    "pairs" in one ? [...one.pairs].sort((a, b) => (a.apprentice < b.apprentice ? -1 : 1)) : [];
  expect(byName(turned)).toEqual(byName(placed));

  const cancelled = await place(apprentices, firms, AbortSignal.abort(), () => {});
  expect(cancelled).toMatchObject({ ended: "aborted", proven: true });
  const wrong = await place(
    apprentices,
    [{ ...firms[0], fewest: 9 }, firms[1]],
    new AbortController().signal,
    () => {},
  );
  expect(wrong).toEqual({ problems: ["mill: the minimum is 9 and the capacity 4: lower the one or raise the other"] });
});

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
