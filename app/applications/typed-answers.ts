import type { Answer, AnswerParts, Answers } from "#domain/applications/answers.schema.ts";

const answersPrefix = "answers.";

/** The name of a question's field; with more, of one of its own fields: a part, or a row and its column. */
export const answerField = (key: string, ...more: (string | number)[]): string => answersPrefix + [key, ...more].join(".");

/** Own fields of an answer, gathered: `name` makes parts, `0.name` makes rows. Row numbers only give the order. */
function gather(fields: [path: string[], value: string][]): AnswerParts | AnswerParts[] {
  const rows = new Map<string, AnswerParts>();
  const parts: AnswerParts = Object.create(null);
  for (const [[first = "", second], value] of fields) {
    if (second === undefined) parts[first] = value;
    else rows.set(first, { ...rows.get(first), [second]: value });
  }
  return rows.size > 0 ? [...rows.values()] : { ...parts };
}

/**
 * The answers of a section's form as they were typed, empty ones too. A browser leaves out groups in which nothing is
 * ticked: the form names those in `asked` (text in `asked`, groups in `askedMany`), so that an unticked one is emptied.
 * With another prefix it reads a form whose fields are named so.
 */
export function typedAnswers(form: FormData, prefix = answersPrefix): Answers {
  const all = (name: string) => form.getAll(name).filter((v): v is string => typeof v === "string");
  const many = new Set(all("askedMany"));
  const own = new Map<string, [string[], string][]>();
  const keys = new Set([...all("asked"), ...many]);
  for (const name of new Set([...form.keys()].filter((n) => n.startsWith(prefix)))) {
    const [key = "", ...path] = name.slice(prefix.length).split(".");
    if (path.length > 0) own.set(key, [...(own.get(key) ?? []), [path, all(name)[0] ?? ""]]);
    else keys.add(key);
  }
  const plain = [...keys].map((key): [string, Answer] => [key, many.has(key) ? all(prefix + key) : (all(prefix + key)[0] ?? "")]);
  return Object.fromEntries<Answer>([...plain, ...[...own].map(([key, fields]): [string, Answer] => [key, gather(fields)])]);
}

/** The fields of an answer by their names, as a form takes them. */
export function answerValues(key: string, answer: Answer): Record<string, string | string[]> {
  if (typeof answer === "string") return { [answerField(key)]: answer };
  if (!Array.isArray(answer)) return Object.fromEntries(Object.entries(answer).map(([part, value]) => [answerField(key, part), value]));
  const rows = answer.filter((row) => typeof row !== "string");
  if (rows.length === 0) return { [answerField(key)]: answer.filter((value) => typeof value === "string") };
  return Object.fromEntries(rows.flatMap((row, i) => Object.entries(row).map(([column, value]) => [answerField(key, i, column), value])));
}

export const valuesOfAnswers = (answers: Answers): Record<string, string | string[]> => Object.assign({}, ...Object.entries(answers).map(([key, answer]) => answerValues(key, answer)));

/** The answers in a form's values by their names. */
export function answersOf(values: Record<string, string | string[]>): Answers {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) form.append(name, each);
  return typedAnswers(form);
}
