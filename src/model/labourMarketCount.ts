import * as z from "zod/mini";
import { CountyCode } from "./id.ts";
import { whole } from "./number.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";

/** Employed persons and the estimated shortage of labour in a county. */
export const LabourMarketCount = z
  .readonly(record({ county: CountyCode, employed: whole(), shortage: whole() }))
  .register(registry, { id: "LabourMarketCount", title: "Labour market count" });
export type LabourMarketCount = z.infer<typeof LabourMarketCount>;
