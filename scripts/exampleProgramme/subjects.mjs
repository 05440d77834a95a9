// Subjects as county officers write them, with the occupation of STYRK-08 they lead to where there is one, and the industries
// of SN2007 that ask for them.

/** The forms in which a subject is taught; `weight` says how often. */
const course = { form: "kurs", nkrBasis: "none", admission: "open", days: [14, 70], hoursPerWeek: [2, 6], weight: 5 };
const certificate = {
  form: "teori til fagbrev",
  nkrLevel: "4",
  nkrBasis: "placed",
  admission: "priorLearning",
  days: [150, 300],
  hoursPerWeek: [3, 6],
  weight: 3,
};
const vocational = {
  form: "fagskolemodul",
  nkrLevel: "5.1",
  nkrBasis: "atLevel",
  admission: "tradeCertificate",
  credits: [5, 7.5, 10, 15],
  days: [60, 180],
  hoursPerWeek: [5, 9],
  weight: 3,
};
const academic = {
  form: "videreutdanning",
  nkrLevel: "6",
  nkrBasis: "atLevel",
  admission: "higherEducation",
  credits: [7.5, 10, 15],
  days: [80, 200],
  hoursPerWeek: [6, 12],
  weight: 2,
};

export const subjects = [
  { field: "akvakultur", title: "Akvakultur", code: "styrk08:6221", forms: [course, certificate, vocational] },
  { field: "matproduksjon", title: "Matproduksjon", code: "styrk08:7511", forms: [course, certificate] },
  { field: "trebearbeiding", title: "Trebearbeiding", code: "styrk08:7522", forms: [course, certificate, vocational] },
  { field: "byggfag", title: "Byggfag", code: "styrk08:7115", forms: [course, certificate, vocational] },
  { field: "elektrofag", title: "Elektrofag", code: "styrk08:7411", forms: [course, vocational] },
  { field: "reiseliv", title: "Reiseliv", code: "styrk08:4224", forms: [course, vocational] },
  { field: "kokkefag", title: "Kokkefag", code: "styrk08:5120", forms: [course, certificate] },
  { field: "helsefag", title: "Helsefag", code: "styrk08:5321", forms: [course, certificate, vocational, academic] },
  {
    field: "digital kompetanse",
    title: "Digital kompetanse",
    code: "local:digital",
    forms: [course, vocational, academic],
  },
  { field: "ledelse", title: "Ledelse", code: "local:ledelse", forms: [course, vocational, academic] },
  { field: "økonomi og regnskap", title: "Økonomi og regnskap", code: "styrk08:3313", forms: [course, vocational] },
  { field: "HMS", title: "HMS", code: "local:hms", forms: [course] },
];

/** Subjects that any firm may ask for. */
const general = [
  ["digital kompetanse", 3],
  ["ledelse", 2.5],
  ["økonomi og regnskap", 1],
  ["HMS", 1.5],
];

/** `coast` industries have no place inland; `people` is how many work in such a firm: few, some or many. */
export const industries = [
  { code: "03.211", weight: 5, coast: true, people: "some", asks: [["akvakultur", 8], ...general] },
  { code: "10.209", weight: 4, coast: true, people: "many", asks: [["matproduksjon", 8], ...general] },
  { code: "16.100", weight: 3, people: "some", asks: [["trebearbeiding", 8], ...general] },
  { code: "41.200", weight: 5, people: "some", asks: [["byggfag", 8], ...general] },
  { code: "43.210", weight: 3, people: "few", asks: [["elektrofag", 7], ...general] },
  { code: "43.320", weight: 4, people: "few", asks: [["byggfag", 7], ...general] },
  { code: "55.101", weight: 5, people: "some", asks: [["reiseliv", 7], ["kokkefag", 2], ...general] },
  { code: "56.101", weight: 5, people: "few", asks: [["kokkefag", 6], ["reiseliv", 2], ...general] },
  { code: "62.010", weight: 2, people: "few", asks: [["digital kompetanse", 6], ...general] },
  { code: "86.902", weight: 2, people: "few", asks: [["helsefag", 5], ...general] },
  { code: "87.102", weight: 3, people: "many", asks: [["helsefag", 9], ...general] },
  { code: "88.101", weight: 3, people: "some", asks: [["helsefag", 8], ...general] },
];

export const inland = ["pilot-valdres", "pilot-osterdalen"];
