import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

// Both engines run for real, each with two worker processes, where they are installed; else these tests are passed over, and
// say so. Redis is started here, on a free port, so that no queue of others is touched.

const root = fileURLToPath(new URL("../..", import.meta.url));
const isThere = (command: string, ...words: readonly string[]) => spawnSync(command, words).status === 0;

/** A Python that has Dask: the first of the path may be another than Debian's, for which Debian's packages are. */
const python = ["python3", "/usr/bin/python3"].find((one) => isThere(one, "-c", "import distributed"));
if (python === undefined)
  console.warn("NO DASK: examples/scale-out/dask.py is not run (apt-get install python3-distributed)");
const hasRedis = isThere("redis-server", "--version");
if (!hasRedis) console.warn("NO REDIS: examples/scale-out/bullmq.mjs is not run (apt-get install redis-server)");
const hasBullmq = existsSync(join(root, "examples/scale-out/node_modules/bullmq"));
if (!hasBullmq) console.warn("NO BULLMQ: examples/scale-out/bullmq.mjs is not run (npm install in examples/scale-out)");

const engines = [
  { engine: "Dask", command: [python ?? "", "examples/scale-out/dask.py"], runs: python !== undefined },
  { engine: "BullMQ", command: [process.execPath, "examples/scale-out/bullmq.mjs"], runs: hasRedis && hasBullmq },
].filter(({ runs }) => runs);

const place = mkdtempSync(join(tmpdir(), "kompetansepilot-scale-out-"));
const parts = ["1", "2", "3"].map((name) => join(place, "parts", name));
const [first = "", second = "", third = ""] = parts;
/** Where the programs keep their states: empty when they are done. */
const scratch = join(place, "scratch");
let redis: { readonly server: ChildProcess; readonly url: string } | undefined;

beforeAll(async () => {
  mkdirSync(scratch);
  const example = join(root, "examples/programme");
  const split = ["examples/scale-out/split.mjs", example, "3", join(place, "parts")];
  expect(spawnSync(process.execPath, split, { cwd: root }).status).toBe(0);
  if (hasRedis && hasBullmq) redis = await startRedis();
});

afterAll(() => {
  redis?.server.kill("SIGKILL");
  rmSync(place, { recursive: true, force: true });
});

async function startRedis() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  const port = String(typeof address === "object" ? address?.port : address);
  listener.close();
  const words = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--dir", place];
  const server = spawn("redis-server", words, { stdio: "ignore" });
  while (!isThere("redis-cli", "-p", port, "ping")) await wait(50);
  return { server, url: `redis://127.0.0.1:${port}` };
}

/** The keys that Redis holds. */
const keys = () => spawnSync("redis-cli", ["-u", redis?.url ?? "", "keys", "*"], { encoding: "utf8" }).stdout.trim();

function start(command: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess {
  const [program = "", ...words] = command;
  const env = { ...process.env, TMPDIR: scratch, ...(redis && { REDIS_URL: redis.url }), ...more };
  return spawn(program, words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
}

/** Whether a process of those that a program started is still there. */
function hasGroup({ pid = 0 }: ChildProcess): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

async function run(command: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const child = start(command, more);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("no pipes");
  const [out, told, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "close")]);
  return { code: code as unknown, stdout: out, stderr: told };
}

const kompetansepilot = (...words: readonly string[]) => run([process.execPath, "dist/cli/main.js", ...words]);

test("every row of the example is in one part", () => {
  const rowsOf = (folder: string) =>
    readFileSync(join(folder, "participations.csv"), "utf8").trim().split("\n").slice(1);
  const all = parts.flatMap(rowsOf);
  expect([all.length, new Set(all).size]).toEqual([900, 900]);
});

for (const { engine, command } of engines) {
  test.each([{ options: [] }, { options: ["--by", "county,year", "--division", "2024-01-01", "--json"] }])(
    `${engine}: the parts together print what indicators prints of the whole folder $options`,
    async ({ options }) => {
      const whole = await kompetansepilot("indicators", "examples/programme", ...options);
      const spread = await run([...command, third, first, second, ...options]);
      expect(spread).toEqual({ ...whole, stderr: expect.stringContaining("Interne tall") as string });
      expect(whole.stdout.length).toBeGreaterThan(1000);
      expect([readdirSync(scratch), keys()]).toEqual([[], ""]);
    },
  );

  test(`${engine}: a row that is not right is told with its part, the others are counted, and the exit code is 1`, async () => {
    const broken = join(place, "broken");
    cpSync(second, broken, { recursive: true });
    const path = join(broken, "offers.csv");
    const [header = "", row = "", ...rows] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [header, row.replace(/20\d\d-/, "20xx-"), ...rows].join("\n"));
    const { code, stdout, stderr } = await run([...command, first, broken, third, "--csv", "--lang", "en"]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${broken}: offers.csv:2 `);
    expect(stdout).toContain("offers-ready,");
  });

  test(`${engine}: what cannot be answered ends with the exit code of the command line and nothing on standard output`, async () => {
    const twice = join(place, "twice");
    cpSync(first, twice, { recursive: true });
    const path = join(twice, "needs.csv");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("2021-", "2022-"));
    const runs = await Promise.all([
      run([...command, first, join(place, "nowhere"), "--lang", "en"]),
      run([...command, first, twice, "--lang", "en"]),
      run([...command, first, "--by", "moon", "--lang", "en"]),
      run([...command, first], { KOMPETANSEPILOT: join(place, "nowhere.js") }),
      run(command),
    ]);
    expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual([1, 1, 2, 2, 2].map((code) => [code, ""]));
    expect(
      runs.map(({ stderr }) => /does not exist|another part has|group "moon"|npm run build|PART/.exec(stderr)?.[0]),
    ).toEqual(["does not exist", "another part has", 'group "moon"', "npm run build", "PART"]);
    expect([readdirSync(scratch), keys()]).toEqual([[], ""]);
  });

  test(`${engine}: Ctrl-C ends the program and its workers, and leaves nothing behind`, async () => {
    for (const milliseconds of [0, 800]) {
      const child = start([...command, ...parts]);
      const closed = once(child, "close"); // when the last process lets go of its output
      while (readdirSync(scratch).length === 0) await wait(20); // it listens to signals before it makes its folder
      await wait(milliseconds);
      process.kill(-(child.pid ?? 0), "SIGINT"); // as a terminal does: to every process of the program
      const [code] = (await closed) as [number];
      expect([code, readdirSync(scratch), keys()]).toEqual([130, [], ""]);
      while (hasGroup(child)) await wait(20); // else the time runs out
    }
  });
}

test.skipIf(!hasBullmq)(
  "BullMQ: a Redis that does not answer is told in a sentence, without its password",
  async () => {
    const program = [process.execPath, "examples/scale-out/bullmq.mjs", first];
    const { code, stdout, stderr } = await run(program, { REDIS_URL: "redis://:secret@127.0.0.1:1" });
    expect([code, stdout, stderr]).toEqual([
      2,
      "",
      "No Redis answers at 127.0.0.1:1: start redis-server, or say where it is in REDIS_URL\n",
    ]);
  },
);

test("a missing BullMQ or Dask is told in a sentence: exit code 2", async () => {
  const elsewhere = join(place, "elsewhere");
  mkdirSync(elsewhere);
  for (const name of ["bullmq.mjs", "dask.py"]) cpSync(join(root, "examples/scale-out", name), join(elsewhere, name));
  const here = { KOMPETANSEPILOT: join(root, "dist/cli/main.js") };
  const bullmq = await run([process.execPath, join(elsewhere, "bullmq.mjs"), first], here);
  expect([bullmq.code, bullmq.stdout]).toEqual([2, ""]);
  expect(bullmq.stderr).toMatch(/^BullMQ is not installed: .+\n$/);
  if (!isThere("python3", "--version")) return;
  // -S leaves out the folders in which libraries are installed.
  const dask = await run(["python3", "-S", join(elsewhere, "dask.py"), first], here);
  expect([dask.code, dask.stdout]).toEqual([2, ""]);
  expect(dask.stderr).toMatch(/^Dask is not installed for .+\n$/);
});
