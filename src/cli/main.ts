#!/usr/bin/env node
import type { Label, Lang } from "../core/label.ts";
import { languageOf, quotedWord, readCommandLine } from "./commandLine.ts";
import { helpText } from "./help.ts";
import { packageFolder } from "./packageFolder.ts";
import { print, tell } from "./terminal.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** A reader that stops reading (`| head -1`) is no fault of anybody; what cannot be written otherwise is one. */
function endOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.exitCode = 3;
    if (stream === process.stdout) tellFault(error, languageOf(process.argv.slice(2)));
  });
}

function tellFault(error: unknown, lang: Lang): void {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const what = quotedWord(message);
  const fault: Label = {
    nb: `feil i programmet: ${what} (sett KOMPETANSEPILOT_DEBUG=1 for å se hvor)`,
    nn: `feil i programmet: ${what} (set KOMPETANSEPILOT_DEBUG=1 for å sjå kvar)`,
    en: `a fault of the program: ${what} (set KOMPETANSEPILOT_DEBUG=1 to see where)`,
  };
  tell(`kompetansepilot: ${fault[lang]}`);
  if (process.env["KOMPETANSEPILOT_DEBUG"] && error instanceof Error && error.stack !== undefined) tell(error.stack);
}

async function run(argv: readonly string[]): Promise<number> {
  const request = readCommandLine(argv);
  switch (request.kind) {
    case "help":
      print(helpText(request.lang, request.command));
      return 0;
    case "version":
      print(`${packageFolder().version}\n`);
      return 0;
    case "call": {
      const { run: answer } = await request.call.command.load();
      return answer(request.call);
    }
  }
}

async function main(): Promise<void> {
  endOnClosedPipe(process.stdout);
  endOnClosedPipe(process.stderr);
  const argv = process.argv.slice(2);
  let lang: Lang = "nb";
  try {
    lang = languageOf(argv);
    process.exitCode = await run(argv);
  } catch (error) {
    if (error instanceof WrongUsage) {
      tell(`kompetansepilot: ${error.label[lang]}`);
      process.exitCode = 2;
    } else {
      tellFault(error, lang);
      process.exitCode = 3;
    }
  }
}

void main();
