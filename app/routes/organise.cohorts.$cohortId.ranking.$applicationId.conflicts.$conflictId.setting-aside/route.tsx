import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { loadFoundConflict } from "#app/selection/load-found-conflict.server.ts";
import { SetConflictAsideInput } from "#domain/selection/selection.schema.ts";
import { setConflictAside } from "#domain/selection/set-conflict-aside.ts";

export const loader = page("manager", async (args) => {
  const found = await loadFoundConflict(args);
  return { title: args.t("substitute.found.settingAside.title", { name: found.conflict.name }), ...found };
});

export const action = act("manager", SetConflictAsideInput, async ({ ctx, params, input }) => {
  const { cohortId = "", applicationId = "", conflictId = "" } = params;
  const aside = await setConflictAside(ctx, { applicationId, conflictId, reason: input.reason });
  return goTo(paths.applicationReviews(cohortId, applicationId), aside.ok ? "substitute.found.settingAside.done" : `substitute.found.refused.${aside.refusal}`);
});

export default function SettingAside() {
  const { title, cohort, application: a, conflict: c } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const form = useForm();
  const back = paths.applicationReviews(cohort.id, a.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{a.names}</BackLink>
      <PageHead kicker={a.number} title={title} lead={t("substitute.found.settingAside.lead")}>
        {t("substitute.found.how", { kind: t(`selection.kinds.${c.kind}`), when: format.shortDateTime(c.foundAt) })}
      </PageHead>
      <Form errors={form.errors}>
        <TextArea {...form.field("reason")} rows={4} maxLength={2000} label={t("substitute.found.settingAside.reason")} hint={t("substitute.found.settingAside.reasonHint")} />
        <ActionRow>
          <Button>{t("substitute.found.settingAside.act")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
