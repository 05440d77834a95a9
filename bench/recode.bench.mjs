// A million counts on codes of 2019, carried to those of 2024, beside a loop over the crosswalk that checks nothing.
import { municipalitiesAt, recode } from "kompetansepilot";
import { crosswalks } from "kompetansepilot/reference/crosswalks";
import { norway } from "kompetansepilot/reference/norway";

const rows = 1_000_000;
const from = "2019-01-01";
const to = "2024-01-01";

function plainRecode(counts) {
  const heirs = new Map();
  for (const row of crosswalks) {
    if (row.fromDate !== from || row.toDate !== to) continue;
    heirs.set(row.from, [...(heirs.get(row.from) ?? []), row]);
  }
  const sums = new Map();
  for (const { code, value } of counts)
    for (const heir of heirs.get(code)) sums.set(heir.to, (sums.get(heir.to) ?? 0) + value * heir.weight);
  return [...sums].sort().map(([code, value]) => ({ code, value }));
}

export default {
  title: "recode 1,000,000 counts from 2019 to 2024",
  prepare: async () => {
    const numbers = municipalitiesAt(norway, from).map((municipality) => municipality.number);
    return Array.from({ length: rows }, (_, i) => ({ code: numbers[(i * 7919) % numbers.length], value: i % 13 }));
  },
  ours: { name: "recode", run: async (counts) => recode(norway, counts, { from, to })._unsafeUnwrap().rows },
  peer: { name: "a loop over the crosswalk", run: async (counts) => plainRecode(counts) },
  digest: (recoded) => recoded.map(({ code, value }) => [code, Math.round(value * 1000)]),
  same: (ours, peer) => JSON.stringify(ours) === JSON.stringify(peer),
  limits: { ms: 1000 },
};
