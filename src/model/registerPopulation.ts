import * as z from "zod/mini";
import { MunicipalityNumber } from "./id.ts";
import { whole } from "./number.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";
import { patterned } from "./text.ts";

/** Establishments in the register by municipality and size: the frame of coverage and representation. `sizeClass` is "0-9", "50+" or "7". */
export const RegisterPopulation = z
  .readonly(
    record({
      municipality: MunicipalityNumber,
      sizeClass: patterned("sizeClass"),
      establishments: whole(),
    }),
  )
  .register(registry, { id: "RegisterPopulation", title: "Establishments in the register" });
export type RegisterPopulation = z.infer<typeof RegisterPopulation>;
