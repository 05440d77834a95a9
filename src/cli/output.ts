import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Where a file stands while it is being written. */
export function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

/**
 * Writes a text file whole or not at all: first beside its place, then moved there, so that nobody reads half of it.
 *
 * @throws the file system's own error when the folder cannot be written to; nothing is left behind then
 *
 * @example
 * ```ts
 * import { writeWhole } from "kompetansepilot/node";
 *
 * typeof writeWhole; // => "function"
 * ```
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = partOf(path);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
