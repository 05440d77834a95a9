import type { Result } from "../core/result.ts";

/** The plan of a problem that was made by ourselves, of what was checked. */
export function sound<Plan>(result: Result<Plan, readonly { readonly code: string }[]>): Plan {
  if (result.isErr()) throw new RangeError(`allocate: ${result.error.map(({ code }) => code).join(", ")}`);
  return result.value;
}
