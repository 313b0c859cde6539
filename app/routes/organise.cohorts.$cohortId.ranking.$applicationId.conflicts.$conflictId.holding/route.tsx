import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { loadFoundConflict } from "#app/selection/load-found-conflict.server.ts";
import { letConflictHold } from "#domain/selection/let-conflict-hold.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const found = await loadFoundConflict(args);
  return { title: args.t("substitute.found.holding.title", { name: found.conflict.name }), ...found };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const { cohortId = "", applicationId = "", conflictId = "" } = params;
  const held = await letConflictHold(ctx, { applicationId, conflictId });
  return goTo(paths.applicationReviews(cohortId, applicationId), held.ok ? "substitute.found.holding.done" : `substitute.found.refused.${held.refusal}`);
});

export default function Holding() {
  const { title, cohort, application: a, conflict: c } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const back = paths.applicationReviews(cohort.id, a.id);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{a.names}</BackLink>
      <PageHead kicker={a.number} title={title} lead={t("substitute.found.holding.lead")} />
      {c.aside && <p>{t("substitute.found.aside", { when: format.shortDateTime(c.aside.at), by: c.aside.by, reason: c.aside.reason })}</p>}
      <Form>
        <ActionRow>
          <Button>{t("substitute.found.holding.act")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
