import { rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { quotedWord } from "./commandLine.ts";
import { partOf, writeWhole } from "./output.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** @throws WrongUsage where a file cannot be written as there is no such folder, before any work is done for it */
export async function requirePlace(path: string): Promise<void> {
  if (path === "-") return;
  const word = quotedWord(path);
  if ((await kindOf(path)) === "folder") {
    throw new WrongUsage({
      nb: `${word} er en mappe: skriv navnet på en fil`,
      nn: `${word} er ei mappe: skriv namnet på ei fil`,
      en: `${word} is a folder: write the name of a file`,
    });
  }
  if ((await kindOf(dirname(path))) !== "folder") {
    throw new WrongUsage({
      nb: `mappen til ${word} finnes ikke: lag den først`,
      nn: `mappa til ${word} finst ikkje: lag ho først`,
      en: `the folder of ${word} does not exist: make it first`,
    });
  }
}

async function kindOf(path: string): Promise<"folder" | "other" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "other";
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all, also where somebody presses Ctrl-C meanwhile: nothing is left behind then. */
export async function save(path: string, text: string): Promise<void> {
  const giveUp = (signal: NodeJS.Signals): void => {
    rmSync(partOf(path), { force: true });
    process.removeListener(signal, giveUp);
    process.kill(process.pid, signal); // ends as without this listener, so that the shell sees why
  };
  process.on("SIGINT", giveUp).on("SIGTERM", giveUp);
  try {
    await writeWhole(path, text);
  } finally {
    process.removeListener("SIGINT", giveUp).removeListener("SIGTERM", giveUp);
  }
}
