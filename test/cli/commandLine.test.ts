import { expect, test } from "vitest";
import { languageOf, readCommandLine } from "../../src/cli/commandLine.ts";
import { commands, options } from "../../src/cli/commands.ts";
import { dateOf } from "../../src/cli/dateOf.ts";
import { WrongUsage } from "../../src/cli/wrongUsage.ts";

function wrong(argv: readonly string[]): WrongUsage {
  try {
    readCommandLine(argv);
  } catch (error) {
    if (error instanceof WrongUsage) return error;
    throw error;
  }
  throw new Error(`${argv.join(" ")} was taken`);
}

test.each([
  { argv: [], says: "validate" },
  { argv: ["valider", "dir"], says: "valider" },
  { argv: ["validate"], says: "DIR" },
  { argv: ["validate", "a", "b"], says: "b" },
  { argv: ["validate", "a", "--csv"], says: "--csv" },
  { argv: ["validate", "a", "-x"], says: "-x" },
  { argv: ["validate", "a", "--json=yes"], says: "--json" },
  { argv: ["validate", "a", "--lang"], says: "--lang" },
  { argv: ["validate", "a", "--lang", "de"], says: "de" },
  { argv: ["validate", "a", "--lang", "--json"], says: "--lang" },
  { argv: ["report", "a"], says: "-o FILE" },
  { argv: ["report", "a", "-o", ""], says: "-o" },
  { argv: ["lookup", "0301"], says: "--at DATE" },
  { argv: ["recode", "a.csv", "--from", "2019-01-01"], says: "--to DATE" },
  { argv: ["indicators", "a", "--json", "--csv"], says: "--csv" },
  { argv: ["toString"], says: "toString" },
  { argv: ["validate", "a", "--constructor"], says: "--constructor" },
])("wrong usage is named in three languages: $argv", ({ argv, says }) => {
  const { label } = wrong(argv);
  for (const text of [label.nb, label.nn, label.en]) {
    expect(text).toContain(says);
    expect(text).not.toMatch(/undefined|\n/);
  }
  expect(label.en).not.toBe(label.nb);
  expect(label.nn).not.toBe(label.en);
});

test("options may stand before the command, and a list may be given in pieces", () => {
  const request = readCommandLine(["--lang", "en", "--by", "county", "indicators", "dir", "--by", "year"]);
  if (request.kind !== "call") throw new Error("a call was meant");
  expect([request.call.command.name, request.call.operands, request.call.lang]).toEqual(["indicators", ["dir"], "en"]);
  expect(request.call.values.by).toBe("county,year");
});

test("- is standard output, and words after -- are no options", () => {
  const request = readCommandLine(["report", "-o", "-", "--", "-dir"]);
  if (request.kind !== "call") throw new Error("a call was meant");
  expect([request.call.values.output, request.call.operands]).toEqual(["-", ["-dir"]]);
});

test("help and version need nothing else", () => {
  expect(readCommandLine(["report", "--help"]).kind).toBe("help");
  expect(readCommandLine(["-h", "--lang", "nn"])).toEqual({ kind: "help", lang: "nn" });
  expect(readCommandLine(["--version"])).toEqual({ kind: "version" });
});

test("what is wrong with a line is said in the language that it asks for", () => {
  expect(languageOf(["valider", "--lang", "en"])).toBe("en");
  expect(languageOf(["--lang", "de"])).toBe("nb");
});

test("30 February is refused as an option", () => {
  const request = readCommandLine(["lookup", "0301", "--at", "2024-02-30"]);
  if (request.kind !== "call") throw new Error("a call was meant");
  expect(() => dateOf(request.call, "at")).toThrow(WrongUsage);
});

test("every command and option is described in three languages, and each example is a line that is taken", () => {
  for (const { summary, details, example, name } of commands) {
    for (const label of details === undefined ? [summary] : [summary, details]) {
      expect(new Set([label.nb, label.nn, label.en]).size).toBe(3);
    }
    const [program, ...argv] = example.split(" ");
    expect(program).toBe("kompetansepilot");
    const request = readCommandLine(argv);
    expect(request.kind === "call" && request.call.command.name).toBe(name);
  }
  for (const { meaning } of Object.values(options))
    for (const text of Object.values(meaning)) expect(text).not.toBe("");
});
