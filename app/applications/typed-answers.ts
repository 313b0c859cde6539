import type { Answers } from "#domain/applications/answers.schema.ts";

const prefix = "answers.";

/**
 * The answers of a section's form as they were typed, empty ones too. A browser leaves out groups in which nothing is
 * ticked: the form names those in `asked` (text in `asked`, groups in `askedMany`), so that an unticked one is emptied.
 */
export function typedAnswers(form: FormData): Answers {
  const all = (name: string) => form.getAll(name).filter((v): v is string => typeof v === "string");
  const many = new Set(all("askedMany"));
  const keys = new Set([...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
  for (const key of [...all("asked"), ...many]) keys.add(key);
  return Object.fromEntries([...keys].map((key) => [key, many.has(key) ? all(prefix + key) : (all(prefix + key)[0] ?? "")]));
}

export const answerField = (key: string): string => prefix + key;
