// Made-up needs and offers of any number: places of Norway, fields as firms and providers write them, codes, levels, fees,
// forms and dates. Everything but the municipalities is invented; equal arguments give equal records.

/** Fields as they are written, with the occupations (STYRK-08) that they are about. */
const fields = [
  [
    ["ledelse", "Leiing", "Leadership", "ledelse i småbedrifter"],
    ["1120", "1219"],
  ],
  [
    ["digital kompetanse", "IKT", "Digital kompetanse, grunnkurs", "data og kontorstøtte"],
    ["3512", "4132"],
  ],
  [
    ["HMS", "arbeidsmiljø", "HMS for ledere", "verneombud"],
    ["2263", "3257"],
  ],
  [
    ["regnskap", "økonomi og regnskap", "Rekneskap", "bookkeeping"],
    ["2411", "3313", "4311"],
  ],
  [
    ["salg", "markedsføring", "Sal og marknad", "salg og service"],
    ["3322", "5223"],
  ],
  [
    ["akvakultur", "Havbruk", "fiskeoppdrett", "aquaculture"],
    ["6221", "3119"],
  ],
  [
    ["sveising", "Sveisekurs", "sveis og stål", "welding"],
    ["7212", "7214"],
  ],
  [
    ["helsefag", "Helse og omsorg", "pleie", "legemiddelhåndtering"],
    ["5321", "3256"],
  ],
  [
    ["reiseliv", "Reiseliv og vertskap", "tourism"],
    ["4221", "5113"],
  ],
  [
    ["kokk", "Restaurant- og matfag", "servering"],
    ["5120", "5131"],
  ],
  [
    ["elektrofag", "Elektro", "elektriker, teori"],
    ["7411", "7412"],
  ],
  [
    ["byggfag", "Bygg og anlegg", "tømrer, teori til fagbrev"],
    ["7115", "7119"],
  ],
  [
    ["trebearbeiding", "Tre og trevare", "sagbruk"],
    ["7521", "8172"],
  ],
  [
    ["landbruk", "Jordbruk", "gardsdrift"],
    ["6111", "6130"],
  ],
  [["skogbruk", "Skog"], ["6210"]],
  [
    ["transport", "Logistikk", "yrkessjåfør"],
    ["8332", "4323"],
  ],
  [
    ["matproduksjon", "Matproduksjon, teori til fagbrev", "næringsmiddelproduksjon"],
    ["7511", "8160"],
  ],
  [["bærekraft", "Berekraft og klima", "sustainability"], ["2133"]],
  [
    ["automasjon", "Prosess og automasjon", "prosessteknikk"],
    ["3114", "8131"],
  ],
  [["norsk", "språk på arbeidsplassen", "norskopplæring"], ["2353"]],
  [["barnehage", "Barnehagepedagogikk"], ["5311"]],
  [["prosjektledelse", "Prosjektleiing"], ["2421"]],
  [["anbud og kontrakt", "Anbod"], ["3323"]],
  [["mekanikk", "industrimekaniker"], ["7233"]],
];

const forms = ["onSite", "gatherings", "online", "inCompany"];

/** Whole numbers from a seed (Lehmer, modulus 2^31 - 1). */
function numbers(seed) {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const day = (start, days) => new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * `needs` and `offers` records as of 1 March 2024, in the given municipalities.
 *
 * @param {{ needs: number, offers: number, municipalities: readonly string[], seed?: number }} size
 */
export function makeRecords({ needs, offers, municipalities, seed = 1 }) {
  const pick = numbers(seed);
  const one = (list) => list[pick(list.length)];
  const maybe = (percent, value) => (pick(100) < percent ? value() : undefined);
  const kept = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const subject = () => {
    const [texts, codes] = fields[Math.min(pick(fields.length), pick(fields.length))]; // the first are asked for most
    return { field: one(texts), codes: maybe(55, () => [{ system: "styrk08", id: one(codes) }]) };
  };
  const asOf = "2024-03-01";
  return {
    asOf,
    needs: Array.from({ length: needs }, (_, i) =>
      kept({
        id: `n${String(i).padStart(7, "0")}`,
        registeredOn: day(asOf, -pick(200)),
        ...subject(),
        establishment: `e${pick(Math.max(1, needs >> 1))}`,
        municipality: one(municipalities),
        nkrLevel: maybe(60, () => one(["4", "4", "5.1", "5.1", "5.2", "6"])),
        headcount: maybe(85, () => one([1, 1, 1, 2, 2, 3, 4, 6])),
        delivery: maybe(70, () => one([["online"], ["gatherings", "online"], ["onSite"], ["onSite", "gatherings"]])),
        maxTravelKm: maybe(60, () => one([20, 40, 60, 100, 150])),
        maxFeeNok: maybe(30, () => one([3000, 6000, 12000, 20000])),
        hoursPerWeek: maybe(25, () => one([4, 8, 12])),
        languages: maybe(10, () => one([["nb", "en"], ["nb"], ["nn"]])),
        earliestStart: maybe(60, () => day(asOf, pick(150))),
        latestStart: maybe(35, () => day(asOf, 100 + pick(400))),
      }),
    ),
    offers: Array.from({ length: offers }, (_, j) => {
      const delivery = maybe(92, () => forms[Math.min(3, pick(100) < 6 ? 3 : pick(3))]);
      const capacity = maybe(85, () => one([8, 10, 12, 15, 20, 25]));
      return kept({
        id: `o${String(j).padStart(6, "0")}`,
        ...subject(),
        delivery,
        municipality: delivery === "online" && pick(2) === 0 ? undefined : one(municipalities),
        establishment: delivery === "inCompany" ? maybe(80, () => `e${pick(Math.max(1, needs >> 1))}`) : undefined,
        nkrLevel: maybe(60, () => one(["4", "5.1", "5.1", "5.2", "6"])),
        feeNok: maybe(75, () => one([0, 0, 1500, 3000, 4500, 6000, 9000, 15000])),
        hoursPerWeek: maybe(40, () => one([3, 4, 6, 8, 10])),
        language: maybe(60, () => one(["nb", "nb", "nb", "nn", "en"])),
        startsOn: maybe(90, () => day(asOf, pick(400) - 20)),
        deadline: maybe(70, () => day(asOf, pick(300) - 15)),
        capacity,
        minGroup: maybe(70, () => one([4, 5, 6, 8])),
        cancelled: maybe(3, () => true),
      });
    }),
  };
}
