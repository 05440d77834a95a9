import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

// Programs as users of the package write them, by its own import paths; they are kept as they are. Here the paths lead to
// the sources, as the tsconfig beside this file says, so that nothing has to be built first. That they pass the compiler, the
// table that is not protected being refused, is for `npm run typecheck`.

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "programs-"));
  await build({
    entryPoints: ["evaluator", "apprentices", "county-form"].map((name) => join(root, `test/programs/${name}.ts`)),
    bundle: true,
    format: "esm",
    platform: "node",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    tsconfig: join(root, "test/programs/tsconfig.json"),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

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

interface CountyForm {
  readonly delivery: readonly { readonly value: string; readonly label: string }[];
  readonly submit: (
    form: Iterable<readonly [string, unknown]>,
    offers: readonly unknown[],
    today: string,
    id: string,
  ) => {
    readonly problems?: readonly {
      readonly field: unknown;
      readonly text: string;
      readonly candidates: readonly unknown[];
    }[];
    readonly suggestions?: readonly {
      readonly offer: string;
      readonly points: number;
      readonly certainty: number;
      readonly because: readonly string[];
      readonly unknown: readonly string[];
    }[];
  };
}

const countyForm = async () => (await import(join(folder, "county-form.mjs"))) as CountyForm; // as the program exports it

// Municipalities named Herøy on this day by the official list in data/municipalities.csv: 1515 and 1818.
test("a county's form tells every fault in nynorsk, and lets whoever fills it in choose between two municipalities of one name", async () => {
  const { submit } = await countyForm();
  const form = Object.entries({ field: " ", municipality: "Herøy", headcount: "-2", latestStart: "31.02.2024" });
  expect(submit(form, [], "2024-03-01", "n1")).toEqual({
    problems: [
      {
        field: "municipality",
        text: 'fleire kommunar heiter "Herøy": vel 1515 Herøy (Møre og Romsdal) eller 1818 Herøy (Nordland)',
        candidates: [
          { number: "1515", label: "Herøy (Møre og Romsdal)" },
          { number: "1818", label: "Herøy (Nordland)" },
        ],
      },
      { field: "field", text: "manglar: fyll ut feltet", candidates: [] },
      { field: "headcount", text: "-2 er for lite: det minste er 0", candidates: [] },
      {
        field: "latestStart",
        text: '"31.02.2024" er ingen dato: skriv år-månad-dag, som 2023-12-31',
        candidates: [],
      },
    ],
  });
});

test("a county's form becomes suggestions with their reasons in nynorsk, best first", async () => {
  const { submit, delivery } = await countyForm();
  expect(delivery.map(({ label }) => label)).toEqual(["Stadbasert", "Med samlingar", "Nettbasert", "Bedriftsintern"]);
  const form = [
    ["field", "Akvakultur"],
    ["municipality", "Skjervøy"],
    ["headcount", "3"],
    ["delivery", "gatherings"],
    ["delivery", "online"],
    ["maxTravelKm", "100"],
    ["latestStart", "31.12.2024"],
    ["send", "Send inn"],
  ] as const;
  const offers = [
    { id: "tromso", field: "Akvakultur", municipality: "5501", delivery: "onSite" },
    { id: "nordreisa", field: "Havbruk", municipality: "5544", delivery: "gatherings", startsOn: "2024-09-02" },
    { id: "vadso", field: "Akvakultur", municipality: "5607", delivery: "onSite" },
    { id: "accounts", field: "Rekneskap", delivery: "online" },
  ];
  const { suggestions = [], problems } = submit(form, offers, "2024-03-01", "n1");
  expect(problems).toBeUndefined();
  // Vadsø is further away than the limit, and bookkeeping is another field.
  expect(suggestions.map(({ offer }) => offer)).toEqual(["nordreisa", "tromso"]);
  const [best] = suggestions;
  expect(new Set(best?.because)).toEqual(
    new Set([
      '"Havbruk" liknar "Akvakultur"',
      "tilbodet er med samlingar; du ønskjer med samlingar eller nettbasert",
      "29 km frå Skjervøy til Nordreisa; grensa di er 100 km",
      "kurset startar 2. september 2024; du må starte seinast 31. desember 2024",
    ]),
  );
  expect(best?.unknown).toContain("ukjend pris: tilbodet seier det ikkje");
});
