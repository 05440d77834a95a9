import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built program; another build by KOMPETANSEPILOT. */
export const program =
  process.env["KOMPETANSEPILOT"] ?? fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The messages, a line each. */
  readonly lines: readonly string[];
}

/** Runs the program as a person does: `kompetansepilot(["validate", folder])`. */
export function kompetansepilot(
  words: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd: options.cwd });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) => {
      const stderr = Buffer.concat(err).toString("utf8");
      const lines = stderr.split("\n").slice(0, -1);
      resolve({ code, stdout: Buffer.concat(out).toString("utf8"), stderr, lines });
    });
    child.stdin.end(options.input ?? "");
  });
}

/** A made-up number that passes for a birth number: 1 February 2003, computed so that it stands in no file. */
export function syntheticBirthNumber(): string {
  const check = (digits: readonly number[], weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11)) % 11;
  // Skatteetaten: two check digits modulo 11, with these weights; 10 is no digit, so the next individual number is tried.
  for (let individual = 500; individual < 1000; individual++) {
    const digits = [...`010203${individual}`].map(Number);
    const first = check(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = check([...digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return [...digits, first, second].join("");
  }
  throw new Error("no birth number on that day");
}
