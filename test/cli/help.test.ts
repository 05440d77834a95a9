import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { commandPage, helpText } from "../../src/cli/help.ts";

test("docs/cli.md is what the table of commands makes (node scripts/cliDocs.mjs)", () => {
  expect(readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8")).toBe(commandPage());
});

test.each(["nb", "nn", "en"] as const)("help in %s names every command and fits a terminal", (lang) => {
  const general = helpText(lang);
  for (const command of commands) {
    expect(general).toContain(`  ${command.name}`);
    const own = helpText(lang, command);
    for (const option of command.options) expect(own).toContain(`--${option}`);
    expect(own).toContain(command.example);
    for (const line of own.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  }
  for (const line of general.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});
