import * as z from "zod/mini";
import { IsoDate } from "./date.ts";
import { ActorId } from "./id.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";

/** Two actors that work together, from a day on and maybe until a day (that day not included). */
export const Tie = z
  .readonly(record({ a: ActorId, b: ActorId, since: IsoDate, until: optional(IsoDate), formal: optional(z.boolean()) }))
  .register(registry, { id: "Tie", title: "Tie" });
export type Tie = z.infer<typeof Tie>;
