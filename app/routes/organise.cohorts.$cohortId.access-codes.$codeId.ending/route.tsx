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
import { showAccessCode } from "#domain/applications/access-code.rules.ts";
import { getAccessCode } from "#domain/applications/access-codes.queries.ts";
import { endAccessCode } from "#domain/applications/end-access-code.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort }, code] = await Promise.all([cohortHead(args, cohortId), getAccessCode(args.ctx, cohortId, args.params.codeId!)]);
  return { title: args.t("applications.codes.endTitle", { code: showAccessCode(code.code) }), cohort, note: code.note };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const ended = await endAccessCode(ctx, { cohortId, codeId: params.codeId! });
  return goTo(paths.accessCodes(cohortId), ended.ok ? "applications.codes.ended" : "applications.codes.endedAlready");
});

export default function AccessCodeEnding() {
  const { title, cohort, note } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={note || t("applications.codes.title")} title={title} lead={t("applications.codes.endLead")} />
      <Form>
        <ActionRow>
          <Button variant="danger">{t("applications.codes.end")}</Button>
          <ButtonLink variant="quiet" to={paths.accessCodes(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
