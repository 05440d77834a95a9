import type { Label, Words } from "../core/label.ts";
import type { ActorKind } from "./actor.ts";

/** The three functions that a county could build its pilot on, alone or together. */
export type MobilisationModel = "motor" | "broker" | "meetingPlace";

const motor: Label = { nb: "Motor", nn: "Motor", en: "Driver" };
const broker: Label = { nb: "Megler", nn: "Meklar", en: "Broker" };
const meetingPlace: Label = { nb: "Møteplass", nn: "Møteplass", en: "Meeting place" };

export const mobilisationModel: Words<MobilisationModel> = { motor, broker, meetingPlace };

/** The four official verbs of the programme, in the order of the work. */
export type Verb = "identify" | "mobilise" | "connect" | "facilitate";

export const verb: Words<Verb> = {
  identify: { nb: "Identifisere", nn: "Identifisere", en: "Identify" },
  mobilise: { nb: "Mobilisere", nn: "Mobilisere", en: "Mobilise" },
  connect: { nb: "Koble", nn: "Kople", en: "Connect" },
  facilitate: { nb: "Tilrettelegge", nn: "Leggje til rette", en: "Facilitate" },
};

/** What each verb asks for, in a sentence. The verbs are official; the sentences are ours. */
export const verbMeaning: Words<Verb> = {
  identify: {
    nb: "Finne ut hvilken kompetanse virksomhetene mangler, også de som ikke har tid til å lete selv.",
    nn: "Finne ut kva kompetanse verksemdene manglar, også dei som ikkje har tid til å leite sjølve.",
    en: "Find out which competence establishments lack, also those without time to search for themselves.",
  },
  mobilise: {
    nb: "Få virksomhetene til å sette av folk og tid til opplæring.",
    nn: "Få verksemdene til å setje av folk og tid til opplæring.",
    en: "Bring establishments to set aside people and time for training.",
  },
  connect: {
    nb: "Samle behov på tvers av virksomheter og koble dem til tilbud som dekker dem.",
    nn: "Samle behov på tvers av verksemder og kople dei til tilbod som dekkjer dei.",
    en: "Pool needs across establishments and connect them to offers that meet them.",
  },
  facilitate: {
    nb: "Tilpasse eller lage tilbud slik at folk kan delta ved siden av jobb og familie der de bor.",
    nn: "Tilpasse eller lage tilbod slik at folk kan delta ved sida av jobb og familie der dei bur.",
    en: "Adapt or create offers so that people can take part alongside work and family, where they live.",
  },
};

/** A mobilisation model as described in the research on study centres from which the programme took it. */
export interface MobilisationModelDescription {
  readonly label: Label;
  readonly meaning: Label;
  readonly activities: readonly Label[];
  readonly operators: readonly ActorKind[];
  readonly source: string;
}

const source =
  "Danielsen, Grepperud & Roos (2015), Levende studie- og læringssentra?, UiT, https://septentrio.uit.no/index.php/SapReps/article/view/3407";

/**
 * The three models described, in our words. They can be combined, and no public source ranks them. The meanings follow the
 * research on study centres named in `source`; activities and operators are those seen in public pages about the pilots.
 */
export const mobilisationModels: Readonly<Record<MobilisationModel, MobilisationModelDescription>> = {
  motor: {
    label: motor,
    meaning: {
      nb: "Driver fram strategier, partnerskap og nye tilbud for kompetansen i et område.",
      nn: "Driv fram strategiar, partnarskap og nye tilbod for kompetansen i eit område.",
      en: "Drives strategy, partnership and new offers for the competence of an area.",
    },
    activities: [
      { nb: "Lage en kompetansestrategi", nn: "Lage ein kompetansestrategi", en: "Make a skills strategy" },
      { nb: "Bygge partnerskap", nn: "Byggje partnarskap", en: "Build partnerships" },
      { nb: "Sette behov på dagsordenen", nn: "Setje behov på dagsordenen", en: "Put needs on the agenda" },
      { nb: "Ta initiativ til nye tilbud", nn: "Ta initiativ til nye tilbod", en: "Initiate new offers" },
      {
        nb: "Samle en næring rundt en skole",
        nn: "Samle ei næring rundt ein skule",
        en: "Gather an industry around a school",
      },
    ],
    operators: ["regionalCouncil", "countyAuthority", "upperSecondary"],
    source,
  },
  broker: {
    label: broker,
    meaning: {
      nb: "Kartlegger hva personer, virksomheter og lokalsamfunn trenger av utdanning, og kobler dem til tilbydere.",
      nn: "Kartlegg kva personar, verksemder og lokalsamfunn treng av utdanning, og koplar dei til tilbydarar.",
      en: "Maps which education persons, establishments and communities need, and links them to providers.",
    },
    activities: [
      { nb: "Besøke virksomheter", nn: "Besøkje verksemder", en: "Visit establishments" },
      {
        nb: "Intervjue ledere og ansatte",
        nn: "Intervjue leiarar og tilsette",
        en: "Interview managers and employees",
      },
      { nb: "Registrere behov", nn: "Registrere behov", en: "Register needs" },
      {
        nb: "Bestille opplæring hos tilbydere",
        nn: "Bestille opplæring hos tilbydarar",
        en: "Order training from providers",
      },
      { nb: "Lyse ut kurs", nn: "Lyse ut kurs", en: "Put courses out to tender" },
      { nb: "Inngå avtaler", nn: "Inngå avtalar", en: "Make agreements" },
    ],
    operators: ["studyCentre", "careerCentre", "businessGarden", "knowledgePark"],
    source,
  },
  meetingPlace: {
    label: meetingPlace,
    meaning: {
      nb: "Er et fysisk sted å lære sammen, slik at flere fullfører og studiene blir bedre.",
      nn: "Er ein fysisk stad å lære saman, slik at fleire fullfører og studia blir betre.",
      en: "Is a physical place to learn together, so that more people complete and study gets better.",
    },
    activities: [
      { nb: "Tilby rom og utstyr", nn: "Tilby rom og utstyr", en: "Provide rooms and equipment" },
      { nb: "Drive studiegrupper", nn: "Drive studiegrupper", en: "Run study groups" },
      { nb: "Holde eksamen lokalt", nn: "Halde eksamen lokalt", en: "Hold exams locally" },
      { nb: "Arrangere samlinger", nn: "Arrangere samlingar", en: "Arrange gatherings" },
      { nb: "Følge opp studentene", nn: "Følgje opp studentane", en: "Follow up the students" },
    ],
    operators: ["studyCentre", "upperSecondary"],
    source,
  },
};
