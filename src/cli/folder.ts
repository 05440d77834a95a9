import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Geography } from "../geography/geography.ts";
import { readFiles } from "../intake/files.ts";
import type { NotUtf8, ProgrammeIntake, ReadIssue } from "../intake/issue.ts";

/** The text of a file, or what it is instead of UTF-8. Nothing is guessed: a wrong guess turns names into other names. */
function decode(bytes: Uint8Array): string | { readonly encoding: NotUtf8["encoding"] } {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { encoding: "utf-16" };
  if (bytes.includes(0)) return { encoding: "binary" };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { encoding: "latin1" };
  }
}

/**
 * Reads a programme folder from disk. Never rejects: a folder that is missing, or a file that cannot be read, is an issue.
 * Hidden files and folders inside are passed over.
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
  const wrong = await whatIsWrong(folder);
  const issues: ReadIssue[] = wrong === undefined ? [] : [wrong];
  const files: { name: string; text: string }[] = [];
  if (wrong === undefined) {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.name.startsWith(".") && !entry.isDirectory())
      .map(({ name }) => name);
    for (const name of names.sort()) {
      const text = await readText(join(folder, name));
      const at = { file: name, line: 1 };
      if (typeof text === "string") files.push({ name, text });
      else if (text === undefined)
        issues.push({ code: "intake.unreadable-file", path: [], severity: "error", name, at });
      else issues.push({ code: "intake.not-utf8", path: [], severity: "error", encoding: text.encoding, at });
    }
    if (names.length === 0)
      issues.push({ code: "intake.nothing-to-read", path: [], severity: "error", at: { file: folder, line: 1 } });
  }
  const intake = readFiles(files, options);
  return { ...intake, issues: [...issues, ...intake.issues] };
}

async function whatIsWrong(folder: string): Promise<ReadIssue | undefined> {
  const at = { file: folder, line: 1 };
  try {
    const found = await stat(folder);
    return found.isDirectory() ? undefined : { code: "intake.not-a-folder", path: [], severity: "error", folder, at };
  } catch {
    return { code: "intake.missing-folder", path: [], severity: "error", folder, at };
  }
}

async function readText(path: string): Promise<string | { readonly encoding: NotUtf8["encoding"] } | undefined> {
  try {
    const bytes = await readFile(path);
    return decode(bytes);
  } catch {
    return undefined;
  }
}
