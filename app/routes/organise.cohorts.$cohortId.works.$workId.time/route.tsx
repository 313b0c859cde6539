import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { workHead } from "#app/works/work-page.server.ts";
import { grantMoreTime } from "#domain/assignments/grant-more-time.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { dueOf } from "#domain/assignments/work.rules.ts";
import { found } from "#domain/shared/errors.ts";
import { localValue, momentAt } from "#domain/shared/time.rules.ts";
import { localDateTime, longText } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const { cohortId = "", workId = "" } = args.params;
  const head = await cohortHead(args, cohortId);
  const work = await getWorkAccess(args.ctx, workId);
  found(work.cohortId === cohortId ? work : undefined, "work");
  return { title: args.t("works.time.title", { team: work.teamName }), ...workHead(args, work), ...head, dueAt: localValue(dueOf(work.dates, 1), head.zone) };
});

export const action = act("manager", z.object({ dueAt: localDateTime, why: longText(500) }), async (args) => {
  const { cohortId = "", workId = "" } = args.params;
  const { zone } = await cohortHead(args, cohortId);
  const granted = await grantMoreTime(args.ctx, { workId, dueAt: momentAt(args.input.dueAt, zone), why: args.input.why });
  return granted.ok ? goTo(paths.cohortWorks(cohortId), "works.time.done") : invalid(args, { dueAt: [`works.refusal.${granted.refusal}`] });
});

export default function MoreTime() {
  const { cohort, team, due, dueAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ dueAt });
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortWorks(cohort.id)}>{t("works.desk.title")}</BackLink>
      <PageHead title={t("works.time.title", { team })} lead={t("works.time.lead", { moment: due })} />
      <Form errors={form.errors}>
        <DateField time {...form.field("dueAt")} label={t("works.time.due")} />
        <TextArea {...form.field("why")} label={t("works.time.why")} hint={t("works.time.whyHint")} rows={3} />
        <Button>{t("works.time.act")}</Button>
      </Form>
    </DeskShell>
  );
}
