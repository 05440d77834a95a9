import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { Programme } from "../../src/model/programme.ts";
import { centralityAt } from "../../src/geography/centralityAt.ts";
import { countyOf } from "../../src/geography/countyOf.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import { regionOf } from "../../src/geography/regionOf.ts";
import { heirOf } from "../../src/geography/heirOf.ts";
import { successors } from "../../src/geography/successors.ts";
import type { Dimension, Group } from "../../src/indicators/indicator.ts";
import { norway } from "../../src/reference/norway.ts";

// A second evaluator, slow and written straight from the definitions: no states, no index, every group by itself. It knows
// the programmes of test/arbitraries/programme.ts: as of 2023-12-31, the years 2021 to 2023, the counties of 2024.

const asOf = "2023-12-31";
const from = "2021-01-01";
const to = "2023-12-31";
const division = "2024-01-01";

export type Answer =
  | { readonly status: "no-data" }
  | {
      readonly status: "estimated";
      /** Absent where there is a reading without a value: a median that is not reached. */
      readonly value?: number;
      readonly missing: number;
      readonly of?: readonly [number, number];
      readonly details?: Readonly<Record<string, number | undefined>>;
    };

const inPeriod = (date: string | undefined): boolean => date !== undefined && from <= date && date <= to;

function county(code: string | undefined): string | undefined {
  const heir = code === undefined ? undefined : heirOf(norway, code, division);
  return (
    heir &&
    countyOf(norway, heir.code, division)
      .map(({ code: own }) => own)
      .unwrapOr("")
  );
}

type Facts = Partial<Record<Dimension, string | readonly string[] | undefined>>;

/** The values of the dimensions that this evaluator knows, row by row. */
class Oracle {
  constructor(private readonly programme: Programme) {}

  firm = (id: string | undefined) => this.programme.establishments.find((row) => row.id === id);

  sizeOf(employees: number | undefined): string | undefined {
    if (employees === undefined) return undefined;
    const classes = this.programme.population.map((row) => row.sizeClass);
    if (classes.length === 0) {
      for (const [most, name] of [
        [0, "0"],
        [4, "1-4"],
        [9, "5-9"],
        [19, "10-19"],
        [49, "20-49"],
        [99, "50-99"],
        [249, "100-249"],
      ] as const) {
        if (employees <= most) return name;
      }
      return "250+";
    }
    const name = employees < 10 ? "0-9" : employees < 50 ? "10-49" : "50+";
    return classes.includes(name) ? name : undefined;
  }

  ofFirm(id: string | undefined): Facts {
    const firm = this.firm(id);
    if (firm === undefined) return {};
    const met = this.programme.activities.filter((row) => row.establishment === id && inPeriod(row.date));
    const models = met.flatMap((row) => row.model ?? []);
    return {
      county: county(firm.municipality),
      centralityClass: centralityAt(norway, firm.municipality, asOf)?.class.toString(),
      sizeClass: this.sizeOf(firm.employees),
      industry: firm.industry?.slice(0, 2),
      model: models.length === 0 ? undefined : [...new Set(models)],
    };
  }

  ofNeed(need: CompetenceNeed): Facts {
    const facts = this.ofFirm(need.establishment);
    const { municipality } = need;
    const own =
      municipality === undefined
        ? {}
        : { county: county(municipality), centralityClass: centralityAt(norway, municipality, asOf)?.class.toString() };
    return { ...facts, ...own, field: need.field };
  }

  ofPilot(id: string): Facts {
    const pilot = this.programme.pilots.find((row) => row.id === id);
    if (pilot === undefined) return {};
    const targets = pilot.targetMunicipalities ?? [];
    const only = (values: readonly (string | undefined)[]) => (new Set(values).size === 1 ? values[0] : undefined);
    const heir = heirOf(norway, pilot.county, division);
    return {
      county: heir?.exact ? heir.code : only(targets.map(county)),
      centralityClass: only(targets.map((code) => centralityAt(norway, code, asOf)?.class.toString())),
    };
  }
}

function isIn(facts: Facts, group: Group): boolean {
  return (Object.keys(group) as Dimension[]).every((dimension) => {
    const value = facts[dimension];
    return value === undefined ? group[dimension] === "unknown" : [value].flat().includes(group[dimension] ?? "");
  });
}

const withYear = (facts: Facts, date: string | undefined): Facts => ({ ...facts, year: date?.slice(0, 4) });

/**
 * The share that has come there after so many days, summed step by step: at each day on which somebody came, those who did
 * among those who still waited, times the share that still waited.
 */
function cameBy(days: number, waits: readonly Wait[]): number {
  let waiting = 1;
  let came = 0;
  for (const day of [...new Set(waits.map((wait) => wait.days))].sort((a, b) => a - b)) {
    if (day > days) break;
    const atRisk = waits.filter((wait) => wait.days >= day).length;
    const now = waits.filter((wait) => wait.days === day);
    came += (waiting * now.filter(({ end }) => end === "came").length) / atRisk;
    waiting *= 1 - now.filter(({ end }) => end !== "open").length / atRisk;
  }
  return came;
}

interface Wait {
  readonly days: number;
  readonly end: "came" | "left" | "open";
}

const daysFrom = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

function timeAnswer(
  rows: readonly (readonly [from: string, to: string | undefined, left: string | undefined])[],
): Answer {
  const waits = rows.flatMap(([from, to, left]): readonly Wait[] => {
    const came = to !== undefined && to <= asOf ? to : undefined;
    const gone = left !== undefined && left <= asOf ? left : undefined;
    const first = [came, gone].filter((date) => date !== undefined).sort()[0];
    if (first === undefined) return [{ days: daysFrom(from, asOf), end: "open" }];
    return first < from ? [] : [{ days: daysFrom(from, first), end: first === came ? "came" : "left" }];
  });
  if (waits.length === 0) return { status: "no-data" };
  const longest = Math.max(...waits.map(({ days }) => days));
  const allEnded = waits.every(({ days, end }) => days < longest || end !== "open");
  const days = [...new Set(waits.map((wait) => wait.days))].sort((a, b) => a - b);
  const value = days.find((day) => cameBy(day, waits) > 0.5 - 1e-9);
  const known = (day: number) => (longest >= day || allEnded ? cameBy(day, waits) : undefined);
  return {
    status: "estimated",
    ...(value === undefined ? {} : { value }),
    missing: rows.length - waits.length,
    details: { share90: known(90), share180: known(180), share365: known(365) },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, own) => all + own, 0);

function shareOf(is: number, of: number, missing: number): Answer {
  return of === 0 || is > of ? { status: "no-data" } : { status: "estimated", value: is / of, missing, of: [is, of] };
}

/** The answer for one indicator and group, or `undefined` for one that this evaluator does not know. */
export function oracle(programme: Programme, id: string, group: Group): Answer | undefined {
  const facts = new Oracle(programme);
  const none: Answer = { status: "no-data" };

  const contact = (row: Programme["establishments"][number]) => row.contactedOn ?? row.mappedOn;
  const reached = programme.establishments.filter(
    (row) => inPeriod(contact(row)) && isIn(withYear(facts.ofFirm(row.id), contact(row)), group),
  );
  const needRows = programme.needs.filter((row) => row.registeredOn <= asOf);
  const registered = programme.needs.filter(
    (row) => inPeriod(row.registeredOn) && isIn(withYear(facts.ofNeed(row), row.registeredOn), group),
  );
  const ofOffer = (row: (typeof programme.offers)[number]): Facts => ({
    county: county(row.municipality),
    centralityClass: row.municipality && centralityAt(norway, row.municipality, asOf)?.class.toString(),
    field: row.field,
  });
  const offerRows = programme.offers.filter((row) => (row.readyOn ?? asOf) <= asOf);
  const ready = programme.offers.filter(
    (row) => inPeriod(row.readyOn) && isIn(withYear(ofOffer(row), row.readyOn), group),
  );

  const participations = programme.participations.filter((row) => row.enrolledOn <= asOf);
  const needOf = (wanted: string | undefined) =>
    programme.needs.find((row) => row.id === wanted && row.registeredOn <= asOf);
  const enrolled = participations.filter((row) => {
    const need = needOf(row.need);
    const owner = facts.firm(row.establishment) ? facts.ofFirm(row.establishment) : need ? facts.ofNeed(need) : {};
    const offer = programme.offers.find((one) => one.id === row.offer && (one.readyOn ?? asOf) <= asOf);
    return inPeriod(row.enrolledOn) && isIn(withYear({ ...owner, field: offer?.field }, row.enrolledOn), group);
  });
  const isBy = (date: string | undefined): boolean => date !== undefined && date <= asOf;
  const mapped = programme.establishments.filter(
    (row) => inPeriod(row.mappedOn) && isIn(withYear(facts.ofFirm(row.id), row.mappedOn), group),
  );
  const hasParticipation = (firm: string, isIt: (row: (typeof participations)[number]) => boolean): boolean =>
    participations.some((row) => isIt(row) && (row.establishment ?? needOf(row.need)?.establishment) === firm);
  const pilots = programme.pilots.filter((row) => isIn({ ...facts.ofPilot(row.id), year: group.year }, group));
  const heads = (rows: readonly CompetenceNeed[], of: (row: CompetenceNeed) => number): Answer => {
    const ofKnown = rows.filter((row) => row.headcount !== undefined);
    const sum = (value: (row: CompetenceNeed) => number) => ofKnown.reduce((all, row) => all + value(row), 0);
    return shareOf(
      sum(of),
      sum((row) => row.headcount ?? 0),
      rows.length - ofKnown.length,
    );
  };
  const known = (rows: readonly (boolean | undefined)[]): Answer => {
    const said = rows.filter((row) => row !== undefined);
    return shareOf(said.filter(Boolean).length, said.length, rows.length - said.length);
  };

  switch (id) {
    case "commitment-rate":
      return known(mapped.map((row) => isBy(row.committedOn)));
    case "establishment-participation-rate":
      return known(mapped.map((row) => hasParticipation(row.id, ({ started }) => started)));
    case "contact-to-completion-yield":
      return known(reached.map((row) => hasParticipation(row.id, ({ outcome }) => outcome === "completed")));
    case "participants":
      if (participations.length === 0) return none;
      return { status: "estimated", value: new Set(enrolled.map((row) => row.person)).size, missing: 0 };
    case "need-match-rate":
      return known(registered.map((row) => isBy(row.matchedOn)));
    case "needs-pooled-share":
      return heads(registered, (row) => {
        const firms = needRows
          .filter((one) => row.pool !== undefined && one.pool === row.pool)
          .map((one) => one.establishment);
        return new Set(firms.filter((firm) => firm !== undefined)).size >= 2 ? (row.headcount ?? 0) : 0;
      });
    case "need-coverage":
      return heads(registered, (row) => {
        const persons = new Set(participations.filter((one) => one.need === row.id).map((one) => one.person));
        return Math.min(row.headcount ?? 0, persons.size);
      });
    case "needs-met-share": {
      const due = registered.filter((row) => isBy(row.followUpDueOn));
      return known(due.map((row) => (row.followUp === undefined ? undefined : row.followUp === "met")));
    }
    case "need-driven-offer-share":
      return known(ready.map((row) => needRows.some((need) => need.offer === row.id)));
    case "offer-cancellation-rate":
      return known(ready.filter((row) => isBy(row.startsOn)).map((row) => row.cancelled));
    case "offers-repeated-share":
      return known(ready.filter((row) => isBy(row.completedOn)).map((row) => isBy(row.repeatedOn)));
    case "offer-fill-rate": {
      const run = ready.filter((row) => isBy(row.startsOn) && row.cancelled !== true);
      const ofKnown = run.filter((row) => row.capacity !== undefined);
      const taken = participations.filter((row) => ofKnown.some((offer) => offer.id === row.offer)).length;
      const seats = ofKnown.reduce((sum, row) => sum + (row.capacity ?? 0), 0);
      const missing = run.length - ofKnown.length;
      return seats === 0 ? none : { status: "estimated", value: taken / seats, missing, of: [taken, seats] };
    }
    case "strategy-anchored-share":
      return known(pilots.map((row) => row.anchoredInPlan));
    case "pilots-continued-share":
      return known(pilots.map((row) => row.continued));
    case "labour-tightness": {
      const rows = programme.labourMarket.filter((row) => {
        const heir = heirOf(norway, row.county, division);
        return isIn({ county: heir?.exact ? heir.code : undefined, year: group.year }, group);
      });
      const shortage = rows.reduce((sum, row) => sum + row.shortage, 0);
      return shareOf(
        shortage,
        rows.reduce((sum, row) => sum + row.employed + row.shortage, 0),
        0,
      );
    }
    case "establishments-contacted":
      return programme.establishments.length === 0 ? none : { status: "estimated", value: reached.length, missing: 0 };
    case "small-establishment-share":
      return known(reached.map(({ employees }) => (employees === undefined ? undefined : employees < 10)));
    case "need-mapping-rate":
      return shareOf(
        reached.filter((row) => row.mappedOn !== undefined && row.mappedOn <= asOf).length,
        reached.length,
        0,
      );
    case "district-reach-share": {
      const classes = reached.map((row) => centralityAt(norway, row.municipality, asOf)?.class);
      const known = classes.filter((own) => own !== undefined);
      return shareOf(known.filter((own) => own >= 5).length, known.length, classes.length - known.length);
    }
    case "needs-mapped":
      return needRows.length === 0 ? none : { status: "estimated", value: registered.length, missing: 0 };
    case "headcount-needed": {
      const known = registered.filter((row) => row.headcount !== undefined);
      if (needRows.length === 0 || (known.length === 0 && registered.length > 0)) return none;
      const value = known.reduce((sum, row) => sum + (row.headcount ?? 0), 0);
      return { status: "estimated", value, missing: registered.length - known.length };
    }
    case "offers-ready":
      return offerRows.length === 0 ? none : { status: "estimated", value: ready.length, missing: 0 };
    case "new-or-adapted-offer-share": {
      const known = ready.filter((row) => row.kind !== undefined);
      return shareOf(known.filter((row) => row.kind !== "existing").length, known.length, ready.length - known.length);
    }
    case "completion-rate": {
      const ended = enrolled.filter((row) => row.started && row.outcome !== "ongoing");
      return shareOf(ended.filter((row) => row.outcome === "completed").length, ended.length, 0);
    }
    case "contact-coverage": {
      if (Object.keys(group).some((dimension) => dimension !== "county" && dimension !== "year")) return undefined;
      const listed = programme.targetMunicipalities.length > 0 ? programme.targetMunicipalities : programme.population;
      const aim = new Set(
        listed.flatMap(({ municipality }) => {
          const now = heirsAt(municipality, asOf).map(({ code }) => code);
          return [municipality, ...now];
        }),
      );
      const isTarget = (code: string) => aim.has(code) || aim.has(heirOf(norway, code, asOf)?.code ?? "");
      const ours = reached.filter((row) => isTarget(row.municipality)).length;
      let register = 0;
      for (const row of programme.population) {
        if (!isTarget(row.municipality)) continue;
        if (group.county === undefined) register += row.establishments;
        else {
          const heirs = heirsAt(row.municipality, division);
          if (heirs.length === 0 && group.county === "unknown") register += row.establishments;
          const parts = largestRemainder(
            row.establishments,
            heirs.map(({ weight }) => weight),
          );
          heirs.forEach(({ code }, i) => {
            if (county(code) === group.county) register += parts[i] ?? 0;
          });
        }
      }
      return shareOf(ours, register, 0);
    }
    case "model-diversity": {
      const done = programme.activities.filter((row) => {
        const { sizeClass, industry } = facts.ofFirm(row.establishment);
        const own = withYear({ ...facts.ofPilot(row.pilot), model: row.model, sizeClass, industry }, row.date);
        return inPeriod(row.date) && isIn(own, group);
      });
      const known = done.filter((row) => row.model !== undefined && row.hours !== undefined);
      const hours = ["motor", "broker", "meetingPlace"].map((model) =>
        known.filter((row) => row.model === model).reduce((sum, row) => sum + (row.hours ?? 0), 0),
      );
      const all = hours.reduce((sum, own) => sum + own, 0);
      if (all === 0) return none;
      const value = hours.reduce((product, own) => (own === 0 ? product : product * (own / all) ** (-own / all)), 1);
      return { status: "estimated", value, missing: done.length - known.length };
    }
    case "unmet-need-share": {
      const weighted = programme.survey.some((row) => row.weight !== undefined);
      const rows = programme.survey.filter((row) =>
        isIn({ ...facts.ofFirm(row.establishment), year: group.year }, group),
      );
      const valid = rows.filter((row) => row.unmet !== undefined && !(weighted && row.weight === undefined));
      const isUnmet = (row: (typeof rows)[number]) => row.unmet === "some" || row.unmet === "large";
      const weights = (some: typeof rows) => sum(some.map((row) => row.weight ?? 1));
      if (valid.length === 0) return none;
      return {
        status: "estimated",
        value: weights(valid.filter(isUnmet)) / weights(valid),
        missing: rows.length - valid.length,
        ...(weighted ? {} : { of: [valid.filter(isUnmet).length, valid.length] }),
        details: { severe: valid.filter((row) => row.unmet === "large").length },
      };
    }
    case "time-contact-to-need":
      return timeAnswer(reached.map((row) => [contact(row) ?? "", row.mappedOn, undefined]));
    case "time-need-to-match":
      return timeAnswer(registered.map((row) => [row.registeredOn, row.matchedOn, row.withdrawnOn]));
    case "time-need-to-start":
      return timeAnswer(registered.map((row) => [row.registeredOn, row.startedOn, row.withdrawnOn]));
    case "field-overlap":
    case "level-distance":
    case "place-coverage": {
      if (!isTold(needRows.map(facts.ofNeed, facts), group) || !isTold(offerRows.map(ofOffer), group)) return none;
      const placeOf = (code: string | undefined) => code && regionOf(norway, code, asOf)?.region;
      const levels = ["2", "3", "4 4A 4B", "5 5.1", "5.2", "6 6.1 6.2", "7", "8"].map((step) => step.split(" "));
      const category = (field: string, level: string | undefined, place: string | undefined) => {
        if (id === "field-overlap") return field;
        if (id === "place-coverage") return place === undefined ? undefined : `${place} in ${field}`;
        return level === undefined ? undefined : String(levels.findIndex((step) => step.includes(level)));
      };
      const needs = registered.map((row) => ({
        in: category(row.field, row.nkrLevel, placeOf(row.municipality ?? facts.firm(row.establishment)?.municipality)),
        amount: row.headcount,
      }));
      const offers = ready
        .filter((row) => row.cancelled !== true)
        .map((row) => ({ in: category(row.field, row.nkrLevel, placeOf(row.municipality)), amount: row.capacity }));
      const isKnown = (row: (typeof needs)[number]) => row.in !== undefined && row.amount !== undefined;
      const missing = [...needs, ...offers].filter((row) => !isKnown(row)).length;
      const amount = (rows: typeof needs, wanted?: string) =>
        sum(
          rows
            .filter((row) => isKnown(row) && (row.in === wanted || wanted === undefined))
            .map((row) => row.amount ?? 0),
        );
      const all = [...new Set(needs.flatMap((row) => row.in ?? []))];
      const heads = amount(needs);
      if (id === "place-coverage")
        return shareOf(sum(all.map((one) => Math.min(amount(needs, one), amount(offers, one)))), heads, missing);
      const seats = amount(offers);
      if (heads === 0 || seats === 0) return none;
      if (id === "field-overlap") {
        const common = all.map((one) => Math.min(amount(needs, one) / heads, amount(offers, one) / seats));
        return { status: "estimated", value: sum(common), missing };
      }
      const below = (rows: typeof needs, step: number) =>
        sum(levels.map((_, i) => (i <= step ? amount(rows, String(i)) : 0)));
      const steps = levels.map((_, step) => Math.abs(below(needs, step) / heads - below(offers, step) / seats));
      return { status: "estimated", value: sum(steps), missing };
    }
    case "travel-to-offer": {
      const sites = programme.offers.filter(
        (row) =>
          inPeriod(row.readyOn) &&
          row.cancelled !== true &&
          row.delivery !== "online" &&
          row.municipality !== undefined,
      );
      const distances = registered.flatMap((row) => {
        const from = row.municipality ?? facts.firm(row.establishment)?.municipality;
        const known = sites
          .filter((site) => site.field === row.field)
          .flatMap((site) => (from && distanceKm(norway, from, site.municipality ?? "")) ?? [])
          .filter((km) => typeof km === "number");
        return known.length === 0 ? [] : [Math.min(...known)];
      });
      distances.sort((a, b) => a - b);
      const low = distances[Math.floor((distances.length - 1) / 2)] ?? 0;
      const high = distances[Math.floor(distances.length / 2)] ?? 0;
      if (distances.length === 0) return none;
      return { status: "estimated", value: (low + high) / 2, missing: registered.length - distances.length };
    }
    case "hours-per-need":
    case "dedicated-staffing": {
      const isStaffing = id === "dedicated-staffing";
      const done = programme.activities.filter((row) => row.date <= asOf);
      const ofActivity = (row: (typeof done)[number]): Facts => {
        const { sizeClass, industry } = facts.ofFirm(row.establishment);
        return { ...facts.ofPilot(row.pilot), model: row.model, sizeClass, industry };
      };
      const frame = registerFacts(programme, facts, group);
      const others = isStaffing ? frame : needRows.map(facts.ofNeed, facts);
      if (done.length === 0 || !isTold(done.map(ofActivity), group) || !isTold(others, group)) return none;
      const rows = done.filter((row) => inPeriod(row.date) && isIn(withYear(ofActivity(row), row.date), group));
      const known = rows.flatMap((row) => row.hours ?? []);
      const missing = rows.length - known.length;
      if (known.length === 0 && missing > 0) return none;
      if (!isStaffing) {
        if (registered.length === 0) return none;
        return {
          status: "estimated",
          value: sum(known) / registered.length,
          missing,
          of: [sum(known), registered.length],
        };
      }
      const target = targetOf(programme);
      const firms = sum(
        frame
          .filter((row) => target(row.code) && isIn({ ...row, year: group.year }, group))
          .map((row) => row.establishments),
      );
      const years = group.year === undefined ? 3 : 1; // the period is three whole years
      return firms === 0 ? none : { status: "estimated", value: (100 * sum(known)) / (1750 * years) / firms, missing };
    }
    case "representation-ratio": {
      const across = { ...group, sizeClass: undefined };
      const among = Object.fromEntries(Object.entries(across).filter(([, value]) => value !== undefined)) as Group;
      const frame = registerFacts(programme, facts, group);
      if (
        !isTold(
          programme.establishments.map((row) => facts.ofFirm(row.id)),
          group,
        ) ||
        !isTold(frame, group)
      )
        return none;
      const firms = programme.establishments.filter(
        (row) => inPeriod(contact(row)) && isIn(withYear(facts.ofFirm(row.id), contact(row)), among),
      );
      const ours = frame.filter((row) => isIn({ ...row, year: group.year }, among));
      const isIt = (employees: number, sizeClass: string | undefined) =>
        group.sizeClass === undefined ? employees < 10 : sizeClass === group.sizeClass;
      const sized = firms.filter((row) =>
        group.sizeClass === undefined ? row.employees !== undefined : facts.sizeOf(row.employees) !== undefined,
      );
      const share = sized.filter((row) => isIt(row.employees ?? 0, facts.sizeOf(row.employees))).length / sized.length;
      const inRegister = (rows: typeof frame) => sum(rows.map((row) => row.establishments));
      const least: Readonly<Record<string, number>> = { "0-9": 0, "10-49": 10, "50+": 50 };
      const expected =
        inRegister(ours.filter((row) => isIt(least[row.sizeClass] ?? 0, row.sizeClass))) / inRegister(ours);
      if (sized.length === 0 || !(expected > 0)) return none;
      return { status: "estimated", value: share / expected, missing: firms.length - sized.length };
    }
    case "network-density":
    case "network-centralisation":
    case "cross-type-tie-index":
    case "formalised-tie-share":
    case "connected-without-operator":
    case "ties-retained-share":
      return networkAnswer(programme, id, group);
    default:
      return undefined;
  }
}

/** Whether rows say of anything to which of the groups it belongs. */
function isTold(rows: readonly Facts[], group: Group): boolean {
  const asked = (Object.keys(group) as Dimension[]).filter(
    (dimension) => dimension !== "year" && group[dimension] !== undefined && group[dimension] !== "unknown",
  );
  return rows.length === 0 || asked.every((dimension) => rows.some((row) => row[dimension] !== undefined));
}

type RegisterFacts = Facts & { readonly code: string; readonly sizeClass: string; readonly establishments: number };

/** Register rows, in pieces where counties are asked for. */
function registerFacts(programme: Programme, facts: Oracle, group: Group): readonly RegisterFacts[] {
  return programme.population.flatMap(({ municipality: code, sizeClass, establishments }) => {
    const centralityClass = centralityAt(norway, code, asOf)?.class.toString();
    const whole = { code, sizeClass, centralityClass };
    const heirs = group.county === undefined ? [] : heirsAt(code, division);
    if (heirs.length < 2) return [{ ...whole, county: county(code), establishments }];
    const parts = largestRemainder(
      establishments,
      heirs.map(({ weight }) => weight),
    );
    return heirs.map((heir, i) => ({ ...whole, county: county(heir.code), establishments: parts[i] ?? 0 }));
  });
}

/** Whether a municipality is one that the programme aims at. */
function targetOf(programme: Programme): (code: string) => boolean {
  const listed = programme.targetMunicipalities.length > 0 ? programme.targetMunicipalities : programme.population;
  const aim = new Set(
    listed.flatMap(({ municipality }) => [municipality, ...heirsAt(municipality, asOf).map(({ code }) => code)]),
  );
  return (code) => aim.has(code) || aim.has(heirOf(norway, code, asOf)?.code ?? "");
}

/** The six about actors and their ties, by matrices of who works with whom. */
function networkAnswer(programme: Programme, id: string, group: Group): Answer {
  const none: Answer = { status: "no-data" };
  const day = group.year === undefined ? asOf : `${group.year}-12-31`;
  const actors = programme.actors.filter((row) =>
    isIn(
      {
        county: county(row.municipality),
        centralityClass: row.municipality && centralityAt(norway, row.municipality, asOf)?.class.toString(),
        year: group.year,
      },
      group,
    ),
  );
  const tiesOn = (a: string, b: string, on: string) =>
    programme.ties.filter(
      (tie) =>
        ((tie.a === a && tie.b === b) || (tie.a === b && tie.b === a)) &&
        tie.since <= on &&
        (tie.until === undefined || on < tie.until),
    );
  const pairs = actors.flatMap((a, i) => actors.slice(i + 1).map((b) => ({ a, b })));
  const tied = pairs.filter(({ a, b }) => tiesOn(a.id, b.id, day).length > 0);
  switch (id) {
    case "network-density":
      return shareOf(tied.length, pairs.length, 0);
    case "network-centralisation": {
      const degrees = actors.map((actor) => tied.filter(({ a, b }) => a === actor || b === actor).length);
      const n = actors.length;
      if (n < 3) return none;
      const value = sum(degrees.map((degree) => Math.max(...degrees) - degree)) / ((n - 1) * (n - 2));
      return { status: "estimated", value, missing: 0 };
    }
    case "cross-type-tie-index": {
      const external = tied.filter(({ a, b }) => a.kind !== b.kind).length;
      const internal = tied.length - external;
      if (tied.length === 0) return none;
      return {
        status: "estimated",
        value: (external - internal) / tied.length,
        missing: 0,
        details: { external, internal },
      };
    }
    case "formalised-tie-share": {
      const forms = tied.map(({ a, b }) => tiesOn(a.id, b.id, day).map(({ formal }) => formal));
      const formal = forms.filter((own) => own.includes(true)).length;
      const unknown = forms.filter((own) => !own.includes(true) && own.includes(undefined)).length;
      return shareOf(formal, forms.length - unknown, unknown);
    }
    case "connected-without-operator": {
      const others = actors.filter((actor) => !programme.pilots.some((pilot) => pilot.operator === actor.id));
      let reach = new Set(
        others.flatMap((a) => [
          `${a.id} ${a.id}`,
          ...tied.flatMap((t) => (t.a === a || t.b === a ? [`${a.id} ${t.a === a ? t.b.id : t.a.id}`] : [])),
        ]),
      );
      for (let i = 0; i < others.length; i++) {
        const steps = others.flatMap((a) =>
          others.flatMap((b) =>
            others.flatMap((c) =>
              reach.has(`${a.id} ${b.id}`) && reach.has(`${b.id} ${c.id}`) ? [`${a.id} ${c.id}`] : [],
            ),
          ),
        );
        reach = new Set([...reach, ...steps]);
      }
      const all = others.flatMap((a, i) => others.slice(i + 1).map((b) => reach.has(`${a.id} ${b.id}`)));
      return shareOf(all.filter(Boolean).length, all.length, 0);
    }
    default: {
      const start = `${Number(day.slice(0, 4)) - 1}-12-31`;
      const before = pairs.filter(({ a, b }) => tiesOn(a.id, b.id, start).length > 0);
      return shareOf(before.filter(({ a, b }) => tiesOn(a.id, b.id, day).length > 0).length, before.length, 0);
    }
  }
}

/** The heirs of a code of any year, by asking `successors` for a day on which the code was valid. */
function heirsAt(code: string, date: string): readonly { readonly code: string; readonly weight: number }[] {
  const rows = norway.municipalities.filter(({ number }) => number === code);
  const isValid = rows.some(({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date < validTo));
  if (isValid) return [{ code, weight: 1 }];
  const last = rows.at(-1);
  if (last === undefined) return [];
  if (last.validTo === undefined || date < last.validFrom) {
    const heir = heirOf(norway, code, date);
    return heir === undefined ? [] : [{ code: heir.code, weight: 1 }]; // the codes of 2024 used here came whole from one
  }
  const day = `${Number(last.validTo.slice(0, 4)) - 1}-12-31`;
  return successors(norway, code, { from: day, to: date }).unwrapOr([]);
}

function largestRemainder(count: number, weights: readonly number[]): readonly number[] {
  const shares = weights.map((weight) => Math.floor(count * weight));
  const order = weights
    .map((weight, i) => [count * weight - Math.floor(count * weight), i] as const)
    .sort(([a], [b]) => b - a);
  let left = count - shares.reduce((sum, share) => sum + share, 0);
  for (const [, i] of order) if (left-- > 0) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}
