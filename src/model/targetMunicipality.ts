import * as z from "zod/mini";
import { MunicipalityNumber } from "./id.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";

/** A municipality that the programme aims at, and whether it takes part. */
export const TargetMunicipality = z
  .readonly(record({ municipality: MunicipalityNumber, participates: optional(z.boolean()) }))
  .register(registry, { id: "TargetMunicipality", title: "Target municipality" });
export type TargetMunicipality = z.infer<typeof TargetMunicipality>;
