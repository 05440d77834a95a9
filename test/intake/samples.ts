import { readFileSync } from "node:fs";

/** The text of an answer that stands in `samples/`, where its README says whose it is. */
export function sample(name: string): string {
  return readFileSync(new URL(`samples/${name}`, import.meta.url), "utf8");
}
