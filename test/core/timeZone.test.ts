import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

// Runs the day arithmetic in a process of its own zone, since a process reads its zone once. The oracle is the language's
// calendar in UTC. Samoa (Apia) left out 30 December 2011 and Kwajalein 21 August 1993: days that local time never had.
const program = `
import { addDays, addMonths, daysBetween } from "./src/core/date.ts";
const faults = [];
for (let time = Date.UTC(1990, 0, 1); time <= Date.UTC(2030, 11, 31); time += 86400000) {
  const date = new Date(time);
  const day = date.toISOString().slice(0, 10);
  const next = new Date(time + 86400000).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(date.getUTCDate(), last)));
  if (addDays(day, 1) !== next || daysBetween(day, next) !== 1 || addMonths(day, 1) !== month.toISOString().slice(0, 10)) faults.push(day);
}
console.log(JSON.stringify(faults));
`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zone-"));
  const options = { bundle: true, format: "esm", platform: "node", outfile: join(folder, "days.mjs") } as const;
  await build({ ...options, stdin: { contents: program, resolveDir: process.cwd(), loader: "ts" } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(["UTC", "Europe/Oslo", "Pacific/Auckland", "Pacific/Apia", "Pacific/Kwajalein", "America/Sao_Paulo"])(
  "days and months are the same in %s as everywhere",
  async (zone) => {
    const env = { ...process.env, TZ: zone };
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "days.mjs")], { env });
    expect(JSON.parse(stdout)).toEqual([]);
  },
);
