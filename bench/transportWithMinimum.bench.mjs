// Transport with minimum groups: how near the best, how soon, and how long a proof takes beside npm `highs`.
//
// With default options in this process: CPU time of the second call (the first warms the engine up), the proven gap, and how far the
// plan is from the best one known (HiGHS; test/golden/matching.json). With `gap: 0` in a process each, run once, as an app pays
// that starts, solves and ends; `highs` has the rows x <= supply y that make its bound tight. Every plan is verified.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transportWithMinimum, verifyTransport } from "kompetansepilot/algorithms";
import { makeAssignment } from "./instances/generator.mjs";

/** Largest proven gap in percent, largest loss against the best known in percent, most CPU milliseconds. */
const defaults = [
  ...["thin-200-s1", "thin-200-s2", "thin-200-s3"].map((id) => ({ id, gap: 0.05, loss: 0.02, ms: 100 })),
  ...["rural-200-s1", "rural-200-s3"].map((id) => ({ id, gap: 0.05, loss: 0.02, ms: 100 })),
  { id: "rural-200-s2", gap: 0.05, loss: 0.1, ms: 500 },
  ...["thin-1k-s1", "thin-1k-s2", "thin-1k-s3"].map((id) => ({ id, gap: 0.05, loss: 0.02, ms: 300 })),
  ...["rural-1k-s1", "rural-1k-s2", "rural-1k-s3"].map((id) => ({ id, gap: 0.05, loss: 0.02, ms: 300 })),
  { id: "thin-10k-s1", gap: 0.05, loss: 0.02, ms: 2000 },
  { id: "thin-10k-s2", gap: 0.05, loss: 0.02, ms: 2000 },
  { id: "rural-10k-s1", gap: 0.05, loss: 0, ms: 4000 },
  { id: "thin-100k-s1", gap: 0.02, loss: 0.01, ms: 15_000 },
];

/** Most of the CPU time of `highs`. */
const proofs = [
  ...["thin-200-s1", "thin-200-s2", "thin-200-s3"].map((id) => ({ id, ratio: 1 })),
  ...["rural-200-s1", "rural-200-s2", "rural-200-s3"].map((id) => ({ id, ratio: 1 })),
  ...["thin-1k-s1", "thin-1k-s2", "thin-1k-s3"].map((id) => ({ id, ratio: 0.5 })),
];

const { assignment } = JSON.parse(readFileSync(new URL("../test/golden/matching.json", import.meta.url), "utf8"));
const bestKnown = (id) => {
  const { optimum, bestKnown: best } = assignment.find((each) => each.id === id).cohort;
  return optimum ?? best;
};

function problemOf(id) {
  const [preset, seed] = id.split("-s");
  const { needs, offers, off, col, score, seats, capMax, capMin } = makeAssignment(preset, Number(seed));
  return {
    rows: needs,
    columns: offers,
    rowStart: off,
    column: col,
    score,
    supply: seats,
    capacity: capMax,
    minimum: capMin,
  };
}

function solveByDefault({ id, gap, loss, ms }) {
  const problem = problemOf(id);
  transportWithMinimum(problem);
  const before = process.cpuUsage();
  const plan = transportWithMinimum(problem)._unsafeUnwrap();
  const { user, system } = process.cpuUsage(before);
  const found = { gap: 100 * plan.gap, loss: 100 * (1 - plan.value / bestKnown(id)), ms: (user + system) / 1000 };
  console.error(
    `  ${id}: ${found.ms.toFixed(0)} ms, gap ${found.gap.toFixed(4)} %, ${found.loss.toFixed(4)} % below the best known, ${plan.ended}`,
  );
  const { ok } = verifyTransport(problem, plan);
  return [
    ...(ok ? [] : [`${id}: the plan does not verify`]),
    ...(found.gap > gap ? [`${id}: gap ${found.gap.toFixed(4)} %, at most ${gap} wanted`] : []),
    ...(found.loss > loss ? [`${id}: ${found.loss.toFixed(4)} % below the best known, at most ${loss} wanted`] : []),
    ...(found.ms > ms ? [`${id}: ${found.ms.toFixed(0)} ms, at most ${ms} wanted`] : []),
  ];
}

const solver = fileURLToPath(new URL("peers/solve.mjs", import.meta.url));
const ask = (name, id) =>
  JSON.parse(
    execFileSync(process.execPath, [solver, name, id], { encoding: "utf8", maxBuffer: 1 << 28 })
      .trim()
      .split("\n")
      .at(-1),
  );

function prove({ id, ratio }) {
  const ours = ask("ours, minimum", id);
  const highs = ask("highs, minimum", id);
  const times = ours.ms / highs.ms;
  console.error(
    `  ${id}, proven: ${ours.ms.toFixed(0)} ms, highs ${highs.ms.toFixed(0)} ms, ratio ${times.toFixed(2)}`,
  );
  return [
    ...(ours.value === bestKnown(id) && highs.value === ours.value
      ? []
      : [`${id}: ours ${ours.value}, highs ${highs.value}`]),
    ...(times > ratio ? [`${id}: ratio ${times.toFixed(2)}, at most ${ratio} wanted`] : []),
  ];
}

let done = false;
export default {
  title: "transport with minimum groups (by instance above)",
  prepare: async () => undefined,
  ours: {
    name: "transportWithMinimum",
    run: async () => {
      if (done) return; // once a process: the runner's own turns would measure all of it anew
      done = true;
      const faults = [...defaults.flatMap(solveByDefault), ...proofs.flatMap(prove)];
      for (const fault of faults) console.error(`transportWithMinimum: ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    },
  },
  runs: 1,
};
