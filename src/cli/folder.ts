import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Geography } from "../geography/geography.ts";
import { fileNameOf, readFiles, readPartFiles } from "../intake/files.ts";
import type { ProgrammeIntake, ReadIssue } from "../intake/issue.ts";
import { listNames } from "../programme/references.ts";
import { readTextFile } from "./textFile.ts";

/** The names of files that are read, in lower case. What else lies in a folder is named to `readFiles`, and not opened. */
const dataNames: ReadonlySet<string> = new Set([
  "programme.json",
  ...listNames.flatMap((list) => ["csv", "json", "jsonl"].map((ending) => `${fileNameOf(list)}.${ending}`)),
]);

/**
 * Reads a programme folder from disk. Never rejects: a folder that is missing, or a file that cannot be read, is an issue.
 *
 * `programme.json` and the file of each list (`.csv`, `.json`, `.jsonl`) are read. Hidden files, folders inside and
 * Markdown (`README.md`: a folder may explain itself) are passed over; any other file is a warning.
 *
 * @example
 * ```ts
 * import { readFolder } from "kompetansepilot/node";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const { programme, issues } = await readFolder("examples/programme", { geography: norway });
 * [programme.madeUp, issues.some(({ severity }) => severity === "error")]; // => [true, false]
 * ```
 */
export async function readFolder(
  folder: string,
  options: { readonly geography?: Geography } = {},
): Promise<ProgrammeIntake> {
  return readWith(readFiles, folder, options);
}

/** Reads a folder that is a part of a programme: its rows are checked and not linked, as their references may lie in other parts. */
export async function readPartFolder(
  folder: string,
  options: { readonly geography?: Geography } = {},
): Promise<ProgrammeIntake> {
  return readWith(readPartFiles, folder, options);
}

async function readWith(
  read: typeof readFiles,
  folder: string,
  options: { readonly geography?: Geography },
): Promise<ProgrammeIntake> {
  const found = await namesIn(folder);
  if (!Array.isArray(found)) return withIssues([found], read([], options));
  const names = found.filter((name) => !/\.md$/i.test(name));
  const issues: ReadIssue[] = [];
  const files: { name: string; text: string }[] = [];
  for (const name of names.sort()) {
    if (!dataNames.has(name.toLowerCase())) {
      files.push({ name, text: "" });
      continue;
    }
    const source = await readTextFile(join(folder, name));
    if ("issue" in source) issues.push(source.issue);
    else files.push({ name, text: source.text });
  }
  if (!names.some((name) => dataNames.has(name.toLowerCase())))
    issues.push({ code: "intake.nothing-to-read", path: [], severity: "error", at: { file: folder, line: 1 } });
  return withIssues(issues, read(files, options));
}

function withIssues(issues: readonly ReadIssue[], intake: ProgrammeIntake): ProgrammeIntake {
  return { ...intake, issues: [...issues, ...intake.issues] };
}

/** The files of a folder by name, or what is wrong with it. */
async function namesIn(folder: string): Promise<string[] | ReadIssue> {
  const at = { file: folder, line: 1 };
  try {
    if (!(await stat(folder)).isDirectory())
      return { code: "intake.not-a-folder", path: [], severity: "error", folder, at };
  } catch {
    return { code: "intake.missing-folder", path: [], severity: "error", folder, at };
  }
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith(".") && !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return { code: "intake.unreadable-file", path: [], severity: "error", name: folder, at };
  }
}
