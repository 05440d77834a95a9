import type { Call } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { readState } from "../state.ts";
import { type PilotName, printReadings } from "./indicators.ts";

/** Prints the readings of a state, byte for byte as `indicators` prints those of the whole folder. */
export async function run(call: Call): Promise<ExitCode> {
  const { state, asked, accumulator } = await readState(call.operands[0] ?? "");
  const pilots = (state.lists.pilots ?? []) as readonly unknown[] as readonly PilotName[]; // kept with their titles
  printReadings(call, accumulator.finish(state), pilots, asked.by.length > 0);
  return 0;
}
