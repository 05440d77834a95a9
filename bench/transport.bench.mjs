// Sparse capacitated transport: `transport` beside LEMON's network simplex (C++, -O3), each instance with the faster of LEMON's
// two pivot rules; what a warm question costs beside a solve from nothing; and how much memory a solve takes.
//
// CPU time, the median of five, after eight runs that warm the engine up (four at 100,000 rows). Of LEMON the time of run()
// alone, without reading the instance and building the graph; ours is all of `transport`: check, order, solve and plan.
// LEMON is compiled here where g++ and its headers are (Debian: liblemon-dev); else the bench says that it is missing.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareRestart, transport } from "kompetansepilot/algorithms";
import { makeAssignment } from "./instances/generator.mjs";

const timed = 5;
const folder = mkdtempSync(join(tmpdir(), "transport-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
/** Largest ratio to LEMON, largest median of a warm question in ms, largest growth in MB. */
const instances = [
  { preset: "tight-10k", warmUps: 8, ratio: 1, warmMs: 5 },
  { preset: "thin-10k", warmUps: 8, ratio: 1.2, warmMs: 5 },
  { preset: "tight-100k", warmUps: 4, ratio: 0.6, warmMs: 30, growthMb: 100 },
  { preset: "thin-100k", warmUps: 4, ratio: 1.2, warmMs: 30, growthMb: 100 },
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function cpuMs(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const problemOf = ({ needs, offers, off, col, score, seats, capMax }) => ({
  rows: needs,
  columns: offers,
  rowStart: off,
  column: col,
  score,
  supply: seats,
  capacity: capMax,
});

/** Forty columns closed, forty given a seat more and forty rows withdrawn, spread over the problem. */
function questions({ rows, columns, capacity }) {
  return Array.from({ length: 40 }, (_, k) => {
    const column = Math.floor(((k + 0.5) * columns) / 40);
    const row = Math.floor(((k + 0.5) * rows) / 40);
    return [
      { column, capacity: 0 },
      { column, capacity: capacity[column] + 1 },
      { row, supply: 0 },
    ];
  }).flat();
}

function measureOurs(problem, { preset, warmUps }) {
  const growthMb = growthOf(writeProblem(problem, preset));
  let plan = transport(problem)._unsafeUnwrap();
  const times = [];
  for (let turn = 1; turn < warmUps + timed; turn += 1) {
    const ms = cpuMs(() => (plan = transport(problem)._unsafeUnwrap()));
    if (turn >= warmUps) times.push(ms);
  }
  if (plan.bound !== plan.value) throw new Error("the plan is not proven");
  const ask = prepareRestart(problem, plan)._unsafeUnwrap();
  const list = questions(problem);
  for (const question of list.slice(0, 10)) ask(question);
  const warmMs = median(list.map((question) => cpuMs(() => ask(question)._unsafeUnwrap())));
  return { value: plan.value, ms: median(times), warmMs, growthMb };
}

/** The problem as numbers of 32 bits in a file, for LEMON and for a process that has seen nothing else. */
function writeProblem({ rows, columns, rowStart, column, score, supply, capacity }, preset) {
  const file = join(folder, preset);
  const arrays = [Int32Array.of(rows, columns, column.length), supply, capacity, rowStart, column, score];
  writeFileSync(file, Buffer.concat(arrays.map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength))));
  return file;
}

function readProblem(file) {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [rows, columns, entries] = numbers;
  let at = 3;
  const take = (length) => numbers.subarray(at, (at += length));
  const [supply, capacity, rowStart] = [take(rows), take(columns), take(rows + 1)];
  return { rows, columns, supply, capacity, rowStart, column: take(entries), score: take(entries) };
}

/** By how many MB a new process grows, at its largest, when it solves the problem of a file. */
function growthOf(file) {
  return Number(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--growth", file], { encoding: "utf8" }),
  );
}

if (process.argv[2] === "--growth") {
  const problem = readProblem(process.argv[3]);
  const before = process.memoryUsage.rss();
  transport(problem)._unsafeUnwrap();
  console.log((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);
  process.exit();
}

/** LEMON, compiled; nothing where that does not work. */
function compiled(folder) {
  const program = join(folder, "lemon");
  const source = fileURLToPath(new URL("peers/lemon.cpp", import.meta.url));
  try {
    if (!existsSync(program)) execFileSync("g++", ["-O3", "-o", program, source], { stdio: "ignore" });
    return program;
  } catch {
    return undefined;
  }
}

function measureLemon(program, problem, preset) {
  const file = writeProblem(problem, preset);
  const rules = ["block", "list"].map((rule) => {
    const lines = execFileSync(program, [file, `${timed}`, rule], { encoding: "utf8" })
      .trim()
      .split("\n");
    const turns = lines.map((line) => line.split(" ").map(Number));
    return { value: turns[0][0], ms: median(turns.map(([, ms]) => ms)), rule };
  });
  return rules.toSorted((a, b) => a.ms - b.ms)[0];
}

const hasLemon = compiled(folder) !== undefined;
if (!hasLemon && process.argv[2] !== "--serve")
  console.error("transport: no peer, as g++ or LEMON (liblemon-dev) is not installed here");

const print = (preset, { value, ms, warmMs, growthMb, rule }) =>
  console.error(
    `  ${preset}: value ${value}, ${ms.toFixed(1)} ms` +
      (rule === undefined
        ? `, a warm question ${warmMs.toFixed(2)} ms, memory grew by ${growthMb.toFixed(0)} MB`
        : ` (LEMON, ${rule})`),
  );

/** Each instance measured once a process: the runner's own turns would measure it anew. */
const once = (measure) => {
  let figures;
  return () => {
    figures ??= instances.map((instance) => {
      const problem = problemOf(makeAssignment(instance.preset, 1));
      const found = measure(problem, instance);
      print(instance.preset, found);
      return found;
    });
    return figures;
  };
};

/** Faults that the runner's one ratio cannot tell. */
function isWithin(ours, lemon) {
  const faults = instances.flatMap(({ preset, ratio, warmMs, growthMb = Infinity }, k) => {
    const times = ours[k].ms / lemon[k].ms;
    console.error(
      `  ${preset}: ours / LEMON ${times.toFixed(2)}, warm / cold ${(ours[k].warmMs / ours[k].ms).toFixed(3)}`,
    );
    return [
      ...(times > ratio ? [`${preset}: ratio ${times.toFixed(2)}, at most ${ratio} wanted`] : []),
      ...(ours[k].warmMs > warmMs
        ? [`${preset}: ${ours[k].warmMs.toFixed(1)} ms a question, at most ${warmMs} wanted`]
        : []),
      ...(ours[k].growthMb > growthMb ? [`${preset}: grew by ${ours[k].growthMb.toFixed(0)} MB`] : []),
    ];
  });
  for (const fault of faults) console.error(`transport: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  return ours.every(({ value }, k) => value === lemon[k].value);
}

export default {
  title: "transport of 10,000 to 100,000 rows, all runs (by instance above)",
  prepare: async () => undefined,
  ours: { name: "transport", run: async () => oursOnce() },
  ...(hasLemon ? { peer: { name: "LEMON", run: async () => lemonOnce() } } : {}),
  digest: (figures) => figures,
  ms: (figures) => figures.reduce((sum, { ms }) => sum + ms, 0), // the clock of the runner would tell that of all repetitions
  same: isWithin,
  runs: 1,
};

const oursOnce = once(measureOurs);
const lemonOnce = once((problem, { preset }) => measureLemon(compiled(folder), problem, preset));
