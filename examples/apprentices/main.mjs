// Apprentices and firms: `node examples/apprentices/main.mjs [FILE]`, after `npm run build`. Two answers to the same wishes:
// the best for all together, where a firm takes none or at least its fewest, and one that no two would rather leave.
// Nothing but the algorithms is used; the README tells what the two answers mean.

import { readFileSync } from "node:fs";
import {
  blockingPairs,
  deferredAcceptance,
  formatAlgorithmIssue,
  placements,
  transportProblem,
  transportWithMinimum,
  verifyTransport,
} from "kompetansepilot/algorithms";

const file = process.argv[2] ?? new URL("places.json", import.meta.url);
const { madeUp, firms, applicants } = JSON.parse(readFileSync(file, "utf8"));

/** What a wish is worth to all together: the first 100, the second 60, the third 36. */
const worth = [100, 60, 36];

// A pair is a wish for a firm of a trade that the applicant has learnt.
const pairs = applicants.flatMap(({ trades, wishes }, row) =>
  wishes.flatMap((wish, rank) => {
    const column = firms.findIndex(({ id }) => id === wish);
    if (column < 0) throw new Error(`${applicants[row].id} wishes for ${wish}, which is no firm of the file`);
    return trades.includes(firms[column].trade) ? [{ row, column, score: worth[rank] ?? 0 }] : [];
  }),
);
const names = { row: (i) => applicants[i].id, column: (j) => firms[j].id };

/** The answer, or every issue in words. */
function answerOf(result) {
  if (result.isOk()) return result.value;
  throw new Error(result.error.map((issue) => formatAlgorithmIssue(issue, names)).join("\n"));
}

const problem = answerOf(
  transportProblem(pairs, {
    rows: applicants.length,
    columns: firms.length,
    supply: 1,
    capacity: firms.map(({ places }) => places),
    minimum: firms.map(({ fewest }) => fewest),
    rowKeys: applicants.map(({ id }) => id), // the order of the file decides nothing
    columnKeys: firms.map(({ id }) => id),
  }),
);
const plan = answerOf(transportWithMinimum(problem, { gap: 0 }));
const proof = verifyTransport(problem, plan);
const bestOf = new Map(placements(problem, plan).map(({ row, column }) => [row, column]));

// The same pairs as preferences: an applicant ranks by wish, a firm by grade, where equal grades are a tie.
const rowOf = applicants.flatMap((_, row) =>
  Array.from({ length: problem.rowStart[row + 1] - problem.rowStart[row] }, () => row),
);
const preferences = {
  ...problem,
  rowRank: Int32Array.from(rowOf, (row, entry) => applicants[row].wishes.indexOf(firms[problem.column[entry]].id)),
  columnRank: Int32Array.from(rowOf, (row) => -applicants[row].grade),
};
const stable = answerOf(deferredAcceptance(preferences, { proposing: "rows", ties: "maximum" }));

/** "Sagbruket (wish 2)". */
function placeOf(row, column) {
  if (column === undefined || column < 0) return "-";
  return `${firms[column].id} (wish ${applicants[row].wishes.indexOf(firms[column].id) + 1})`;
}
const line = (...cells) =>
  console.log(
    cells
      .map((cell, i) => cell.padEnd([11, 7, 26][i] ?? 0))
      .join("")
      .trimEnd(),
  );

console.log(`${madeUp}\n`);
line("Applicant", "Grade", "Best together", "Stable");
for (const [row, { id, grade }] of applicants.entries())
  line(id, String(grade), placeOf(row, bestOf.get(row)), placeOf(row, stable.columnOf[row]));

const closed = firms.filter((_, column) => plan.open[column] === 0).map(({ id }) => id);
const isShort = ({ fewest }, column) => {
  const taken = stable.columnOf.filter((one) => one === column).length;
  return taken > 0 && taken < fewest;
};
const unrest = blockingPairs(preferences, stable.columnOf).length;
console.log(`
Best together: ${bestOf.size} of ${applicants.length} placed, worth ${proof.value}; no plan is worth more than ${proof.bound} (checked: ${proof.ok}).
Takes none, since its fewest would not come or are worth more elsewhere: ${closed.join(", ") || "no firm"}.
Stable: ${stable.size} of ${applicants.length} placed; pairs that would rather have each other: ${unrest}.
Below its fewest in the stable answer, which does not ask: ${
  firms
    .filter(isShort)
    .map(({ id }) => id)
    .join(", ") || "no firm"
}.`);
