import type { Reading } from "../indicators/indicator.ts";
import type { PublicReading } from "./publicReading.ts";

/**
 * Readings for the house itself, as they are: nothing is protected. `provenance.internal` marks
 * them, and what shows them says "internal, not for publication".
 *
 * @example
 * ```ts
 * import { internal } from "kompetansepilot";
 *
 * internal([]); // => []
 * ```
 */
export function internal(readings: readonly Reading[]): readonly PublicReading[] {
  return readings.map((reading) => ({
    ...reading,
    provenance: { ...reading.provenance, internal: true },
  })) as readonly Reading[] as readonly PublicReading[]; // the brand is a promise, and the caller makes it
}
