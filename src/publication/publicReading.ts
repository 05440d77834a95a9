import type { Reading } from "../indicators/indicator.ts";

declare const protectedReading: unique symbol;

/**
 * A reading that may leave the house: what a small cell would reveal is hidden. Only `suppress` and `internal` make one, and
 * report and charts take nothing else. The brand is a type: at run time, and as JSON, it is a reading like any other.
 */
export type PublicReading = Reading & { readonly [protectedReading]: true };
