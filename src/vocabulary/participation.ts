import type { Words } from "../core/label.ts";

/** How far a person came in a course. */
export type ParticipationOutcome = "notStarted" | "ongoing" | "dropped" | "completed";

export const participationOutcome: Words<ParticipationOutcome> = {
  notStarted: { nb: "Ikke startet", nn: "Ikkje starta", en: "Not started" },
  ongoing: { nb: "Pågår", nn: "Går føre seg", en: "Ongoing" },
  dropped: { nb: "Avbrutt", nn: "Avbrote", en: "Dropped out" },
  completed: { nb: "Fullført", nn: "Fullført", en: "Completed" },
};

/** A person's relation to work, before and after training. */
export type WorkStatus = "inWork" | "seekingWork" | "inEducation" | "outside";

export const workStatus: Words<WorkStatus> = {
  inWork: { nb: "I arbeid", nn: "I arbeid", en: "In work" },
  seekingWork: { nb: "Arbeidssøker", nn: "Arbeidssøkjar", en: "Seeking work" },
  inEducation: { nb: "I utdanning", nn: "I utdanning", en: "In education" },
  outside: {
    nb: "Utenfor arbeid og utdanning",
    nn: "Utanfor arbeid og utdanning",
    en: "Outside work and education",
  },
};
