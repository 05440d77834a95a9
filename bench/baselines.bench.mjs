// What planning is worth on the made-up example programme: the value of the seats given by `allocate`, beside those of three
// simpler ways of giving them. It must be ahead of each. On several days, since in the end few needs are open.
import {
  allocate,
  bestScoreFirst,
  firstComeFirstServed,
  ignoreThenCancel,
  prepareMarket,
  verifyAllocation,
} from "kompetansepilot";
import { readFolder } from "kompetansepilot/node";
import { norway } from "kompetansepilot/reference/norway";

const days = ["2022-06-30", "2023-03-31", "2023-09-30", "2023-12-31"];

const ways = {
  "first come, first served": firstComeFirstServed,
  "best score first": bestScoreFirst,
  "groups ignored, then cancelled": (market) => ignoreThenCancel(market)._unsafeUnwrap(),
};

/** The programme as it was on a day: what came later did not exist. */
function marketOn(asOf, { establishments, needs, offers }) {
  const known = needs.filter(({ registeredOn }) => registeredOn <= asOf);
  return prepareMarket(known, offers, { asOf, geography: norway, establishments })._unsafeUnwrap();
}

export default {
  title: "value beside named baselines, the example programme on four days",
  prepare: async () => {
    const folder = new URL("../examples/programme", import.meta.url);
    const { programme } = await readFolder(decodeURIComponent(folder.pathname), { geography: norway });
    return days.map((day) => [day, marketOn(day, programme)]);
  },
  ours: {
    name: "allocate",
    run: async (markets) =>
      markets.map(([day, market]) => {
        const allocation = allocate(market)._unsafeUnwrap();
        const { ok } = verifyAllocation(market, allocation);
        const others = Object.entries(ways).map(([name, give]) => [name, give(market).value]);
        return { day, value: allocation.value, bound: allocation.bound, ok, others };
      }),
  },
  digest: (answers) => answers,
  tell: (answers) =>
    answers.map(({ day, value, bound, others }) => {
      const beside = others.map(([name, other]) => `${name} ${((100 * other) / value).toFixed(1)} %`).join(", ");
      return `${day}: allocate ${value} of at most ${bound} points; ${beside}`;
    }),
  /** Every simpler way must come to less, and every allocation must be proven. */
  faults: (answers) =>
    answers.flatMap(({ day, value, ok, others }) => [
      ...(ok ? [] : [`${day}: the allocation is not proven`]),
      ...others.flatMap(([name, other]) => (other < value ? [] : [`${day}: ${name} is not behind`])),
    ]),
};
