// Kaplan and Meier's curve of a million subjects, nearly all with a time of their own. The peer sorts rows and multiplies, as a plain script
// would, without error or limits. What R's survfit takes for as many stands in the title, if R is there.
import { spawnSync } from "node:child_process";
import { kaplanMeier } from "kompetansepilot/statistics";

const subjects = 1_000_000;

/** Made-up times between 0 and 1,000 and events for two in three, the same in each run. */
function madeUp() {
  let state = 20_261_124;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const times = new Float64Array(subjects).map(() => next() * 1000);
  const events = new Uint8Array(subjects).map(() => (next() < 2 / 3 ? 1 : 0));
  return { times, events };
}

function byRows({ times, events }) {
  const rows = Array.from(times, (time, i) => ({ time, event: events[i] })).sort((a, b) => a.time - b.time);
  const steps = [];
  let survival = 1;
  for (let i = 0; i < rows.length;) {
    const { time } = rows[i];
    const atRisk = rows.length - i;
    let count = 0;
    for (; i < rows.length && rows[i].time === time; i++) count += rows[i].event;
    if (count > 0) steps.push({ time, atRisk, events: count, survival: (survival *= 1 - count / atRisk) });
  }
  return { steps };
}

function timeOfR() {
  const script = `suppressMessages(library(survival)); set.seed(1); t <- runif(${subjects}, 0, 1000); e <- rbinom(${subjects}, 1, 2 / 3)
    s <- system.time(survfit(Surv(t, e) ~ 1, conf.type = "log-log"))[["elapsed"]]
    cat(sprintf("survfit of R %s, survival %s: %.0f ms", getRversion(), packageVersion("survival"), 1000 * s))`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { encoding: "utf8" });
  return status === 0 ? stdout : "survfit: R is not on this machine";
}

const isMain = process.argv[2] !== "--serve";

export default {
  title: `Kaplan-Meier of 1,000,000 subjects (${isMain ? timeOfR() : ""})`,
  prepare: async () => madeUp(),
  ours: { name: "kaplanMeier", run: async ({ times, events }) => kaplanMeier(times, events) },
  peer: { name: "sorted rows", run: async (input) => byRows(input) },
  digest: ({ steps }) => ({ count: steps.length, median: steps.find(({ survival }) => survival <= 0.5).time }),
  same: (ours, peer) => ours.count === peer.count && ours.median === peer.median,
  limits: { ms: 1000 },
};
