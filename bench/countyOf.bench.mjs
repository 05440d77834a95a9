// The county of two million municipality numbers, each on a date on which it is valid. The first two digits are then the
// county, which is what the peer takes: the least that anybody could do.
import { countyOf, municipalitiesAt } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";

const answers = 2_000_000;
const dates = ["2017-06-01", "2019-01-01", "2020-01-01", "2024-01-01", "2026-01-01"];

/** Answers by county, counted by the two digits: next to nothing beside the lookup that is measured. */
function tally(codeOf) {
  return ({ numbers, at }) => {
    const counts = new Array(100).fill(0);
    for (let i = 0; i < answers; i++) {
      const code = codeOf(numbers[i], at[i]);
      counts[10 * (code.charCodeAt(0) - 48) + code.charCodeAt(1) - 48] += 1;
    }
    return counts;
  };
}

export default {
  title: "the county of 2,000,000 municipalities",
  prepare: async () => {
    const valid = dates.map((date) => municipalitiesAt(norway, date).map((municipality) => municipality.number));
    const at = Array.from({ length: answers }, (_, i) => dates[i % dates.length]);
    const numbers = Array.from({ length: answers }, (_, i) => {
      const list = valid[i % dates.length];
      return list[(i * 7919) % list.length];
    });
    return { numbers, at };
  },
  ours: {
    name: "countyOf",
    run: async (input) => tally((number, date) => countyOf(norway, number, date)._unsafeUnwrap().code)(input),
  },
  peer: { name: "first two digits", run: async (input) => tally((number) => number.slice(0, 2))(input) },
  digest: (counts) => counts,
  same: (ours, peer) => JSON.stringify(ours) === JSON.stringify(peer),
  limits: { ms: 1000 },
};
