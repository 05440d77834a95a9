#!/usr/bin/env node
import type { Label, Lang } from "../core/label.ts";
import { languageOf, quotedWord, readCommandLine } from "./commandLine.ts";
import { helpText } from "./help.ts";
import { load } from "./load.ts";
import { packageFolder } from "./packageFolder.ts";
import { print, tell } from "./streams.ts";
import { WrongInput } from "./wrongInput.ts";
import { WrongUsage } from "./wrongUsage.ts";

/** A reader that stops reading (`| head -1`) is no fault of anybody; what cannot be written otherwise is one. */
function endOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.exitCode = 3;
    if (stream === process.stdout) tellFault(error, languageOf(process.argv.slice(2)));
  });
}

/** A full disk, a folder without access: nothing that the program could have done better. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && "syscall" in error;

function tellFault(error: unknown, lang: Lang): void {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const what = quotedWord(message);
  const see: Label = {
    nb: "(sett KOMPETANSEPILOT_DEBUG=1 for å se hvor)",
    nn: "(set KOMPETANSEPILOT_DEBUG=1 for å sjå kvar)",
    en: "(set KOMPETANSEPILOT_DEBUG=1 to see where)",
  };
  const fault: Label = isOfSystem(error)
    ? {
        nb: `maskinen sa nei: ${what}`,
        nn: `maskina sa nei: ${what}`,
        en: `the machine refused: ${what}`,
      }
    : {
        nb: `feil i programmet: ${what} ${see.nb}`,
        nn: `feil i programmet: ${what} ${see.nn}`,
        en: `a fault of the program: ${what} ${see.en}`,
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
      const { run: answer } = await load[request.call.command.name]();
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
    const code = await run(argv);
    process.exitCode ??= code; // a stream may have failed meanwhile
  } catch (error) {
    if (error instanceof WrongUsage) {
      tell(`kompetansepilot: ${error.label[lang]}`);
      process.exitCode = 2;
    } else if (error instanceof WrongInput) {
      tell(error.label[lang]);
      process.exitCode = 1;
    } else {
      tellFault(error, lang);
      process.exitCode = 3;
    }
  }
}

void main();
