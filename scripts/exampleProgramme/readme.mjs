/** What the folder says about itself. */
export function readme(programme) {
  const lines = Object.entries(programme).map(([list, rows]) => `| ${list} | ${rows.length} |`);
  return `# A made-up programme

**Everything here is invented.** No firm, person, course, grant, body or answer in this folder exists, and no figure says
anything about a real pilot, county or municipality. Only the numbers of municipalities and counties are real, as they were
from 2021 to 2023, since looking places up is part of what the example shows. \`programme.json\` says \`madeUp: true\`, and every
page made from the folder says so too.

\`node scripts/exampleProgramme.mjs\` writes the folder, and \`src/example.ts\` with two of the nine pilots. The numbers come from
a generator with a fixed seed: run it again and not a byte changes. Edit the script, never the files.

| List | Rows |
| --- | --- |
${lines.join("\n")}

How it was made:

- Nine pilots in five counties, each with its own mix of motor, broker and meeting place. The areas are not those in which the
  real pilots are known to have worked.
- Firms are small, in industries that are common along the coast and in the valleys. Some are contacted, some of these have
  their needs mapped, some commit themselves.
- A need asks for a subject that its industry uses, at a level, for one to six persons. Some things are left out, as they are on
  a real first visit: headcount, level, window, barriers.
- Courses are made in the subjects that were asked for, most of them for groups of 8 to 20. Needs go to the next course in their
  subject with free places. Some courses are cancelled, some are run again, and some start in 2024 and still take applications.
- Persons are pseudonyms. Nobody is in a course twice, and no course has more persons than places. Whether people complete
  depends on the course, so persons of one course are alike.
- The register counts in \`population.csv\` are invented too, and so is the grant scheme.

Two things are there to be noticed by whoever reads the folder: \`activities.csv\` has its dates as a Norwegian spreadsheet
writes them, which reading repairs with one warning, and the grant of one pilot is a hair above 70 % of the cost, which the grant
check warns about.
`;
}
