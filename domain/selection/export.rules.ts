import type { TFunction } from "i18next";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import type { Answer, Answers } from "#domain/applications/answers.schema.ts";
import type { CopyWords } from "#domain/applications/write-answer.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { readMoney, readNumber } from "#domain/shared/typed-values.rules.ts";
import { recommendations } from "./recommendation.rules.ts";
import type { ExportCopy, ListedApplication } from "./application-list.schema.ts";

export type ExportedParty = { role: "lead" | "partner"; name: string; businessId: string; regionCode: string | null; contactName: string; contactEmail: string; contactPhone: string | null };
export type Exported = ListedApplication & {
  form: FormContent;
  answers: Answers;
  parties: ExportedParty[];
  attachments: { id: string; questionKey: string; name: string; bytes: number; sha256: string }[];
};

/** A number stays a number, so that a sheet can count with it. */
export type Cell = string | number | null;
export type ExportTable = { columns: string[]; rows: Cell[][] };

export type ExportWords = { t: TFunction<"texts">; copy: CopyWords; zone: string };

function cellOf(kind: string, raw: Answer | undefined, written: string | null): Cell {
  if (typeof raw !== "string") return written;
  return (kind === "number" ? readNumber(raw) : kind === "money" ? readMoney(raw) : null) ?? written;
}

/** Questions are one when their key and their words are: an answer stands under what was really asked. */
const columnOf = (key: string, label: string) => JSON.stringify([key, label]);

function questionColumns(forms: readonly FormContent[], language: Language): Map<string, string> {
  const questions = forms.flatMap((f) => f.sections.flatMap((s) => s.questions.map((q) => ({ key: q.key, label: readText(q.label, language).text }))));
  const columns = new Map(questions.map((q) => [columnOf(q.key, q.label), q]));
  const sameLabel = Map.groupBy(columns.values(), (q) => q.label);
  return new Map([...columns].map(([id, q]) => [id, sameLabel.get(q.label)!.length > 1 ? `${q.label} (${q.key})` : q.label]));
}

type FactColumn = [heading: string, read: (a: Exported) => Cell];
const lead = (a: Exported) => a.parties.find((p) => p.role === "lead");

/** What is known of every application, whatever its form. */
function factColumns({ t, zone }: ExportWords): FactColumn[] {
  return [
    [t("applications.diaryNumber"), (a) => a.diaryNumber],
    [t("applications.staff.state"), (a) => t(`applications.state.${a.state}`)],
    [t("applications.sentAt"), (a) => (a.submittedAt ? localValue(a.submittedAt, zone).replace("T", " ") : null)],
    [t("applications.staff.language"), (a) => t(`applications.start.languages.${a.language}`)],
    [t("applications.export.leadName"), (a) => a.leadName],
    [t("applications.organisation.businessId"), (a) => lead(a)?.businessId ?? null],
    [t("applications.organisation.region"), (a) => (a.regionCode ? t(`regions.MK${a.regionCode as "01"}`) : null)],
    [t("applications.export.partners"), (a) => a.partnerNames.join("\n") || null],
  ];
}

/** What is not for everyone: the contact person and where the selection stands. */
function internalColumns({ t }: ExportWords, asksRecommendation: boolean): FactColumn[] {
  return [
    [t("applications.parties.contactName"), (a) => lead(a)?.contactName ?? null],
    [t("applications.parties.contactEmail"), (a) => lead(a)?.contactEmail ?? null],
    [t("applications.parties.contactPhone"), (a) => lead(a)?.contactPhone || null],
    [t("applications.staff.points"), (a) => (a.selection?.points == null ? null : Math.round(a.selection.points * 100) / 100)],
    [t("applications.export.conditions"), (a) => (a.selection?.isFailed == null ? null : t(a.selection.isFailed ? "selection.fail" : "selection.pass"))],
    ...(asksRecommendation ? recommendations : []).map((r): FactColumn => [t(`selection.recommendation.gave.${r}`), (a) => a.selection?.recommended?.[r] ?? null]),
    [t("applications.export.delivered"), (a) => a.selection?.delivered ?? null],
    [t("applications.export.open"), (a) => a.selection?.open ?? null],
    [t("applications.staff.intended"), (a) => (a.selection?.intended ? t(`selection.intention.${a.selection.intended}`) : null)],
    [t("applications.export.waitRank"), (a) => a.selection?.waitRank ?? null],
  ];
}

/** One row an application, one column a question. A question that an application's form does not have is an empty cell. */
export function exportTable(applications: readonly Exported[], forms: readonly FormContent[], words: ExportWords, copy: ExportCopy): ExportTable {
  const facts = [
    ...factColumns(words),
    ...(copy === "whole"
      ? internalColumns(
          words,
          applications.some((a) => a.selection?.recommended),
        )
      : []),
  ];
  const questions = questionColumns(forms, words.copy.language);
  const rows = applications.map((a) => {
    const answered = copySections(a.form, a.answers, a.attachments, words.copy).flatMap((s) => s.answers);
    const cells = new Map(answered.map((q) => [columnOf(q.key, q.question), cellOf(q.kind, a.answers[q.key], q.answer)]));
    return [...facts.map(([, read]) => read(a)), ...[...questions.keys()].map((id) => cells.get(id) ?? null)];
  });
  return { columns: [...facts.map(([heading]) => heading), ...questions.values()], rows };
}

/** The same for programs: raw values and words side by side, moments in UTC, nothing rounded. The shape is told in docs/decisions/010-exports.md. */
export function exportJson(applications: readonly Exported[], words: ExportWords) {
  return applications.map((a) => ({
    id: a.id,
    diaryNumber: a.diaryNumber,
    state: a.state,
    submittedAt: a.submittedAt,
    language: a.language,
    parties: a.parties.map(({ role, name, businessId, regionCode, contactName, contactEmail, contactPhone }) => ({ role, name, businessId, regionCode, contactName, contactEmail, contactPhone })),
    selection: a.selection,
    answers: copySections(a.form, a.answers, a.attachments, words.copy).flatMap((s) =>
      s.answers.map((q) => ({ key: q.key, section: s.key, kind: q.kind, question: q.question, value: a.answers[q.key] ?? null, text: q.answer })),
    ),
    attachments: a.attachments.map((f) => ({ question: f.questionKey, name: f.name, bytes: f.bytes, sha256: f.sha256 })),
  }));
}
