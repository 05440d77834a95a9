// The solvers beside the other npm packages for the same problems, a process each, at most a minute: who answers, with what,
// and after how long. Peers are installed by `npm ci --prefix bench/peers`; without them the bench says which are missing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("peers/", import.meta.url));
const longest = 60_000;

const sparse = ["highs", "or-tools-wasm", "glpk.js", "yalps", "min-cost-flow", "javascript-lp-solver"];
const dense = ["munkres", "hungarian-on3", "munkres-algorithm", "linear-sum-assignment", "munkres-js"];
const rounds = [
  { instance: "tight-1k", names: ["ours", ...sparse] },
  { instance: "tight-10k", names: ["ours", ...sparse] },
  { instance: "tight-100k", names: ["ours", "highs", "or-tools-wasm"] },
  { instance: "thin-200", names: ["ours, minimum", "highs, minimum"] },
  { instance: "rural-200-s2", names: ["ours, minimum", "highs, minimum"] },
  { instance: "thin-1k", names: ["ours, minimum", "highs, minimum"] },
  { instance: "uniform-500", names: ["ours, dense", ...dense] },
  { instance: "uniform-1000", names: ["ours, dense", ...dense.slice(0, 4)] },
];

const packageOf = (name) => name.split(",")[0];
const isMissing = (name) => {
  const peer = packageOf(name);
  return peer !== "ours" && peer !== "highs" && !existsSync(`${here}node_modules/${peer}`);
};
const versions = JSON.parse(readFileSync(`${here}package.json`, "utf8")).dependencies;

/** One peer on one instance, a process that runs once: what an app pays that starts, solves and ends. */
function ask(name, instance) {
  if (isMissing(name)) return { text: "not installed" };
  const { stdout, status, error } = spawnSync(process.execPath, [`${here}solve.mjs`, name, instance], {
    encoding: "utf8",
    timeout: longest,
    maxBuffer: 1 << 28,
  });
  if (error?.code === "ETIMEDOUT") return { text: "no answer in a minute" };
  if (status !== 0) return { text: "failed" };
  const { value, ms, rssMb } = JSON.parse(stdout.trim().split("\n").at(-1));
  return { value, text: `${ms.toFixed(0)} ms, ${rssMb.toFixed(0)} MB` };
}

function run() {
  const wrong = [];
  for (const { instance, names } of rounds) {
    const found = names.map((name) => ({ name, ...ask(name, instance) }));
    const [ours] = found;
    for (const { name, value, text } of found) {
      const version = versions[packageOf(name)];
      const differs = value !== undefined && value !== ours.value;
      if (differs) wrong.push(`${name} on ${instance}: ${value}, ours ${ours.value}`);
      console.error(
        `  ${instance}: ${name}${version === undefined ? "" : ` ${version}`}: ${text}${differs ? " (another value)" : ""}`,
      );
    }
  }
  for (const line of wrong) console.error(`npmPeers: ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}

let done = false;
export default {
  title: "beside other npm packages (by instance above)",
  prepare: async () => undefined,
  ours: {
    name: "all",
    run: async () => {
      if (!done) run(); // once a process: the runner's own turns would ask everyone anew
      done = true;
    },
  },
  runs: 1,
};
