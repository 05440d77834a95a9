import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { NotUtf8, UnreadableFile } from "../intake/issue.ts";
import { isUtf16 } from "./textPieces.ts";

/** The text of bytes, or what they are instead of UTF-8. Nothing is guessed: a wrong guess turns names into other names. */
function decode(bytes: Uint8Array): string | { readonly encoding: NotUtf8["encoding"] } | undefined {
  if (isUtf16(bytes)) return { encoding: "utf-16" };
  if (bytes.includes(0)) return { encoding: "binary" };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // Longer than a text can be is another fault than bytes that are no UTF-8.
    return error instanceof TypeError ? { encoding: "latin1" } : undefined;
  }
}

/** The text of a file; an issue where it cannot be read. */
export async function readTextFile(
  path: string,
): Promise<{ readonly text: string } | { readonly issue: NotUtf8 | UnreadableFile }> {
  const name = basename(path);
  const at = { file: name, line: 1 };
  const bytes = await readBytes(path);
  const text = bytes === undefined ? undefined : decode(bytes);
  if (typeof text === "string") return { text };
  return {
    issue:
      text === undefined
        ? { code: "intake.unreadable-file", path: [], severity: "error", name, at }
        : { code: "intake.not-utf8", path: [], severity: "error", encoding: text.encoding, at },
  };
}

/** The bytes of a file; nothing where it cannot be read. A folder or a device is not opened: it may never end. */
async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}
