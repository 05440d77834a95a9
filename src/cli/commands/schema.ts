import { jsonSchema, schemaNames } from "../../model/jsonSchema.ts";
import { type Call, quotedWord } from "../commandLine.ts";
import type { ExitCode } from "../commands.ts";
import { objectText } from "../json.ts";
import { print } from "../streams.ts";
import { WrongUsage } from "../wrongUsage.ts";

/** Prints a schema as JSON Schema; with `--lang` the fields bear their labels. */
export async function run({ operands, values, lang }: Call): Promise<ExitCode> {
  const [name = ""] = operands;
  const schema = jsonSchema(name, values.lang === undefined ? {} : { lang });
  if (schema === undefined) {
    const word = quotedWord(name);
    const all = schemaNames.join(", ");
    throw new WrongUsage({
      nb: `det finnes ikke noe skjema ${word}: velg ett av ${all}`,
      nn: `det finst ikkje noko skjema ${word}: vel eitt av ${all}`,
      en: `there is no schema ${word}: choose one of ${all}`,
    });
  }
  print(objectText(schema));
  return 0;
}
