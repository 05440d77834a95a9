import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Geography } from "../geography/geography.ts";
import { fileNameOf, readFiles } from "../intake/files.ts";
import type { NotUtf8, ProgrammeIntake, ReadIssue } from "../intake/issue.ts";
import { listNames } from "../programme/references.ts";

/** The names of files that are read, in lower case. What else lies in a folder is named to `readFiles`, and not opened. */
const dataNames: ReadonlySet<string> = new Set([
  "programme.json",
  ...listNames.flatMap((list) => ["csv", "json", "jsonl"].map((ending) => `${fileNameOf(list)}.${ending}`)),
]);

/** The text of a file, or what it is instead of UTF-8. Nothing is guessed: a wrong guess turns names into other names. */
function decode(bytes: Uint8Array): string | { readonly encoding: NotUtf8["encoding"] } | undefined {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { encoding: "utf-16" };
  if (bytes.includes(0)) return { encoding: "binary" };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // Longer than a text can be is another fault than bytes that are no UTF-8.
    return error instanceof TypeError ? { encoding: "latin1" } : undefined;
  }
}

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
  const found = await namesIn(folder);
  if (!Array.isArray(found)) return withIssues([found], readFiles([], options));
  const names = found.filter((name) => !/\.md$/i.test(name));
  const issues: ReadIssue[] = [];
  const files: { name: string; text: string }[] = [];
  for (const name of names.sort()) {
    const isData = dataNames.has(name.toLowerCase());
    const text = isData ? await readText(join(folder, name)) : "";
    const at = { file: name, line: 1 };
    if (typeof text === "string") files.push({ name, text });
    else if (text === undefined)
      issues.push({ code: "intake.unreadable-file", path: [], severity: "error", name, at });
    else issues.push({ code: "intake.not-utf8", path: [], severity: "error", encoding: text.encoding, at });
  }
  if (!names.some((name) => dataNames.has(name.toLowerCase())))
    issues.push({ code: "intake.nothing-to-read", path: [], severity: "error", at: { file: folder, line: 1 } });
  return withIssues(issues, readFiles(files, options));
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

/** The text of a file; nothing where it cannot be read. A pipe or a device is not opened: it may never end. */
async function readText(path: string): Promise<string | { readonly encoding: NotUtf8["encoding"] } | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
    return decode(await readFile(path));
  } catch {
    return undefined;
  }
}
