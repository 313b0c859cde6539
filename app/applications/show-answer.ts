import { answerField, answerValues } from "#app/applications/typed-answers.ts";
import type { Answer } from "#domain/applications/answers.schema.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isControl = (element: Element): element is Control => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** The controls of one question in a form. */
function controlsOf(form: HTMLFormElement, key: string): Control[] {
  const name = answerField(key);
  return [...form.elements].filter(isControl).filter((c) => c.name === name || c.name.startsWith(`${name}.`));
}

/** Whether the form has a field for each part of the answer: a row that another writer added has none yet. */
export function hasFieldsFor(form: HTMLFormElement, key: string, answer: Answer): boolean {
  const names = new Set(controlsOf(form, key).map((c) => c.name));
  return names.size > 0 && Object.keys(answerValues(key, answer)).every((name) => names.has(name) || answer === "");
}

/** Puts an answer that another writer saved into the fields of the page. */
export function showAnswer(form: HTMLFormElement, key: string, answer: Answer): void {
  const values = answerValues(key, answer);
  for (const control of controlsOf(form, key)) {
    const value = [values[control.name] ?? ""].flat();
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) control.checked = value.includes(control.value);
    else control.value = value[0] ?? "";
  }
}
