// `npm run bench [case...]`: how fast, how large, and beside whom.
//
// A case is one file, bench/NAME.bench.mjs, whose default export is
//
//   {
//     title: "read and link 1,000,000 participations",
//     prepare: async () => input,              // made anew in each process, outside the clock; equal input gives equal figures
//     ours: { name: "readFiles", run: async (input) => answer },
//     peer: { name: "Papa.parse", run: async (input) => answer },   // may be left out
//                                              // either may have ms: (answer) => number, where a case takes the time itself
//     same: (ours, peer) => true,              // may be left out: whether the two answers agree, each as `digest` gives it
//     digest: (answer) => smallPlainValue,     // needed with `same`: what is sent from one process to the other
//     tell: (digest) => ["2023: 96 % of ..."],  // may be left out: lines to print beside the table
//     faults: (digest) => ["..."],             // may be left out: what of the answer is not as it must be
//     runs: 5,                                 // timed runs of each, after one that is not; the median counts
//     limits: { ratio: 1.5, rssMb: 1000 },     // ours / peer, and the memory of ours; beyond them the bench fails
//   }
//
// Ours and the peer live in a process each, so that neither pays for the other's memory, and take turns, so that a busy
// moment of the machine meets both. Memory is the largest resident set of the process, input included. Cases measure what
// is built (`npm run build:js`), as a user would import it.

import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const ending = ".bench.mjs";

/** The other side of `contestant`: prepares once, then runs once for each message. */
async function serve(file, side) {
  const { default: bench } = await import(pathToFileURL(file).href);
  const input = await bench.prepare();
  let digest;
  const runOnce = async () => {
    globalThis.gc?.();
    const start = performance.now();
    const answer = await bench[side].run(input);
    const ms = bench[side].ms?.(answer) ?? performance.now() - start;
    digest ??= bench.digest?.(answer) ?? null;
    process.send({ ms, digest, rssMb: process.resourceUsage().maxRSS / 1024 });
  };
  process.on("message", () => void runOnce()); // a fault in it ends the process, and with it the bench
  process.send("ready");
}

/** A process that runs one side of a case whenever `run` is called. */
async function contestant(file, side) {
  const child = fork(fileURLToPath(import.meta.url), ["--serve", file, side], { execArgv: ["--expose-gc"] });
  const reply = () =>
    new Promise((resolve, reject) => {
      const done = (settle, value) => {
        child.off("message", onMessage).off("exit", onExit);
        settle(value);
      };
      const onMessage = (message) => done(resolve, message);
      const onExit = (code) => done(reject, new Error(`${side} of ${file} ended with ${code}`));
      child.on("message", onMessage).on("exit", onExit);
    });
  await reply();
  return {
    run: () => {
      const answer = reply();
      child.send("run");
      return answer;
    },
    end: () => child.disconnect(),
  };
}

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** One case: a line of the table, and what it fails to reach. */
async function measure(name) {
  const file = `${here}${name}${ending}`;
  const { default: bench } = await import(pathToFileURL(file).href);
  const sides = bench.peer === undefined ? ["ours"] : ["ours", "peer"];
  const contestants = [];
  for (const side of sides) contestants.push(await contestant(file, side));
  const runs = sides.map(() => []);
  for (let turn = 0; turn <= (bench.runs ?? 5); turn += 1) {
    for (const [index, each] of contestants.entries()) runs[index].push(await each.run());
  }
  for (const each of contestants) each.end();

  const figures = runs.map((list) => ({
    ms: median(list.slice(1).map(({ ms }) => ms)), // the first run warms the engine up
    rssMb: Math.max(...list.map(({ rssMb }) => rssMb)),
    digest: list[0].digest,
  }));
  const [ours, peer] = figures;
  const ratio = peer === undefined ? undefined : ours.ms / peer.ms;
  const { limits = {} } = bench;
  const faults = [
    ...(limits.ratio !== undefined && (ratio === undefined || ratio > limits.ratio)
      ? [`${name}: ratio ${ratio?.toFixed(2) ?? "unknown"}, at most ${limits.ratio} wanted`]
      : []),
    ...(limits.rssMb !== undefined && ours.rssMb > limits.rssMb
      ? [`${name}: ${ours.rssMb.toFixed(0)} MB, at most ${limits.rssMb} wanted`]
      : []),
    ...(limits.ms !== undefined && ours.ms > limits.ms
      ? [`${name}: ${ours.ms.toFixed(0)} ms, at most ${limits.ms} wanted`]
      : []),
    ...(bench.same !== undefined && peer !== undefined && !bench.same(ours.digest, peer.digest)
      ? [`${name}: ours and ${bench.peer.name} give different answers`]
      : []),
    ...(bench.faults?.(ours.digest) ?? []).map((fault) => `${name}: ${fault}`),
  ];
  const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const line = [
    bench.title,
    `${bench.ours.name} ${ms(ours.ms)} ms`,
    peer === undefined ? "" : `${bench.peer.name} ${ms(peer.ms)} ms`,
    ratio === undefined ? "" : ratio.toFixed(2),
    `${ours.rssMb.toFixed(0)} MB`,
    peer === undefined ? "" : `${peer.rssMb.toFixed(0)} MB`,
  ];
  return { line, faults, told: bench.tell?.(ours.digest) ?? [] };
}

/** Columns of equal width, numbers or not: the table is read in a terminal and pasted into Markdown. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`,
  );
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body].join("\n");
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--serve") await serve(...rest);
else {
  const all = readdirSync(here)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
  const wanted = first === undefined ? all : [first, ...rest];
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0 || wanted.length === 0) {
    console.error(`no such case: ${unknown.join(", ") || "none at all"} (there are ${all.join(", ") || "none"})`);
    process.exit(2);
  }
  const rows = [["case", "ours", "peer", "ours / peer", "memory, ours", "memory, peer"]];
  const faults = [];
  const told = [];
  for (const name of wanted) {
    const result = await measure(name);
    rows.push(result.line);
    faults.push(...result.faults);
    told.push(...result.told);
    console.error(`${name} done`);
  }
  console.log(table(rows));
  for (const line of told) console.log(line);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
