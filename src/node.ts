export { readFolder } from "./cli/folder.ts";
export { writeWhole } from "./cli/output.ts";
