import { data } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse, valuesOf } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { TimeFacts } from "#app/interviews/time-facts.tsx";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { NoteInput } from "#domain/interviews/interviews.schema.ts";
import { getOwnInterview } from "#domain/interviews/own-interviews.queries.ts";
import { saveNote } from "#domain/interviews/save-note.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("interviewer", async ({ ctx, params, language }) => {
  const { cohortName, ...interview } = await getOwnInterview(ctx, params.interviewId!);
  return { title: interview.names ?? "", cohort: readText(cohortName, language).text, interview };
});

export const action = act("interviewer", NoteInput, async (args) => {
  const interviewId = args.params.interviewId!;
  const saved = await saveNote(args.ctx, { ...args.input, interviewId });
  if (saved.ok) return goTo(paths.interview(interviewId), "interviews.noteSaved");
  const sentence = `interviews.refused.${saved.refusal}`;
  if (saved.refusal === "decided") return refuse(args, sentence);
  // both texts stay: theirs is shown beside the field, and the form goes on from their version
  const { note } = await getOwnInterview(args.ctx, interviewId);
  const values = { ...valuesOf(args.form), version: String(note?.version ?? 0) };
  return data({ values, errors: {}, refusal: sentence, saved: { content: note?.content ?? "" } }, { status: 409 });
});

export default function Interview() {
  const { cohort, interview: i } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(i.zone);
  const form = useForm({ content: i.note?.content, version: i.note?.version ?? 0 });
  const caseHref = i.assignmentId ? paths.reviewDesk(i.assignmentId) : i.runs ? paths.cohortApplication(i.cohortId, i.applicationId) : null;
  const by = i.note && <p className="caption">{t("interviews.noteSavedBy", { name: i.note.savedBy, when: format.dateTime(i.note.savedAt) })}</p>;
  return (
    <CalmShell>
      <BackLink to={paths.interviews()}>{t("interviews.own")}</BackLink>
      <PageHead kicker={`${cohort} · ${i.diaryNumber}`} title={i.names} actions={caseHref && <Link to={caseHref}>{t(i.assignmentId ? "interviews.readCase" : "interviews.openCase")}</Link>} />
      <TimeFacts time={i} zone={i.zone} more={[{ term: t("interviews.panel"), value: i.panel.map((p) => p.name).join(", ") }]} />
      {i.applicationState === "submitted" ? (
        <Form errors={form.errors}>
          <input type="hidden" name="version" value={form.value("version")} />
          <TextArea {...form.field("content")} label={t("interviews.note")} hint={t("interviews.noteHint")} optional rows={10} maxLength={5000} />
          {by}
          <Button>{t("interviews.saveNote")}</Button>
        </Form>
      ) : (
        <Section title={t("interviews.note")}>
          <p className="prose kept-lines">{i.note?.content || t("interviews.noteNone")}</p>
          {by}
        </Section>
      )}
    </CalmShell>
  );
}
