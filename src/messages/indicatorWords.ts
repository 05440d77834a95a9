import type { Label } from "../core/label.ts";

/** What an indicator is called, and how a share of it is said. */
export interface IndicatorWords {
  readonly label: Label;
  /** A sentence with `{n}` ("17 of 24"), `{during}` (the period) and `{asOf}` (the date), without its full stop. */
  readonly says?: Label;
}

const table: Readonly<Record<string, IndicatorWords>> = {
  // Reach
  "establishments-contacted": {
    label: { nb: "Virksomheter kontaktet", nn: "Verksemder kontakta", en: "Establishments contacted" },
  },
  "contact-coverage": {
    label: {
      nb: "Andel av målgruppen kontaktet",
      nn: "Del av målgruppa kontakta",
      en: "Share of target group contacted",
    },
    says: {
      nb: "{n} virksomheter i målgruppen ble kontaktet {during}",
      nn: "{n} verksemder i målgruppa vart kontakta {during}",
      en: "{n} establishments of the target group were contacted {during}",
    },
  },
  "small-establishment-share": {
    label: { nb: "Andel små virksomheter", nn: "Del små verksemder", en: "Share of small establishments" },
    says: {
      nb: "{n} virksomheter kontaktet {during} var små",
      nn: "{n} verksemder kontakta {during} var små",
      en: "{n} establishments contacted {during} were small",
    },
  },

  // Needs
  "needs-mapped": {
    label: { nb: "Kompetansebehov kartlagt", nn: "Kompetansebehov kartlagde", en: "Competence needs mapped" },
  },
  "need-mapping-rate": {
    label: { nb: "Kartleggingsgrad", nn: "Kartleggingsgrad", en: "Need mapping rate" },
    says: {
      nb: "{n} virksomheter kontaktet {during} hadde fått et behov kartlagt innen {asOf}",
      nn: "{n} verksemder kontakta {during} hadde fått eit behov kartlagt innan {asOf}",
      en: "{n} establishments contacted {during} had a need mapped by {asOf}",
    },
  },
  "headcount-needed": {
    label: { nb: "Personer med kartlagt behov", nn: "Personar med kartlagt behov", en: "Headcount with mapped need" },
  },
  "needs-pooled-share": {
    label: {
      nb: "Andel behov samlet på tvers av virksomheter",
      nn: "Del behov samla på tvers av verksemder",
      en: "Share of need pooled across establishments",
    },
    says: {
      nb: "{n} personer med behov registrert {during} hørte til behov som er samlet på tvers av virksomheter",
      nn: "{n} personar med behov registrerte {during} høyrde til behov som er samla på tvers av verksemder",
      en: "{n} persons with needs registered {during} belonged to needs pooled across establishments",
    },
  },
  "unmet-need-share": {
    label: {
      nb: "Andel med udekket kompetansebehov",
      nn: "Del med udekt kompetansebehov",
      en: "Share with unmet competence need",
    },
    says: {
      nb: "{n} virksomheter som svarte, mangler kompetanse i noen eller stor grad",
      nn: "{n} verksemder som svarte, manglar kompetanse i nokon eller stor grad",
      en: "{n} establishments that answered lack competence to some or a large extent",
    },
  },

  // Offers
  "offers-ready": { label: { nb: "Tilbud klargjort", nn: "Tilbod klargjorde", en: "Offers made ready" } },
  "new-or-adapted-offer-share": {
    label: {
      nb: "Andel nye eller tilpassede tilbud",
      nn: "Del nye eller tilpassa tilbod",
      en: "Share of new or adapted offers",
    },
    says: {
      nb: "{n} tilbud klargjort {during} var nye eller tilpassede",
      nn: "{n} tilbod klargjorde {during} var nye eller tilpassa",
      en: "{n} offers made ready {during} were new or adapted",
    },
  },
  "need-driven-offer-share": {
    label: { nb: "Andel behovsstyrte tilbud", nn: "Del behovsstyrte tilbod", en: "Share of need-driven offers" },
    says: {
      nb: "{n} tilbud klargjort {during} hadde et registrert behov bak seg",
      nn: "{n} tilbod klargjorde {during} hadde eit registrert behov bak seg",
      en: "{n} offers made ready {during} had a registered need behind them",
    },
  },
  "offer-cancellation-rate": {
    label: { nb: "Andel avlyste tilbud", nn: "Del avlyste tilbod", en: "Offer cancellation rate" },
    says: {
      nb: "{n} tilbud klargjort {during} med oppstart innen {asOf} ble avlyst",
      nn: "{n} tilbod klargjorde {during} med oppstart innan {asOf} vart avlyste",
      en: "{n} offers made ready {during} and due to start by {asOf} were cancelled",
    },
  },
  "offer-fill-rate": {
    label: { nb: "Fyllingsgrad", nn: "Fyllingsgrad", en: "Seat fill rate" },
    says: {
      nb: "{n} plasser i tilbud klargjort {during} ble fylt",
      nn: "{n} plassar i tilbod klargjorde {during} vart fylte",
      en: "{n} seats of offers made ready {during} were filled",
    },
  },

  // Matching and alignment
  "need-match-rate": {
    label: { nb: "Andel behov koblet til tilbud", nn: "Del behov kopla til tilbod", en: "Need match rate" },
    says: {
      nb: "{n} behov registrert {during} var koblet til et tilbud innen {asOf}",
      nn: "{n} behov registrerte {during} var kopla til eit tilbod innan {asOf}",
      en: "{n} needs registered {during} were matched with an offer by {asOf}",
    },
  },
  "need-coverage": {
    label: { nb: "Dekningsgrad for kompetansebehov", nn: "Dekningsgrad for kompetansebehov", en: "Need coverage" },
    says: {
      nb: "{n} personer med behov registrert {during} var påmeldt et tilbud innen {asOf}",
      nn: "{n} personar med behov registrerte {during} var påmelde eit tilbod innan {asOf}",
      en: "{n} persons with needs registered {during} were enrolled in an offer by {asOf}",
    },
  },
  "field-overlap": {
    label: {
      nb: "Faglig samsvar mellom behov og tilbud",
      nn: "Fagleg samsvar mellom behov og tilbod",
      en: "Subject overlap of need and offer",
    },
  },
  "place-coverage": {
    label: {
      nb: "Dekningsgrad etter fag og sted",
      nn: "Dekningsgrad etter fag og stad",
      en: "Coverage by subject and place",
    },
    says: {
      nb: "{n} personer med behov registrert {during} kunne fått plass i et tilbud i faget og i nærheten",
      nn: "{n} personar med behov registrerte {during} kunne fått plass i eit tilbod i faget og i nærleiken",
      en: "{n} persons with needs registered {during} could have had a place in an offer of the field nearby",
    },
  },
  "level-distance": {
    label: {
      nb: "Nivåavstand mellom behov og tilbud",
      nn: "Nivåavstand mellom behov og tilbod",
      en: "Level distance of need and offer",
    },
  },
  "travel-to-offer": {
    label: {
      nb: "Avstand til nærmeste relevante tilbud",
      nn: "Avstand til næraste relevante tilbod",
      en: "Distance to nearest relevant offer",
    },
  },

  // Participation
  participants: { label: { nb: "Deltakere", nn: "Deltakarar", en: "Participants" } },
  "completion-rate": {
    label: { nb: "Gjennomføringsgrad", nn: "Gjennomføringsgrad", en: "Completion rate" },
    says: {
      nb: "{n} deltakelser påmeldt {during}, startet og avsluttet innen {asOf}, var fullført",
      nn: "{n} deltakingar påmelde {during}, starta og avslutta innan {asOf}, var fullførte",
      en: "{n} participations enrolled {during}, started and ended by {asOf}, were completed",
    },
  },
  "establishment-participation-rate": {
    label: {
      nb: "Andel kartlagte virksomheter med deltakere",
      nn: "Del kartlagde verksemder med deltakarar",
      en: "Share of mapped establishments taking part",
    },
    says: {
      nb: "{n} virksomheter kartlagt {during} hadde minst én deltaker innen {asOf}",
      nn: "{n} verksemder kartlagde {during} hadde minst éin deltakar innan {asOf}",
      en: "{n} establishments mapped {during} had at least one participant by {asOf}",
    },
  },

  // Funnel and speed
  "commitment-rate": {
    label: { nb: "Andel som forplikter seg", nn: "Del som forpliktar seg", en: "Commitment rate" },
    says: {
      nb: "{n} virksomheter kartlagt {during} hadde forpliktet seg innen {asOf}",
      nn: "{n} verksemder kartlagde {during} hadde forplikta seg innan {asOf}",
      en: "{n} establishments mapped {during} had committed themselves by {asOf}",
    },
  },
  "contact-to-completion-yield": {
    label: { nb: "Fra kontakt til fullført", nn: "Frå kontakt til fullført", en: "Contact-to-completion yield" },
    says: {
      nb: "{n} virksomheter kontaktet {during} hadde minst én fullført deltakelse innen {asOf}",
      nn: "{n} verksemder kontakta {during} hadde minst éi fullført deltaking innan {asOf}",
      en: "{n} establishments contacted {during} had at least one completed participation by {asOf}",
    },
  },
  "time-contact-to-need": {
    label: {
      nb: "Tid fra kontakt til kartlagt behov",
      nn: "Tid frå kontakt til kartlagt behov",
      en: "Time from contact to mapped need",
    },
  },
  "time-need-to-match": {
    label: {
      nb: "Tid fra behov til koblet tilbud",
      nn: "Tid frå behov til kopla tilbod",
      en: "Time from need to match",
    },
  },
  "time-need-to-start": {
    label: { nb: "Tid fra behov til oppstart", nn: "Tid frå behov til oppstart", en: "Time from need to start" },
  },

  // Resources
  "programme-cost": { label: { nb: "Samlet prosjektkostnad", nn: "Samla prosjektkostnad", en: "Total project cost" } },
  "co-funding-share": {
    label: { nb: "Medfinansieringsandel", nn: "Medfinansieringsdel", en: "Co-funding share" },
    says: {
      nb: "{n} kroner {during} kom fra andre enn tilskuddet",
      nn: "{n} kroner {during} kom frå andre enn tilskotet",
      en: "{n} kroner {during} came from others than the grant",
    },
  },
  "hours-per-need": {
    label: { nb: "Timer per kartlagt behov", nn: "Timar per kartlagt behov", en: "Hours per mapped need" },
  },
  "cost-per-need": {
    label: { nb: "Kostnad per kartlagt behov", nn: "Kostnad per kartlagt behov", en: "Cost per mapped need" },
  },
  "cost-per-completion": {
    label: { nb: "Kostnad per fullført deltakelse", nn: "Kostnad per fullført deltaking", en: "Cost per completion" },
  },
  "dedicated-staffing": {
    label: {
      nb: "Årsverk per 100 virksomheter i målgruppen",
      nn: "Årsverk per 100 verksemder i målgruppa",
      en: "Full-time equivalents per 100 target establishments",
    },
  },
  "model-diversity": {
    label: { nb: "Effektivt antall modeller", nn: "Effektivt tal på modellar", en: "Effective number of models" },
  },

  // Collaboration network
  "network-density": {
    label: { nb: "Nettverkstetthet", nn: "Nettverkstettleik", en: "Network density" },
    says: {
      nb: "{n} mulige par av aktører samarbeidet {asOf}",
      nn: "{n} moglege par av aktørar samarbeidde {asOf}",
      en: "{n} possible pairs of actors worked together on {asOf}",
    },
  },
  "network-centralisation": {
    label: { nb: "Nettverkssentralisering", nn: "Nettverkssentralisering", en: "Network centralisation" },
  },
  "cross-type-tie-index": {
    label: {
      nb: "Samarbeid på tvers av aktørtyper (E-I)",
      nn: "Samarbeid på tvers av aktørtypar (E-I)",
      en: "Cross-type tie index (E-I)",
    },
  },
  "formalised-tie-share": {
    label: { nb: "Andel formaliserte samarbeid", nn: "Del formaliserte samarbeid", en: "Share of formalised ties" },
    says: {
      nb: "{n} samarbeid {asOf} var formaliserte",
      nn: "{n} samarbeid {asOf} var formaliserte",
      en: "{n} ties on {asOf} were formalised",
    },
  },
  "connected-without-operator": {
    label: { nb: "Nettverk uten operatøren", nn: "Nettverk utan operatøren", en: "Connected without the operator" },
    says: {
      nb: "{n} par av aktører hang fortsatt sammen uten operatørene {asOf}",
      nn: "{n} par av aktørar hang framleis saman utan operatørane {asOf}",
      en: "{n} pairs of actors were still connected without the operators on {asOf}",
    },
  },

  // Regional anchoring
  "strategy-anchored-share": {
    label: {
      nb: "Andel piloter forankret i plan",
      nn: "Del pilotar forankra i plan",
      en: "Share of pilots anchored in an adopted plan",
    },
    says: {
      nb: "{n} piloter var forankret i en vedtatt plan",
      nn: "{n} pilotar var forankra i ein vedteken plan",
      en: "{n} pilots were anchored in an adopted plan",
    },
  },
  "municipality-participation": {
    label: {
      nb: "Andel målkommuner som deltar",
      nn: "Del målkommunar som deltek",
      en: "Share of target municipalities taking part",
    },
    says: { nb: "{n} målkommuner deltok", nn: "{n} målkommunar deltok", en: "{n} target municipalities took part" },
  },

  // District profile and equity
  "district-reach-share": {
    label: {
      nb: "Andel kontaktede i distriktskommuner",
      nn: "Del kontakta i distriktskommunar",
      en: "Share reached in district municipalities",
    },
    says: {
      nb: "{n} virksomheter kontaktet {during} lå i distriktskommuner",
      nn: "{n} verksemder kontakta {during} låg i distriktskommunar",
      en: "{n} establishments contacted {during} lay in district municipalities",
    },
  },
  "representation-ratio": {
    label: { nb: "Representasjonsgrad", nn: "Representasjonsgrad", en: "Representation ratio" },
  },
  "municipalities-reached-share": {
    label: { nb: "Andel målkommuner nådd", nn: "Del målkommunar nådde", en: "Share of target municipalities reached" },
    says: {
      nb: "{n} målkommuner hadde minst én virksomhet som ble kontaktet {during}",
      nn: "{n} målkommunar hadde minst éi verksemd som vart kontakta {during}",
      en: "{n} target municipalities had at least one establishment contacted {during}",
    },
  },

  // After the programme, and context
  "pilots-continued-share": {
    label: { nb: "Andel piloter videreført", nn: "Del pilotar vidareførte", en: "Share of pilots continued" },
    says: { nb: "{n} piloter er videreført", nn: "{n} pilotar er vidareførte", en: "{n} pilots were continued" },
  },
  "ties-retained-share": {
    label: {
      nb: "Andel samarbeid opprettholdt etter 12 måneder",
      nn: "Del samarbeid haldne ved lag etter 12 månader",
      en: "Share of ties retained after 12 months",
    },
    says: {
      nb: "{n} samarbeid var opprettholdt etter 12 måneder",
      nn: "{n} samarbeid var haldne ved lag etter 12 månader",
      en: "{n} ties were retained after 12 months",
    },
  },
  "needs-met-share": {
    label: {
      nb: "Andel behov møtt ved oppfølging",
      nn: "Del behov møtte ved oppfølging",
      en: "Share of needs met at follow-up",
    },
    says: {
      nb: "{n} behov registrert {during} og fulgt opp innen {asOf} var dekket",
      nn: "{n} behov registrerte {during} og følgde opp innan {asOf} var dekte",
      en: "{n} needs registered {during} and followed up by {asOf} were met",
    },
  },
  "offers-repeated-share": {
    label: { nb: "Andel tilbud gjentatt", nn: "Del tilbod gjentekne", en: "Share of offers repeated" },
    says: {
      nb: "{n} fullførte tilbud var gjentatt innen {asOf}",
      nn: "{n} fullførte tilbod var gjentekne innan {asOf}",
      en: "{n} completed offers had been run again by {asOf}",
    },
  },
  "labour-tightness": {
    label: { nb: "Stramhet i arbeidsmarkedet", nn: "Stramleik i arbeidsmarknaden", en: "Labour market tightness" },
    says: {
      nb: "{n} ønskede arbeidsplasser sto ubesatt",
      nn: "{n} ønskte arbeidsplassar stod tomme",
      en: "{n} jobs wanted by employers were unfilled",
    },
  },
};

/**
 * The 49 indicators in words, so that a reading can be said and drawn from itself alone: definitions with their numerators and
 * sources are the catalogue's (`kompetansepilot/indicators`), which would bring all its formulas along.
 */
export function indicatorWords(id: string): IndicatorWords | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
