import type { Label } from "../core/label.ts";

/** A file is not what a command takes, as a whole: told on stderr, exit 1, and nothing was written to stdout. */
export class WrongInput extends Error {
  readonly label: Label;

  constructor(label: Label) {
    super(label.en);
    this.label = label;
  }
}
