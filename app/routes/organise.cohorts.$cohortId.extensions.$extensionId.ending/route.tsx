import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { endExtension } from "#domain/applications/end-extension.ts";
import { getExtension } from "#domain/applications/extensions.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, extension] = await Promise.all([cohortHead(args, cohortId), getExtension(args.ctx, cohortId, args.params.extensionId!)]);
  return { title: args.t("applications.extensions.endTitle"), cohort, zone, extension };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const ended = await endExtension(ctx, { cohortId, extensionId: params.extensionId! });
  return goTo(paths.extensions(cohortId), ended.ok ? "applications.extensions.ended" : "applications.extensions.over");
});

export default function ExtensionEnding() {
  const { cohort, zone, extension } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        kicker={extension.organisation ?? extension.email}
        title={t("applications.extensions.endTitle")}
        lead={t("applications.extensions.endLead", { when: format.dateTime(extension.until), email: extension.email })}
      />
      <Form>
        <ActionRow>
          <Button variant="danger">{t("applications.extensions.end")}</Button>
          <ButtonLink variant="quiet" to={paths.extensions(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
