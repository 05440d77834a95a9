import * as z from "zod/mini";
import { nkrLevels, type NkrLevel as Level } from "../vocabulary/level.ts";
import { registry } from "./registry.ts";

const numbers = nkrLevels.filter((level) => /^[\d.]+$/.test(level)).map(Number);

/** A level of the Norwegian qualifications framework. A number is taken as well as a text; what comes out is text. */
export const NkrLevel = z
  .union([
    z.enum(nkrLevels as [Level, ...Level[]]), // the list is not empty
    z.pipe(
      z.literal(numbers),
      z.transform((level: number) => String(level) as Level),
    ), // the literals are the levels without letters
  ])
  .register(registry, {
    title: "Level of the Norwegian qualifications framework",
    "x-kind": "nkrLevel",
    "x-source": "https://www.nokut.no/norsk-utdanning/nasjonalt-kvalifikasjonsrammeverk-for-livslang-laring/",
  });
export type NkrLevel = Level;
