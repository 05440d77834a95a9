// What a change of a market comes to, beside a new market and its allocation: 5,000 needs and 500 offers, each kind of change
// under either rule for groups. The two take turns in this process; CPU time, medians of seven after three that warm the engine up.
// Of a new one the whole counts, as whoever changes a record has both to do; `allocate` alone stands beside it.
import { allocate, municipalitiesAt, prepareMarket, verifyAllocation, whatIf } from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { makeRecords } from "./instances/market.mjs";

const [warmUps, turns] = [3, 7];
const limit = 0.25;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function timed(run) {
  const before = process.cpuUsage();
  const answer = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, answer };
}

/** The k-th change of a kind, and the records after it. */
const kinds = {
  cancelOffer: ({ needs, offers }, running, k) => {
    const offer = running[(k * 7) % running.length];
    return {
      change: { kind: "cancelOffer", offer },
      needs,
      offers: offers.map((one) => (one.id === offer ? { ...one, cancelled: true } : one)),
    };
  },
  addOffer: ({ needs, offers }, running, k) => {
    const like = offers.find(({ id }) => id === running[(k * 7) % running.length]);
    const offer = { ...like, id: `x${k}` };
    return { change: { kind: "addOffer", offer }, needs, offers: [...offers, offer] };
  },
  addSeats: ({ needs, offers }, running, k) => {
    const limited = offers.filter(({ id, capacity }) => capacity !== undefined && running.includes(id));
    const { id: offer, capacity } = limited[(k * 7) % limited.length];
    return {
      change: { kind: "addSeats", offer, seats: 3 },
      needs,
      offers: offers.map((one) => (one.id === offer ? { ...one, capacity: capacity + 3 } : one)),
    };
  },
  withdrawNeed: ({ asOf, needs, offers }, _running, k) => {
    const { id: need } = needs[(k * 701) % needs.length];
    return {
      change: { kind: "withdrawNeed", need },
      needs: needs.map((one) => (one.id === need ? { ...one, withdrawnOn: asOf } : one)),
      offers,
    };
  },
};

function measure({ records, market }, cohorts, kind) {
  const { asOf } = records;
  const allocation = allocate(market, { cohorts })._unsafeUnwrap();
  const running = [...new Set(allocation.placements.map(({ offer }) => offer))].sort();
  const times = { change: [], prepare: [], allocate: [] };
  const faults = [];
  for (let k = 0; k < warmUps + turns; k++) {
    const { change, needs, offers } = kinds[kind](records, running, k);
    const changed = timed(() => whatIf(market, allocation, change)._unsafeUnwrap());
    const prepared = timed(() => prepareMarket(needs, offers, { asOf, geography: norway })._unsafeUnwrap());
    const anew = timed(() => allocate(prepared.answer, { cohorts })._unsafeUnwrap());
    if (cohorts === "ignore" && changed.answer.allocation.value !== anew.answer.value) faults.push("another value");
    if (!(changed.answer.allocation.gap <= 0.0005)) faults.push(`gap ${changed.answer.allocation.gap}`);
    if (k === 0 && !verifyAllocation(changed.answer.market, changed.answer.allocation).ok) faults.push("not verified");
    if (k < warmUps) continue;
    times.change.push(changed.ms);
    times.prepare.push(prepared.ms);
    times.allocate.push(anew.ms);
  }
  const [ours, making, solving] = [times.change, times.prepare, times.allocate].map(median);
  const ratio = ours / (making + solving);
  console.error(
    `  ${cohorts}, ${kind}: ${ours.toFixed(1)} ms, anew ${making.toFixed(0)} + ${solving.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
  if (ratio > limit) faults.push(`ratio ${ratio.toFixed(2)}, at most ${limit} wanted`);
  return faults.map((fault) => `${cohorts}, ${kind}: ${fault}`);
}

let done = false;
export default {
  title: "a change of a market of 5,000 needs (by kind above)",
  prepare: async () => {
    const municipalities = municipalitiesAt(norway, "2024-03-01").map(({ number }) => number);
    const records = makeRecords({ needs: 5_000, offers: 500, municipalities });
    const { asOf, needs, offers } = records;
    return { records, market: prepareMarket(needs, offers, { asOf, geography: norway })._unsafeUnwrap() };
  },
  ours: {
    name: "whatIf",
    run: async (input) => {
      if (done) return; // once a process: the runner's own turns would measure all of it anew
      done = true;
      const faults = ["respect", "ignore"].flatMap((cohorts) =>
        Object.keys(kinds).flatMap((kind) => measure(input, cohorts, kind)),
      );
      for (const fault of faults) console.error(`whatIf: ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    },
  },
  runs: 1,
};
