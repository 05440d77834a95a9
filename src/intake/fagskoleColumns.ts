import { foldText } from "../core/text.ts";
import { CompetenceOffer } from "../model/competenceOffer.ts";
import { fieldsOf, type Field } from "../model/fields.ts";
import { cellReader, type CellReader } from "./cells.ts";
import { fieldFinder, readHeader } from "./headers.ts";
import type { AnswerIssue } from "./issue.ts";

// Columns of the table Utdanningstilbud of DBH-F, the national register of higher vocational education, and of the study
// catalogues of its colleges, folded. What is not here has a name that a file of offers has too, such as "Andel av heltid".
// https://dbh.nsd.uib.no/fagskole/dokumentasjon/tabell.action?visningId=45
const registerColumns: ReadonlyMap<string, string> = new Map([
  ["fagskole", "provider"],
  ["fagskolensnavn", "provider"],
  ["utdanningstilbudetsnavn", "title"],
  ["studieprogram", "title"],
  ["utdanningstilbudetsstudiepoeng", "credits"],
  ["utdanningsform", "delivery"],
  ["studieform", "delivery"],
  ["studieniva", "nkrLevel"],
  ["studentbetaling", "feeNok"],
  ["studentbetalingheleutdanningstilbudet", "feeNok"],
  ["utdanningstilbudetsstartdato", "startsOn"],
  ["utdanningstilbudetssluttdato", "endsOn"],
  ["ssbskode", "nus"],
  ["ssbskodenuskode", "nus"],
]);

/** What tells one row of the register from all others: an offer has a row for each site and half-year. */
const keyColumns = ["fagskolenummer", "studiestedsnummer", "utdanningstilbudetskode", "arstall", "semester"];

/** Columns that say nothing of what an offer carries here: of the register's own accounts, or names of numbers. */
const otherColumns: ReadonlySet<string> = new Set([
  "studiestedetsnavn",
  "finansieringsform",
  "godkjenningsinstans",
  "godkjenningsdato",
  "typeutdanningstilbud",
  "startsemester",
]);

/** A column whose cells give a field. */
interface Column {
  readonly header: string;
  readonly field: Field;
  readonly reader: CellReader;
}

/** What the headers of a file give: the columns of fields, and those that together are an id where none is given. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  readonly issues: readonly AnswerIssue[];
}

/** What an offer of a college has and other things with a name do not, such as a job advertisement. */
const ofStudies: ReadonlySet<string> = new Set(["credits", "nkrLevel", "nus", "delivery", "shareOfFullTime"]);

/** The layout of a file, or `undefined` where its columns are not those of offers. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const fields = fieldsOf(CompetenceOffer);
  const byName = new Map(fields.map((field) => [field.name, field]));
  const usual = fieldFinder(fields, "offers");
  const find = (header: string): Field | undefined =>
    byName.get(registerColumns.get(foldText(header)) ?? "") ?? usual(header);
  const columnOf = (key: string): string | undefined => headers.find((header) => foldText(header) === key);
  const code = columnOf("utdanningstilbudetskode");
  const keys = keyColumns.flatMap((key) => columnOf(key) ?? []);
  const given = headers.filter((header) => !keys.includes(header) && !otherColumns.has(foldText(header)));
  const { columns, issues } = readHeader(given, find, undefined);
  const named = columns.flatMap((field, i) =>
    field === undefined ? [] : [{ header: given[i] ?? "", field, reader: cellReader(field) }],
  );
  const found = new Set(named.map(({ field }) => field.name));
  const isCatalogue = found.has("title") && named.some(({ field }) => ofStudies.has(field.name));
  const isList = found.has("id") && found.has("field");
  if (code === undefined && !isCatalogue && !isList) return undefined;
  return { columns: named, keys: code === undefined ? [] : keys, issues };
}
