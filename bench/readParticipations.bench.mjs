// A folder whose participations are a million rows: read, checked and linked, beside a parser that only parses.
import Papa from "papaparse";
import { readFiles } from "kompetansepilot/intake";

const rows = 1_000_000;
const offers = 50_000;
const outcomes = ["completed", "completed", "completed", "dropped", "ongoing"];

function csv(header, count, row) {
  const lines = [header];
  for (let i = 0; i < count; i++) lines.push(row(i));
  return `${lines.join("\n")}\n`;
}

export default {
  title: "read and link 1,000,000 participations",
  prepare: async () => [
    { name: "programme.json", text: '{ "title": "Bench", "asOf": "2023-12-31", "madeUp": true }' },
    { name: "establishments.csv", text: csv("id,municipality", 5_000, (i) => `e${i},5428`) },
    {
      name: "needs.csv",
      text: csv("id,registeredOn,field,establishment", 100_000, (i) => `n${i},2021-03-01,sveising,e${i % 5_000}`),
    },
    { name: "offers.csv", text: csv("id,field", offers, (i) => `o${i},sveising`) },
    {
      name: "participations.csv",
      text: csv(
        "id,person,establishment,need,offer,enrolledOn,started,outcome",
        rows,
        (i) =>
          `p${i},person${i % 300_000},e${i % 5_000},n${i % 100_000},o${(i * 7 + Math.floor(i / 300_000)) % offers},2022-0${1 + (i % 9)}-1${i % 10},true,${outcomes[i % 5]}`,
      ),
    },
  ],
  ours: { name: "readFiles", run: async (files) => readFiles(files).programme.participations },
  peer: {
    name: "Papa.parse",
    run: async (files) => Papa.parse(files.at(-1).text, { header: true, skipEmptyLines: true }).data,
  },
  digest: (rowsRead) => ({ count: rowsRead.length, first: rowsRead[0].id, last: rowsRead.at(-1).id }),
  same: (ours, peer) => JSON.stringify(ours) === JSON.stringify(peer),
  runs: 3,
  limits: { ratio: 1.5, rssMb: 1000 },
};
