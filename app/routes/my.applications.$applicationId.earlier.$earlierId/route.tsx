import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answersPreview } from "#app/applications/answers-preview.server.ts";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { LeftAnswers } from "#app/applications/left-answers.tsx";
import { FreshAnswers } from "#app/applications/taken-answers.tsx";
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
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { copyEarlierAnswers } from "#domain/applications/copy-earlier-answers.ts";
import { getEarlierApplication } from "#domain/applications/earlier-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const { ctx, params, language, t } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const earlier = await getEarlierApplication(ctx, a.id, params.earlierId!);
  const asked = earlier.form.sections.flatMap((s) => s.questions);
  const preview = answersPreview(a, earlier.given, copyWords(args), t, { today: dayOf(ctx.now, a.zone), known: asked });
  const files = earlier.attachments.flatMap((file) => {
    const question = asked.find((q) => q.key === file.questionKey);
    return question
      ? [
          {
            key: file.id,
            why: "file" as const,
            question: readText(question.label, language).text,
            text: null,
            file: { name: file.name, href: earlier.isWriter ? paths.applicationAttachment(earlier.id, file.id) : null },
          },
        ]
      : [];
  });
  return {
    title: t("writing.earlier.title"),
    applicationId: a.id,
    from: t("writing.earlier.from", { organisation: earlier.leadName, cohort: readText(earlier.cohortName, language).text }),
    fresh: preview.fresh,
    kept: preview.answered.map(({ key, question, answer }) => ({ key, question, answer })),
    left: [...preview.left, ...files],
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
  const { title, applicationId, from, fresh, kept, left, mayCopy } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(applicationId)}>{t("applications.section.back")}</BackLink>
      <PageHead kicker={from} title={title} lead={t("writing.earlier.lead")} />
      {fresh.length === 0 && <p>{t("writing.earlier.nothing")}</p>}
      {mayCopy && fresh.length > 0 && (
        <Form errors={form.errors}>
          <FreshAnswers title={t("writing.earlier.willCopy", { count: fresh.length })} answers={fresh} />
          <Button size="main">{t("writing.earlier.copy")}</Button>
        </Form>
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
