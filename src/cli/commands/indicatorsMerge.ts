import type { Label } from "../../core/label.ts";
import { conflictBetween } from "../../indicators/accumulate.ts";
import type { ListName } from "../../model/programme.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { type OpenState, printState, readState } from "../state.ts";
import { WrongInput } from "../wrongInput.ts";

/** Prints the state of the rows of several states. */
export async function run({ operands, lang }: Call): Promise<ExitCode> {
  let all: OpenState | undefined;
  for (const path of operands) {
    const own = await readState(path);
    if (all === undefined) {
      all = own;
      continue;
    }
    if (own.state.question !== all.state.question) throw new WrongInput(otherQuestion(path));
    const conflict = conflictBetween(all.state, own.state);
    if (conflict !== undefined) throw new WrongInput(conflictWords(path, conflict));
    all = { ...all, state: all.accumulator.merge(all.state, own.state) };
  }
  if (all !== undefined) printState(all.state, lang);
  return 0;
}

const otherQuestion = (path: string): Label => ({
  nb: `${path}: en tilstand av en annen dag, periode, inndeling eller andre grupper: slå bare sammen det som er spurt om likt`,
  nn: `${path}: ein tilstand av ein annan dag, periode, inndeling eller andre grupper: slå berre saman det som er spurt om likt`,
  en: `${path}: a state of another day, period, division or other groups: merge only what was asked alike`,
});

/** Two parts that say different things of one row. */
export function conflictWords(path: string, { list, id }: { readonly list: ListName; readonly id: string }): Label {
  const word = quotedWord(id);
  return {
    nb: `${path}: ${list} har id «${word}», som en annen del har med annet innhold: la hver rad stå i én del`,
    nn: `${path}: ${list} har id «${word}», som ein annan del har med anna innhald: lat kvar rad stå i éin del`,
    en: `${path}: ${list} has the id "${word}", which another part has with other content: let each row be in one part`,
  };
}
