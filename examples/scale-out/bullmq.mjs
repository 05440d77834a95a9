// The indicators of a programme that lies in parts, by way of a BullMQ queue in Redis:
// `node bullmq.mjs PART... [options of indicators]` prints what `kompetansepilot indicators` prints of the whole folder.
// The README tells what is needed.

import { fork, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = resolve(process.env.KOMPETANSEPILOT || pathOf("../../dist/cli/main.js"));
const usage = "node bullmq.mjs PART... [--by DIMENSIONS] [--division DATE] [--json | --csv] [--lang nb|nn|en]";

/** What ends the program before it has an answer: an exit code, and a sentence where nobody has told why. */
class End extends Error {
  constructor(code, sentence) {
    super(sentence);
    this.code = code;
  }
}

/** The part folders, and the options as each command of kompetansepilot knows them. */
function readArguments() {
  const word = { type: "string" };
  const flag = { type: "boolean" };
  const options = { by: word, division: word, lang: word, json: flag, csv: flag, help: { ...flag, short: "h" } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const given = (...names) =>
      names.flatMap((name) => {
        const value = values[name];
        if (value === undefined) return [];
        return [typeof value === "string" ? `--${name}=${value}` : `--${name}`];
      });
    return {
      help: values.help === true,
      parts: positionals,
      question: given("by", "division", "lang"),
      answer: given("json", "csv", "lang"),
      lang: given("lang"),
    };
  } catch (error) {
    throw new End(2, `${error.message}\n${usage}`);
  }
}

async function loadPackages() {
  try {
    return { ...(await import("bullmq")), ...(await import("ioredis")) };
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new End(2, `BullMQ is not installed: run npm install in ${pathOf(".")}`);
  }
}

/** A connection that gives up where Redis does not answer, instead of trying for ever. */
async function connect(Redis) {
  const address = process.env.REDIS_URL || "redis://127.0.0.1:6379";
  const connection = new Redis(address, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => null });
  connection.on("error", () => {}); // whoever waits for an answer hears of it
  try {
    await connection.connect();
    return connection;
  } catch {
    const { host, port } = connection.options; // not the address: it may hold a password
    throw new End(2, `No Redis answers at ${host}:${port}: start redis-server, or say where it is in REDIS_URL`);
  }
}

/** Has two worker processes make the state of each part: where it is, with what exit code, and what was told. */
async function statesOf(parts, question, place, stop) {
  const { Queue, QueueEvents, Redis } = await loadPackages();
  const connection = await connect(Redis);
  const listening = await connect(Redis);
  const name = `kompetansepilot-${randomUUID()}`;
  const queue = new Queue(name, { connection });
  const events = new QueueEvents(name, { connection: listening, lastEventId: "0" }); // from the first: none is missed
  for (const one of [queue, events]) one.on("error", () => {}); // the workers lose Redis too, and end
  const workers = [1, 2].map(() => fork(pathOf("worker.mjs"), [name], { stdio: ["ignore", 2, 2, "ipc"] }));
  const ends = workers.map((worker) => once(worker, "exit"));
  const lost = Promise.race(ends).then(() => {
    throw new End(3, "A worker process ended before its work was done");
  });
  const stopped = once(stop, "abort").then(() => stop.throwIfAborted());
  for (const promise of [lost, stopped]) promise.catch(() => {}); // whoever still waits hears of it, and else nobody has to
  try {
    stop.throwIfAborted();
    const steps = parts.map((part, i) => {
      const words = [program, "indicators", "partial", part, ...question];
      return { name: "partial", data: { words, state: join(place, `${i + 1}-${basename(part)}.json`) } };
    });
    const jobs = await Promise.race([queue.addBulk(steps), lost, stopped]);
    const answers = Promise.all(jobs.map((job) => job.waitUntilFinished(events)));
    const outcomes = await Promise.race([answers, lost, stopped]);
    return outcomes.map((outcome, i) => ({ ...outcome, part: parts[i], state: steps[i].data.state }));
  } finally {
    for (const worker of workers) if (worker.connected) worker.disconnect();
    await Promise.all(ends);
    if (connection.status === "ready") await queue.obliterate({ force: true });
    await Promise.all([events.close(), queue.close()]);
    for (const one of [connection, listening]) one.disconnect();
  }
}

/** Tells what was told of each part; the worst exit code. Ends where a part has no state. */
function tell(outcomes) {
  const worst = Math.max(...outcomes.map(({ code }) => code));
  if (worst === 2) throw new End(2, outcomes[0].told.trimEnd()); // wrong usage, the same of every part
  const isThere = ({ state }) => statSync(state).size > 0;
  for (const { part, told, ...outcome } of outcomes) {
    const lines = told.trimEnd().split("\n");
    // The last line under a state says that it is internal, but it goes no further than to `finish`.
    for (const line of isThere(outcome) ? lines.slice(0, -1) : lines) console.error(`${part}: ${line}`);
  }
  if (!outcomes.every(isThere)) throw new End(worst);
  return worst;
}

/** Runs a command of kompetansepilot here, in the folder of the states, so that messages name a state after its part. */
async function run(words, { stdout, place, stop }) {
  const stdio = ["ignore", stdout, "pipe"];
  const command = spawn(process.execPath, [program, "indicators", ...words], { cwd: place, stdio, signal: stop });
  const [told, [code]] = await Promise.all([text(command.stderr), once(command, "close")]);
  return { told, code: code ?? 3 }; // ended by a signal: no code
}

/** Prints the readings of the parts together; the exit code. */
async function print({ parts, question, answer, lang }, place, stop) {
  const outcomes = await statesOf(parts, question, place, stop);
  const worst = tell(outcomes);
  const whole = await open(join(place, "whole.json"), "w");
  const states = outcomes.map(({ state }) => basename(state));
  const merged = await run(["merge", ...states, ...lang], { stdout: whole.fd, place, stop });
  await whole.close();
  if (merged.code !== 0) throw new End(merged.code, merged.told.trimEnd());
  const finished = await run(["finish", "whole.json", ...answer], { stdout: "inherit", place, stop });
  process.stderr.write(finished.told);
  return Math.max(worst, finished.code);
}

async function main(stop) {
  const { help, ...asked } = readArguments();
  if (help) {
    console.log(usage);
    return 0;
  }
  if (asked.parts.length === 0) throw new End(2, usage);
  if (!existsSync(program))
    throw new End(2, `${program} is not there: run npm run build, or name one in KOMPETANSEPILOT`);
  const place = await mkdtemp(join(tmpdir(), "kompetansepilot-"));
  try {
    return await print(asked, place, stop);
  } finally {
    await rm(place, { recursive: true });
  }
}

const controller = new AbortController();
const signals = ["SIGINT", "SIGTERM"];
for (const signal of signals) process.once(signal, () => controller.abort(new End(128 + constants.signals[signal])));
try {
  process.exitCode = await main(controller.signal);
} catch (error) {
  const end = controller.signal.aborted ? controller.signal.reason : error;
  if (end instanceof End && end.message !== "") console.error(end.message);
  else if (!(end instanceof End)) console.error(error);
  process.exitCode = end.code ?? 3;
}
