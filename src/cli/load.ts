import type { Call } from "./commandLine.ts";
import type { CommandName, ExitCode } from "./commands.ts";

type Loaded = Promise<{ readonly run: (call: Call) => Promise<ExitCode> }>;

/** The commands themselves, each loaded when it is called, so that starting stays fast. */
export const load: Readonly<Record<CommandName, () => Loaded>> = {
  validate: () => import("./commands/validate.ts"),
  match: () => import("./commands/match.ts"),
  pool: () => import("./commands/pool.ts"),
  propose: () => import("./commands/propose.ts"),
  indicators: () => import("./commands/indicators.ts"),
  "indicators partial": () => import("./commands/indicatorsPartial.ts"),
  "indicators merge": () => import("./commands/indicatorsMerge.ts"),
  "indicators finish": () => import("./commands/indicatorsFinish.ts"),
  report: () => import("./commands/report.ts"),
  recode: () => import("./commands/recode.ts"),
  lookup: () => import("./commands/lookup.ts"),
  schema: () => import("./commands/schema.ts"),
  demo: () => import("./commands/demo.ts"),
};
