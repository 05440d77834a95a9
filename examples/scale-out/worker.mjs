// A worker of bullmq.mjs, which starts two of them: `node worker.mjs QUEUE`. It takes commands off the queue, runs each with
// node and keeps what it prints in a file. The answer that goes back through Redis is the exit code and what was told.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Worker } from "bullmq";
import { Redis } from "ioredis";

const [, , queue = ""] = process.argv;
const stop = new AbortController();
// Ctrl-C reaches every process of the terminal; the one that started us decides, and lets go of us also where it is killed.
process.on("SIGINT", () => {});
process.on("disconnect", () => {
  stop.abort();
  process.exit();
});
if (!process.connected) process.exit(); // it let go before we listened

async function run({ data: { words, state } }) {
  const file = await open(state, "w");
  try {
    const command = spawn(process.execPath, words, { stdio: ["ignore", file.fd, "pipe"], signal: stop.signal });
    const [told, [code]] = await Promise.all([text(command.stderr), once(command, "close")]);
    return { code: code ?? 3, told }; // ended by a signal: no code
  } finally {
    await file.close();
  }
}

const connection = new Redis(process.env.REDIS_URL || "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });
new Worker(queue, run, { connection }).on("error", (error) => {
  console.error(`worker: ${error.message}`);
  process.exit(3);
});
