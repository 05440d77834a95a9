export { accumulate, accumulateAll } from "./accumulate.ts";
export { establishmentsContacted } from "./catalogue/establishmentsContacted.ts";
export { defineIndicator } from "./defineIndicator.ts";
export { evaluate } from "./evaluate.ts";
export { readingOf } from "./readingOf.ts";
