import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

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
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
