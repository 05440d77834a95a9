import type { Call } from "./commandLine.ts";
import type { CommandName, ExitCode } from "./commands.ts";

type Loaded = Promise<{ readonly run: (call: Call) => Promise<ExitCode> }>;

/** The commands themselves, each loaded when it is called, so that starting stays fast. */
export const load: Readonly<Record<CommandName, () => Loaded>> = {
  validate: () => import("./commands/validate.ts"),
  indicators: () => import("./commands/indicators.ts"),
  report: () => import("./commands/report.ts"),
  recode: () => import("./commands/recode.ts"),
  lookup: () => import("./commands/lookup.ts"),
  schema: () => import("./commands/schema.ts"),
  demo: () => import("./commands/demo.ts"),
};
