import type { Label } from "../../core/label.ts";

/**
 * What a field is called: its label, and the other headers that people give it in spreadsheets. Label and headers are
 * read with case, spaces, signs and accents folded, and no two fields of a list share one.
 */
export interface FieldWords {
  readonly label: Label;
  readonly headers?: readonly string[];
}
