import * as z from "zod/mini";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** The classifications in which a need or an offer may be coded; `local` is the caller's own. */
export const codeSystems = ["esco", "styrk08", "nus", "sn", "local"] as const;

/** A code of a classification. In a cell of text: `styrk08:7212`. */
export const Code = z
  .readonly(z.strictObject({ system: z.enum(codeSystems), id: text() }))
  .register(registry, { id: "Code", title: "Code of a classification", "x-kind": "code" });
export type Code = z.infer<typeof Code>;
