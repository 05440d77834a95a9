// A county's page: a form becomes a need, and the need suggestions with their reasons, all in nynorsk. Without a framework.
import {
  choices,
  CompetenceNeed,
  formatIssue,
  formatReason,
  parseForm,
  prepareMarket,
  type Suggestion,
  suggest,
  vocabulary,
} from "kompetansepilot";
import { norway } from "kompetansepilot/reference/norway";
import { offers, today } from "./offers.ts";

const form = document.querySelector("form")!; // they stand in index.html
const answer = document.querySelector("#answer")!;

const prepared = prepareMarket([], offers, { asOf: today, geography: norway }); // once a page, not once a form
const titles = new Map(offers.map(({ id, title = id }) => [id, title]));

/** An element with its attributes and what stands in it; text is never read as markup. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): Element {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}

for (const { value, label } of choices(vocabulary.delivery, "nn")) {
  const box = element("input", { type: "checkbox", name: "delivery", value });
  form.querySelector("#delivery")?.append(element("label", {}, box, ` ${label}`));
}

type Fault = Parameters<typeof formatIssue>[0];

/** Where a fault is shown: at its field, or at the one that the form has of those it names. */
function placeOf(fault: Fault): string {
  const named = fault.code === "shape.missing-one-of" ? fault.fields : fault.path;
  return String(named.find((name) => form.querySelector(`#${name}`) !== null) ?? "field");
}

/** What the library cannot know: which of the fields that would do this form asks for. */
const textOf = (fault: Fault): string =>
  fault.code === "shape.missing-one-of" ? "manglar: skriv kva kommune de held til i" : formatIssue(fault, "nn");

function showFault(fault: Fault): void {
  const place = placeOf(fault);
  const input = form.querySelector(`#${place}`);
  const id = `${place}-fault`;
  const said = element("div", { id, class: "fault" }, textOf(fault));
  if (fault.code === "reference.ambiguous-name")
    for (const { number, label } of fault.candidates) {
      const choose = element("button", { type: "button", class: "candidate" }, label);
      choose.addEventListener("click", () => {
        if (!(input instanceof HTMLInputElement)) return;
        input.value = number;
        input.focus(); // the button is about to go
        submit();
      });
      said.append(element("br"), choose);
    }
  input?.setAttribute("aria-invalid", "true");
  input?.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  (input?.tagName === "FIELDSET" ? input : input?.parentElement)?.append(said);
}

function clearFaults(): void {
  for (const said of form.querySelectorAll(".fault")) {
    const input = form.querySelector(`[aria-describedby~="${said.id}"]`);
    const others =
      input
        ?.getAttribute("aria-describedby")
        ?.split(" ")
        .filter((id) => id !== said.id) ?? [];
    if (others.length > 0) input?.setAttribute("aria-describedby", others.join(" "));
    else input?.removeAttribute("aria-describedby");
    input?.removeAttribute("aria-invalid");
    said.remove();
  }
}

/** What each criterion gives, less what it takes: the rows add up to the points of the suggestion. */
function rowsOf({ parts, deductions }: Suggestion): readonly (readonly [text: string, points: number])[] {
  const rows = new Map<string, number>();
  const add = (text: string, points: number) => rows.set(text, (rows.get(text) ?? 0) + points);
  for (const part of parts) add(formatReason(part, "nn"), part.points);
  for (const deduction of deductions) add(formatReason(deduction, "nn"), -deduction.points);
  return [...rows];
}

function showSuggestion(suggestion: Suggestion): Element {
  const rows = rowsOf(suggestion).map(([text, points]) =>
    element("li", {}, text, element("span", { class: "points" }, String(points))),
  );
  const unknown = suggestion.unknowns.map((reason) => formatReason(reason, "nn"));
  return element(
    "article",
    { id: suggestion.offer },
    element("h3", {}, titles.get(suggestion.offer) ?? suggestion.offer),
    element("p", {}, `${suggestion.points} av 10 000 poeng`),
    element("ul", {}, ...rows),
    ...unknown.map((text) => element("p", { class: "unknown" }, text)),
  );
}

const found = (count: number): string =>
  count === 0 ? "Ingen av kursa passar" : count === 1 ? "Eitt kurs kan passe" : `${count} kurs kan passe`;

function submit(): void {
  clearFaults();
  answer.replaceChildren();
  // FormData has the fields of the page, and an application its own id for what is registered.
  const need = parseForm(CompetenceNeed, new FormData(form), {
    id: "need",
    registeredOn: today,
    geography: norway,
    on: today,
  });
  if (need.isErr()) {
    for (const fault of need.error) showFault(fault);
    form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    return;
  }
  if (prepared.isErr()) {
    // Not the visitor's fault: a course of offers.ts is wrong.
    answer.replaceChildren(
      ...prepared.error.map((issue) => element("p", { class: "fault" }, formatIssue(issue, "nn"))),
    );
    return;
  }
  const suggestions = suggest(prepared.value, need.value, { top: 5 });
  answer.replaceChildren(element("h2", {}, found(suggestions.length)), ...suggestions.map(showSuggestion));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
