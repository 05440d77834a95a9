export { readCsv, type Delimiter, type Intake } from "./csv.ts";
export { readFiles, type NamedText } from "./files.ts";
export { readJson } from "./json.ts";
export type { IntakeIssue, ProgrammeIntake, ReadIssue, Rejected } from "./issue.ts";
