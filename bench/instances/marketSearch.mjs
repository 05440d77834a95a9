// The candidate search of a market of the generator, as `topCandidates` takes it: needs look for the offers that are worth
// most to them by the generator's own `pairScore`, and a bound says what a group of offers can be worth at most.
import { makeMarket, pairScore, rng } from "./generator.mjs";

/** Skills below this number are shared by every trade, and count half. */
const transversal = 20;

const attributeNames = ["y", "level", "online", "week", "x", "language", "price", "shared"];
const [Y, LEVEL, ONLINE, WEEK, X, LANGUAGE, PRICE, SHARED] = attributeNames.keys();

/**
 * What `candidateIndex` and `topCandidates` are given.
 *
 * @returns {{
 *   offers: import("../../src/algorithms/candidateIndex.ts").KeyedColumns,
 *   needs: import("../../src/algorithms/topCandidates.ts").CandidateSearch,
 * }}
 */
export function marketSearch(preset, seed = 1) {
  const market = makeMarket(preset, seed);
  const { needs, offers, skills, params } = market;
  const rows = needs.seats.length;
  const columns = offers.capMax.length;
  const isShared = (skill) => skill < transversal;
  const attributes = [
    offers.y,
    offers.level,
    offers.delivery.map((delivery) => (delivery === 2 ? 1 : 0)),
    offers.week,
    offers.x,
    offers.language,
    offers.price,
    Int32Array.from({ length: columns }, (_, j) => {
      return offers.skill.subarray(offers.skillOff[j], offers.skillOff[j + 1]).filter(isShared).length;
    }),
  ];

  const key = needs.skill; // sorted in place: those that count most, which have the higher numbers, first
  for (let i = 0; i < rows; i++) key.subarray(needs.skillOff[i], needs.skillOff[i + 1]).sort((a, b) => b - a);
  const random = rng(seed ^ 0x5bd1e995); // as in makeAssignment
  const top = Int32Array.from({ length: rows }, () => random.range(params.keep[0], params.keep[1]));

  return {
    offers: { columns, keys: skills, keyStart: offers.skillOff, key: offers.skill, attributes },
    needs: {
      rows,
      keyStart: needs.skillOff,
      key,
      top,
      score: (i, j) => pairScore(market, i, j),
      bound: boundOf(needs, key),
    },
  };
}

/** `pairScore` with each part at its best within the group, never rounded down. */
function boundOf(needs, key) {
  const { level, fromWeek, toWeek, language, budget, x, y, maxKm, allowOnline, skillOff } = needs;
  // What depends on the need alone, kept from one call to the next.
  let need = -1;
  let needLevel, from, to, money, speech, needX, needY, reach, online;
  const [PER_KM, PER_WEEK, PER_PRICE, PER_SHARED] = [0, 1, 2, 3];
  const rate = new Float64Array(4);
  const byTrade = new Float64Array(8); // by place: what the skills of a trade from there on are worth
  const shared = new Int32Array(8); // by place: how many skills from there on are shared ones
  const take = (i) => {
    need = i;
    needLevel = level[i];
    from = fromWeek[i];
    to = toWeek[i];
    money = budget[i];
    speech = language[i];
    needX = x[i];
    needY = y[i];
    reach = (maxKm[i] + 1) * (maxKm[i] + 1);
    online = allowOnline[i] === 1 ? 1400 : 0;
    rate[PER_KM] = 1600 / maxKm[i];
    rate[PER_WEEK] = 600 / Math.max(1, to - from);
    rate[PER_PRICE] = 700 / money;
    let want = 0;
    let count = 0;
    for (let p = skillOff[i + 1] - 1, place = p - skillOff[i]; p >= skillOff[i]; p--, place--) {
      const isShared = key[p] < transversal;
      want += isShared ? 1 : 2;
      if (isShared) count++;
      shared[place] = count;
      byTrade[place] = want - count;
    }
    rate[PER_SHARED] = 5000 / want;
    for (let place = 0; place < skillOff[i + 1] - skillOff[i]; place++) byTrade[place] *= rate[PER_SHARED];
  };

  return (i, place, numbers, low, high) => {
    if (i !== need) take(i);
    const lowLevel = numbers[low + LEVEL];
    const highLevel = numbers[high + LEVEL];
    if (lowLevel > needLevel + 1 || highLevel < needLevel - 1) return 0;
    const week = numbers[low + WEEK];
    const price = numbers[low + PRICE];
    if (numbers[high + WEEK] < from || week > to || price > money) return 0;
    const lowLanguage = numbers[low + LANGUAGE];
    const highLanguage = numbers[high + LANGUAGE];
    const speaks = lowLanguage <= speech && speech <= highLanguage;
    if (!speaks && (lowLanguage > 1 || highLanguage < 1 || highLevel < 6)) return 0;

    let distance = numbers[high + ONLINE] === 1 ? online : 0;
    if (numbers[low + ONLINE] === 0) {
      const west = numbers[low + X] - needX;
      const east = needX - numbers[high + X];
      const south = numbers[low + Y] - needY;
      const north = needY - numbers[high + Y];
      const dx = west > 0 ? west : east > 0 ? east : 0;
      const dy = south > 0 ? south : north > 0 ? north : 0;
      const square = dx * dx + dy * dy;
      if (square < reach) {
        const near = 2002 - rate[PER_KM] * (square === 0 ? 0 : Math.floor(Math.sqrt(square)));
        if (near > distance) distance = near;
      }
    }
    if (distance === 0) return 0;

    const most = numbers[high + SHARED];
    const common = most < shared[place] ? most : shared[place];
    const skill = byTrade[place] + rate[PER_SHARED] * common;
    const ofLevel = lowLevel <= needLevel && needLevel <= highLevel ? 1000 : 600;
    const ofWeek = 1001 - (week > from ? rate[PER_WEEK] * (week - from) : 0);
    return (skill + distance + ofLevel + ofWeek + 1001 - rate[PER_PRICE] * price) | 0;
  };
}
