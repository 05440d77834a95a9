/** Where a reference table comes from. */
export interface Provenance {
  readonly publisher: string;
  readonly address: string;
  /** The years or the edition that the table speaks of. */
  readonly vintage: string;
  /** The month in which the raw file was taken. */
  readonly retrieved: string;
  readonly licence: string;
  /** What is uncertain, and what was done with the raw file. */
  readonly note: string;
  /** The raw file, and the fingerprint of the very bytes from which the table was made. */
  readonly file: string;
  readonly sha256: string;
  /** Raw files of which some columns were used too. */
  readonly alsoFrom?: readonly { readonly file: string; readonly sha256: string }[];
}
