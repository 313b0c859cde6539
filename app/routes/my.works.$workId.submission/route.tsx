import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { PlanText } from "#app/works/plan-text.tsx";
import { faultView, planView } from "#app/works/plan-view.server.ts";
import { workHead } from "#app/works/work-page.server.ts";
import { submitWork } from "#domain/assignments/submit-work.ts";
import { getWorkAccess, mustWrite } from "#domain/assignments/work-access.queries.ts";
import { countOpenRequests } from "#domain/assignments/work-history.queries.ts";
import { versionNumber } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const { ctx, params, language, t } = args;
  const work = await getWorkAccess(ctx, params.workId ?? "");
  mustWrite(work);
  return {
    title: t("works.submission.title", { number: work.submittedNumber + 1 }),
    ...workHead(args, work),
    blocks: planView(work.template, work.draft, language),
    faults: faultView(work.template, work.draft, language),
    openRequests: await countOpenRequests(ctx, work.id),
    draftVersion: work.draftVersion,
  };
});

export const action = act("person", z.object({ draftVersion: versionNumber }), async (args) => {
  const workId = args.params.workId ?? "";
  const submitted = await submitWork(args.ctx, { workId, draftVersion: args.input.draftVersion });
  if (!submitted.ok) return refuse(args, `works.refusal.${submitted.refusal}`);
  return goTo(paths.myWork(workId), submitted.value.isLate ? "works.submission.doneLate" : "works.submission.done", { number: submitted.value.number });
});

export default function Submission() {
  const { workId, cohort, number, blocks, faults, openRequests, draftVersion, state, isOverdue } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const isReady = faults.length === 0 && openRequests === 0 && state !== "accepted";
  return (
    <CalmShell cohort={cohort}>
      <BackLink to={paths.myWork(workId)}>{t("works.backToPlan")}</BackLink>
      <PageHead title={t("works.submission.title", { number: number + 1 })} lead={t("works.submission.lead")} />
      {faults.length > 0 && (
        <Notification tone="warning" title={t("works.submission.missing", { count: faults.length })}>
          <ul>
            {faults.map(({ name, id, block, field, cell, sentence, isEmpty }) => (
              <li key={name}>
                <a href={`${paths.myWork(workId)}#${id}`}>{cell ? t("works.submission.cell", { field, ...cell }) : `${block}: ${field}`}</a>
                {!isEmpty && `: ${t(sentence)}`}
              </li>
            ))}
          </ul>
        </Notification>
      )}
      {openRequests > 0 && <Notification tone="warning" title={t("works.submission.requests", { count: openRequests })} />}
      <Form errors={form.errors}>
        <input type="hidden" name="draftVersion" value={draftVersion} />
        <p>{isOverdue ? t("works.submission.late") : t("works.submission.what")}</p>
        <ActionRow>
          {isReady && <Button size="main">{t("works.submission.act", { number: number + 1 })}</Button>}
          <ButtonLink variant={isReady ? "quiet" : "primary"} to={paths.myWork(workId)}>
            {t("works.submission.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
      <Section title={t("works.submission.text")}>
        <PlanText blocks={blocks} level={3} all />
      </Section>
    </CalmShell>
  );
}
