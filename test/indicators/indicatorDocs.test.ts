import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import { planOf } from "../../src/indicators/plan.ts";
import { criterion, goal, goalMeaning, resultLevel } from "../../src/vocabulary/goal.ts";
import type { Label } from "../../src/core/label.ts";

// docs/indicators.md and docs/indicators/ID.md are made of the definitions; `npx vitest run test/indicators/indicatorDocs.test.ts -u`
// writes them anew.

const made =
  "<!-- Made by test/indicators/indicatorDocs.test.ts from the definition; `npx vitest run -u` writes it anew. -->";
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const constantOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const better = { higher: "higher is better", lower: "lower is better", none: "neither is better" } as const;
const units: Readonly<Record<Indicator["unit"], string>> = {
  share: "share, 0 to 1",
  ratio: "ratio",
  count: "count",
  persons: "persons",
  nok: "NOK",
  hours: "hours",
  days: "days",
  fullTimeEquivalents: "full-time equivalents per 100 establishments",
  models: "models, 1 to 3",
  levels: "levels of the qualifications framework",
  km: "kilometres",
  points: "percentage points",
  index: "index",
};

/** Every list that an indicator looks at, with the fields that it reads. */
function readsOf(indicator: Indicator): readonly string[] {
  const { feeds, reads = {} } = planOf(indicator);
  const fields = new Map<string, Set<string>>();
  const add = (list: string, own: readonly string[] = []): void => {
    fields.set(list, new Set([...(fields.get(list) ?? []), ...own]));
  };
  for (const feed of feeds) add(feed.of, feed.fields);
  for (const [list, own] of Object.entries(reads)) add(list, own);
  return [...fields].map(([list, own]) => {
    const names = [...own].sort().map((name) => `\`${name}\``);
    return `\`${list}\`${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
  });
}

function pageOf(indicator: Indicator): string {
  const { id, label, definition, population, numerator, denominator, unit, version, tier, source } = indicator;
  const { parameters = [], isFollowed = false } = planOf(indicator);
  const asked = [...parameters, ...(isFollowed ? ["horizonDays"] : [])];
  const words: readonly (readonly [string, Label | undefined])[] = [
    ["Name", label],
    ["Definition", definition],
    ["Population", population],
    ["Numerator", numerator],
    ["Denominator", denominator],
  ];
  const lines = [
    "---",
    `title: ${label.en}`,
    "---",
    "",
    made,
    "",
    `# ${label.en}`,
    "",
    `\`${id}\`, version ${version}. [All indicators](../indicators.md).`,
    "",
    definition.en,
    "",
    "| | |",
    "| --- | --- |",
    `| Unit | ${units[unit]}${indicator.better === "none" ? "" : `; ${better[indicator.better]}`} |`,
    `| Goal | ${goal[indicator.goal].en}: ${goalMeaning[indicator.goal].en} |`,
    `| In the chain of results | ${resultLevel[indicator.resultLevel].en} |`,
    `| Criterion | ${criterion[indicator.criterion].en} |`,
    `| Tier | ${tier === 1 ? "core" : "extended"} |`,
    `| Reads | ${cell(readsOf(indicator).join("; "))} |`,
    ...(asked.length === 0 ? [] : [`| Parameters | ${asked.map((name) => `\`${name}\``).join(", ")} |`]),
    ...(isFollowed
      ? ["| Follow-up | `provenance.immature` where under half have been followed for `horizonDays` (180) |"]
      : []),
    `| In code | \`import { ${constantOf(id)} } from "kompetansepilot/indicators"\` |`,
    `| Source | ${cell(source)} |`,
    "",
    "## In three languages",
    "",
    "| | bokmål | nynorsk | English |",
    "| --- | --- | --- | --- |",
    ...words.flatMap(([name, word]) =>
      word === undefined ? [] : [`| ${name} | ${cell(word.nb)} | ${cell(word.nn)} | ${cell(word.en)} |`],
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function index(): string {
  const lines = [
    "---",
    "title: Indicators",
    "---",
    "",
    made,
    "",
    "# Indicators",
    "",
    `${catalogue.length} indicators, in the order of the programme's goals. They are proposed, not official: no list of indicators of the`,
    "programme was found in public. Each page is made of the definition that the code computes by.",
    "[Add your own indicator](add-your-own-indicator.md) tells how to make another, and",
    "[What the evaluation asked](what-the-evaluation-asked.md) which of them speaks to what.",
  ];
  for (const id of Object.keys(goal) as (keyof typeof goal)[]) {
    lines.push("", `## ${goal[id].en}`, "", goalMeaning[id].en, "");
    lines.push("| id | bokmål | English | unit | level |", "| --- | --- | --- | --- | --- |");
    for (const indicator of catalogue.filter((one) => one.goal === id)) {
      const { label, unit } = indicator;
      lines.push(
        `| [\`${indicator.id}\`](indicators/${indicator.id}.md) | ${label.nb} | ${label.en} | ${units[unit]} | ${resultLevel[indicator.resultLevel].en} |`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

test("the index of indicators has every one under its goal", async () => {
  for (const { id } of catalogue) expect(index()).toContain(`(indicators/${id}.md)`);
  await expect(index()).toMatchFileSnapshot("../../docs/indicators.md");
});

test.each(catalogue.map((indicator) => ({ id: indicator.id, indicator })))(
  "the page of $id is what its definition says",
  async ({ id, indicator }) => {
    await expect(pageOf(indicator)).toMatchFileSnapshot(`../../docs/indicators/${id}.md`);
  },
);

test("there is no page of an indicator that is gone", () => {
  const folder = fileURLToPath(new URL("../../docs/indicators", import.meta.url));
  const pages = existsSync(folder) ? readdirSync(folder) : [];
  expect(pages.map((name) => name.replace(/\.md$/, "")).sort()).toEqual(catalogue.map(({ id }) => id).sort());
});
