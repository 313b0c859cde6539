import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { LeftAnswers } from "#app/applications/left-answers.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { isEmpty } from "#domain/applications/answer-shapes.rules.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { copyEarlierAnswers } from "#domain/applications/copy-earlier-answers.ts";
import { getEarlierApplication } from "#domain/applications/earlier-applications.queries.ts";
import { fitAnswers } from "#domain/applications/fit-answers.rules.ts";
import { writeAnswer } from "#domain/applications/write-answer.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const { ctx, params, language, t } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const earlier = await getEarlierApplication(ctx, a.id, params.earlierId!);
  const words = copyWords(args);
  const { fits, misfits } = fitAnswers(a.form, earlier.given, dayOf(ctx.now, a.zone));
  const asked = a.form.sections.flatMap((s) => s.questions).filter((q) => fits[q.key] !== undefined);
  const shown = (questions: typeof asked) => questions.map((q) => ({ key: q.key, question: readText(q.label, language).text, answer: writeAnswer(q, fits[q.key], words) }));
  const formerly = new Map(earlier.form.sections.flatMap((s) => s.questions.map((q) => [q.key, q] as const)));
  const labelOf = (key: string) => readText(formerly.get(key)?.label ?? {}, language).text;
  const files = earlier.attachments.filter((f) => formerly.has(f.questionKey));
  return {
    title: t("writing.earlier.title"),
    applicationId: a.id,
    from: t("writing.earlier.from", { organisation: earlier.leadName, cohort: readText(earlier.cohortName, language).text }),
    copied: shown(asked.filter((q) => isEmpty(a.answers[q.key]))),
    kept: shown(asked.filter((q) => !isEmpty(a.answers[q.key]))),
    left: [
      ...misfits.map((m) => ({ key: m.key, why: m.why, question: labelOf(m.key), text: writeAnswer(formerly.get(m.key)!, earlier.answers[m.key], words) })),
      ...files.map((f) => ({ key: f.questionKey, why: "file" as const, question: labelOf(f.questionKey), text: null, file: { name: f.name, href: paths.applicationAttachment(earlier.id, f.id) } })),
    ],
    mayCopy: mayDo(a.access, a.state, "save-answers") && mayWrite(a, ctx.now),
  };
});

export const action = act("person", nothing, async (args) => {
  const { applicationId = "", earlierId = "" } = args.params;
  const done = await copyEarlierAnswers(args.ctx, { applicationId, earlierId });
  // what was left behind is shown on the same page, to be copied by hand
  return done.ok ? goTo(paths.earlierApplication(applicationId, earlierId), "writing.earlier.copied", { count: done.value.copied }) : refuse(args, `applications.refusal.${done.refusal}`);
});

export default function EarlierAnswers() {
  const { title, applicationId, from, copied, kept, left, mayCopy } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(applicationId)}>{t("applications.section.back")}</BackLink>
      <PageHead kicker={from} title={title} lead={t("writing.earlier.lead")} />
      {copied.length === 0 && <p>{t("writing.earlier.nothing")}</p>}
      {mayCopy && copied.length > 0 && (
        <Section title={t("writing.earlier.willCopy", { count: copied.length })}>
          <SummaryList items={copied} />
          <Form errors={form.errors}>
            <Button size="main">{t("writing.earlier.copy")}</Button>
          </Form>
        </Section>
      )}
      <LeftAnswers title={t("writing.earlier.left")} answers={left} />
      {kept.length > 0 && (
        <Section title={t("writing.earlier.kept")}>
          <SummaryList items={kept} />
        </Section>
      )}
    </CalmShell>
  );
}
