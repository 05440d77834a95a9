import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { mobilisationModel } from "../vocabulary/mobilisation.ts";
import { registry } from "./registry.ts";

/** How a pilot works: as motor, broker or meeting place. */
export const MobilisationModel = z
  .enum(keysOf(mobilisationModel))
  .register(registry, { id: "MobilisationModel", title: "Mobilisation model" });
export type MobilisationModel = z.infer<typeof MobilisationModel>;
