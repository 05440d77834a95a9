export { readBrregUnits, type BrregUnit } from "./brreg.ts";
export { readCsv, type Delimiter, type Intake } from "./csv.ts";
export { readFagskoleOffers } from "./fagskole.ts";
export { readFiles, type NamedText } from "./files.ts";
export type { AnswerIssue, IntakeIssue, ProgrammeIntake, ReadIssue, Rejected } from "./issue.ts";
export { readJson } from "./json.ts";
export { readJsonStat, type JsonStatCell } from "./jsonStat.ts";
export {
  readKlassChanges,
  readKlassCodes,
  readKlassCorrespondence,
  type KlassChange,
  type KlassCode,
  type KlassMapping,
} from "./klass.ts";
