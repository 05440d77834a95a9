import type { Result } from "../core/result.ts";

/** What solves a problem that we made ourselves, of what was checked: that it is faulty would be a bug of `who`. */
export function sound<Solution>(who: string, result: Result<Solution, readonly { readonly code: string }[]>): Solution {
  if (result.isErr()) throw new RangeError(`${who}: ${result.error.map(({ code }) => code).join(", ")}`);
  return result.value;
}
