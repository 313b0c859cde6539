import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { findInfoSession } from "#domain/programmes/info-session.queries.ts";
import { removeInfoSession } from "#domain/programmes/remove-info-session.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, session] = await Promise.all([cohortHead(args, cohortId), findInfoSession(args.ctx, cohortId)]);
  found(session ?? undefined, "info session");
  return { title: args.t("programmes.info.removeTitle"), cohort };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  await removeInfoSession(ctx, { cohortId });
  return goTo(paths.infoSession(cohortId), "programmes.info.removed");
});

export default function InfoSessionRemoval() {
  const { title, cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={title} lead={t("programmes.info.removeLead")} />
      <Form>
        <ActionRow>
          <Button variant="danger">{t("programmes.info.remove")}</Button>
          <ButtonLink variant="quiet" to={paths.infoSession(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
