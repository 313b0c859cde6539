import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { loadCompletion } from "#app/applications/load-completion.server.ts";
import { MissingList } from "#app/applications/missing-list.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { sendCompletion } from "#domain/applications/send-completion.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const loaded = await loadCompletion(args);
  if (loaded.standing !== "open") throw redirect(paths.completion(loaded.application.id, loaded.completionId), 303); // sent, or too late: that page says it
  return { ...loaded, title: args.t("applications.completion.sendTitle") };
});

export const action = act("person", nothing, async (args) => {
  const ids = { applicationId: args.params.applicationId!, completionId: args.params.completionId! };
  const sent = await sendCompletion(args.ctx, ids);
  return sent.ok ? goTo(paths.completion(ids.applicationId, ids.completionId)) : refuse(args, `applications.completion.refusal.${sent.refusal}`);
});

export default function Sending() {
  const { title, application: a, completionId, before, now, missing, changes, maySend, mayEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const back = paths.completion(a.id, completionId);
  const fileHref = (file: string) => paths.applicationAttachment(a.id, file);
  return (
    <CalmShell>
      <BackLink to={back}>{t("applications.completion.title")}</BackLink>
      <PageHead kicker={a.diaryNumber} title={title} lead={t("applications.completion.sendLead")} />
      {missing.length > 0 && <MissingList applicationId={a.id} missing={missing} pageOf={() => back} />}
      <AnswerSections sections={now} fileHref={fileHref} changeHref={mayEdit ? (_, question) => `${back}#answers.${question}` : undefined} />
      <Disclosure summary={t("applications.completion.before")}>
        <AnswerSections sections={before} fileHref={fileHref} />
      </Disclosure>
      <Form errors={form.errors}>
        {maySend && missing.length === 0 && changes && <Button size="main">{t("applications.completion.send")}</Button>}
        {maySend && !changes && <p>{t("applications.completion.refusal.unchanged")}</p>}
        {!maySend && <p>{t("applications.completion.cannotSend")}</p>}
      </Form>
    </CalmShell>
  );
}
