import type { Label } from "../core/label.ts";

/** The command line asks for what there is not: told on stderr, exit 2, and nothing was written to stdout. */
export class WrongUsage extends Error {
  readonly label: Label;

  constructor(label: Label) {
    super(label.en);
    this.label = label;
  }
}
