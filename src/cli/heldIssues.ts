import type { Issue } from "../messages/issue.ts";
import { most } from "./terminal.ts";

/** The issues of one file that may be printed, the first errors and the first warnings, and how many there were besides. */
export class HeldIssues {
  readonly held: Issue[] = [];
  readonly #counts = { error: 0, warning: 0 };
  #untold = 0;

  add(issue: Issue): void {
    if (++this.#counts[issue.severity] <= most) this.held.push(issue);
    else this.#untold++;
  }

  /** How many were not kept. */
  get untold(): number {
    return this.#untold;
  }
}
