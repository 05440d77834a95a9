import type { Site } from "./parts.ts";

/** A place where, a field in which and a time at which a course could be held, and all who could be there. */
export interface Venue extends Site {
  readonly place: number;
  /** The subjects that it could be about: every member's is met by each of them. */
  readonly subjects: readonly number[];
}
