import { localizedStart } from "#app/content/localized-fields.tsx";
import type { SectionHead } from "#domain/forms/form-edit.rules.ts";
import type { Question, ShownWhen } from "#domain/programmes/form.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type Read = (text: LocalizedText) => string;
type Start = Record<string, string | number | undefined>;

/** Start values of the fields of a condition; options go by their texts. */
function whenStart(when: ShownWhen | undefined, questions: Question[], read: Read): Start {
  const rows = (when?.conditions ?? []).flatMap(({ question, is, values }, row) => {
    const options = questions.find((q) => q.key === question)?.options ?? [];
    const shown = values.map((value) => {
      const option = options.find((o) => o.value === value);
      return option ? read(option.label) : value;
    });
    const name = `conditions[${row}]`;
    return [
      [`${name}.question`, question],
      [`${name}.is`, is],
      [`${name}.values`, shown.join("\n")],
    ];
  });
  return { match: when?.match ?? "all", ...Object.fromEntries(rows) };
}

export const sectionStart = (head: SectionHead | null, questions: Question[], read: Read): Start => ({
  ...localizedStart("title", head?.title ?? {}),
  ...localizedStart("lead", head?.lead ?? {}),
  ...whenStart(head?.shownWhen, questions, read),
});

export const questionStart = (q: Partial<Question>, questions: Question[], read: Read): Start => ({
  ...localizedStart("label", q.label ?? {}),
  ...localizedStart("help", q.help ?? {}),
  required: q.required ? "on" : "",
  organiserOnly: q.visibleTo ? "on" : "",
  personal: q.personal ? "on" : "",
  keepMonths: q.keepMonths,
  maxWords: q.maxWords,
  min: q.min,
  max: q.max,
  picks: q.picks,
  maxRows: q.maxRows,
  ...Object.assign({}, ...(q.options ?? []).map((o, i) => ({ [`options[${i}].value`]: o.value, ...localizedStart(`options[${i}].label`, o.label) }))),
  ...Object.assign(
    {},
    ...(q.columns ?? []).map((c, i) => ({
      [`columns[${i}].key`]: c.key,
      [`columns[${i}].kind`]: c.kind,
      [`columns[${i}].optional`]: c.optional ? "on" : "",
      ...localizedStart(`columns[${i}].label`, c.label),
    })),
  ),
  ...whenStart(q.shownWhen, questions, read),
});
