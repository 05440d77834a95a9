import { expect, test } from "vitest";
import { formatIssue } from "../../src/messages/issue.ts";
import { samples } from "./samples.ts";

const rooms: readonly (readonly [prefix: string, title: string, meaning: string])[] = [
  ["shape", "The shape of a record", "What `parse` and the readers find in a record by itself."],
  ["reference", "Places", "What looking a place up by its code, name and date can answer."],
  ["programme", "Between records", "What linking, combining, accepting and the rules of grants find."],
  ["intake", "Files", "What reading files finds before there is a record."],
  ["indicator", "Indicators and plans", "What planning, comparing and checking indicators find."],
  ["matching", "Markets and allocations", "What preparing, changing and verifying a market finds."],
  ["algorithm", "The matching core", "What the solvers find in a problem or an option, and the verifiers in a plan."],
];

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function page(): string {
  const lines = [
    "---",
    "title: Issue codes",
    "---",
    "",
    "<!-- Made by test/messages/issueDocs.test.ts from the codes and their sentences; `npx vitest run -u` writes it anew. -->",
    "",
    "# Issue codes",
    "",
    "An issue carries a stable `code`, a `path`, a `severity`, where it stands in its file (`at`) and the values it speaks of.",
    "Codes are never renamed or reused. `formatIssue(issue, lang)` says it in bokmål, nynorsk or English; `formatWhere(issue)`",
    "says where. Each code stands here with an example.",
  ];
  for (const [prefix, title, meaning] of rooms) {
    lines.push(
      "",
      `## ${title}`,
      "",
      meaning,
      "",
      "| code | severity | in English | på norsk |",
      "| --- | --- | --- | --- |",
    );
    for (const issue of Object.values(samples)) {
      if (!issue.code.startsWith(`${prefix}.`)) continue;
      lines.push(
        `| \`${issue.code}\` | ${issue.severity} | ${cell(formatIssue(issue, "en"))} | ${cell(formatIssue(issue, "nb"))} |`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

test("the page of issue codes has every code with its sentence", async () => {
  for (const { code } of Object.values(samples)) expect(page()).toContain(`| \`${code}\` |`);
  await expect(page()).toMatchFileSnapshot("../../docs/issues.md");
});
