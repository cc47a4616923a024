import { type EnteredFacts, FIELDS, type Field, factWords, NO_FILM, textOfFact } from "leitmotif/browser";
import { type Change, readAddress } from "./address.js";
import type { Parts } from "./layout.js";

/** Long enough not to refuse every half of a number, and too short to be noticed. */
const PAUSE_WHILE_TYPING = 250;

/** The fields of the film's facts. */
export function createForm({ form }: Pick<Parts, "form">, change: Change) {
  let timer = 0;
  let before: EnteredFacts["before"] = {};

  const enter = (target: EventTarget | null, isOngoing: boolean) => {
    const field = fieldOf(target);
    if (field === undefined) return;
    const text = textIn(form, field);
    const { [field.name]: _, ...others } = readAddress().entered;
    const isAsBefore = text === (field.kind === "maker" ? "" : textOfFact(before[field.name]));
    change({ entered: isAsBefore ? others : { ...others, [field.name]: text } }, isOngoing);
  };
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => enter(target, true), PAUSE_WHILE_TYPING);
  });
  form.addEventListener("change", ({ target }) => {
    clearTimeout(timer);
    enter(target, false);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    const act = target instanceof HTMLElement ? target.dataset.act : undefined;
    if (act === "back") change({ entered: {} });
    if (act === "empty") change({ film: NO_FILM, entered: {} });
  });

  return {
    show(entered: Readonly<Record<string, string>>, found: EnteredFacts): void {
      before = found.before;
      for (const field of FIELDS) {
        const text = entered[field.name] ?? (field.kind === "maker" ? "" : textOfFact(before[field.name]));
        showField(form, field, text, found);
      }
    },
  };
}

function fieldOf(target: EventTarget | null): Field | undefined {
  const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : "";
  return FIELDS.find((field) => field.name === name);
}

function textIn(form: HTMLFormElement, { name, kind }: Field): string {
  if (kind === "choices")
    return textOfFact([...boxesOf(form, name)].filter((box) => box.checked).map((box) => box.value));
  return inputOf(form, name)?.value.trim() ?? "";
}

function showField(form: HTMLFormElement, { name, kind }: Field, text: string, { film, refused }: EnteredFacts): void {
  const refusal = form.querySelector<HTMLElement>(`#${name}-refusal`);
  if (refusal !== null) {
    refusal.hidden = !refused.has(name);
    refusal.textContent = refused.get(name) ?? "";
    if (refused.has(name)) openAround(refusal);
  }
  if (kind === "choices") {
    const chosen = new Set(text.split("|"));
    for (const box of boxesOf(form, name)) box.checked = chosen.has(box.value);
    return;
  }
  const input = inputOf(form, name);
  if (input === null) return;
  input.ariaInvalid = String(refused.has(name));
  if (kind === "maker" && input instanceof HTMLInputElement) input.placeholder = film?.makers[name] ?? "not known";
  if (input instanceof HTMLSelectElement) offerAlso(input, text);
  // Whoever is typing has the last word.
  if (document.activeElement !== input || input instanceof HTMLSelectElement) input.value = text;
}

/** What the data have, or an address says, must be seen although the form does not offer it; but no longer than that. */
function offerAlso(select: HTMLSelectElement, text: string): void {
  for (const option of [...select.options]) if (option.dataset.also !== undefined) option.remove();
  if ([...select.options].some(({ value }) => value === text)) return;
  const option = new Option(factWords(select.name, text), text);
  option.dataset.also = "";
  select.add(option);
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector(`#fact-${name}`);
}

function boxesOf(form: HTMLFormElement, name: string): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll(`input[name="${name}"]`);
}

function openAround(input: HTMLElement): void {
  const around = input.closest("details");
  if (around !== null) around.open = true;
}
