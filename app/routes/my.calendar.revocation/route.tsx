import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { revokeFeedToken } from "#domain/schedule/revoke-feed-token.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ t }) => ({ title: t("schedule.feed.revokeTitle") }));

export const action = act("person", nothing, async ({ ctx }) => {
  await revokeFeedToken(ctx);
  return goTo(paths.myCalendar(), "schedule.feed.revoked");
});

export default function Revocation() {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myCalendar()}>{t("schedule.feed.title")}</BackLink>
      <PageHead title={t("schedule.feed.revokeTitle")} lead={t("schedule.feed.revokeLead")} />
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("schedule.feed.revoke")}</Button>
          <ButtonLink variant="quiet" to={paths.myCalendar()}>
            {t("schedule.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
