import type { Reading } from "../indicators/indicator.ts";
import type { PublicReading } from "./publicReading.ts";

/**
 * Readings for the house itself, as they are: nothing is protected. What shows them says "internal, not for publication".
 *
 * @example
 * ```ts
 * import { internal } from "kompetansepilot";
 *
 * internal([]); // => []
 * ```
 */
export function internal(readings: readonly Reading[]): readonly PublicReading[] {
  return readings as readonly PublicReading[]; // the brand is a promise, and the caller makes it
}
