import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ConditionState } from "#app/selection/condition-state.tsx";
import { loadCase } from "#app/selection/load-case.server.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { reopenCondition } from "#domain/selection/reopen-condition.ts";
import { ConditionReopeningInput } from "#domain/selection/selection.schema.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("person", async (args) => {
  const { conditions, cohort, applicationId, name, zone } = await loadCase(args);
  const condition = found(
    conditions.find((c) => c.id === args.params.conditionId),
    "condition",
  );
  return { title: args.t("selection.conditions.reopenTitle"), cohort, applicationId, name, zone, condition };
});

export const action = act("person", ConditionReopeningInput, async ({ ctx, params, input }) => {
  const reopened = await reopenCondition(ctx, { applicationId: params.applicationId!, conditionId: params.conditionId!, why: input.why });
  return goTo(paths.applicationReviews(params.cohortId!, params.applicationId!), reopened.ok ? "selection.conditions.reopenDone" : `selection.conditions.refused.${reopened.refusal}`);
});

export default function Reopening() {
  const { title, cohort, applicationId, name, zone, condition } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.applicationReviews(cohort.id, applicationId)}>{name}</BackLink>
      <PageHead title={title} lead={t("selection.conditions.reopenLead")} />
      <Sheet>
        <ConditionState condition={condition} applicationId={applicationId} zone={zone} />
      </Sheet>
      <Form errors={form.errors}>
        <TextArea {...form.field("why")} rows={4} label={t("selection.conditions.reopenWhy")} />
        <Button size="main">{t("selection.conditions.reopenAct")}</Button>
      </Form>
    </DeskShell>
  );
}
