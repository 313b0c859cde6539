import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const { state } = await mustReach(ctx, params.applicationId!, ["submit"]);
  return { title: t("applications.withdrawal.title"), applicationId: params.applicationId!, wasSent: state !== "draft" };
});

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const withdrawn = await withdrawApplication(args.ctx, { applicationId });
  return withdrawn.ok ? goTo(paths.myApplication(applicationId), "applications.withdrawal.done") : refuse(args, `applications.refusal.${withdrawn.refusal}`);
});

export default function Withdrawal() {
  const { title, applicationId, wasSent } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ConfirmPage title={title} lead={t("applications.withdrawal.lead")} act={t("applications.withdrawal.confirm")} keep={t("applications.withdrawal.keep")} back={paths.myApplication(applicationId)}>
      {wasSent && <p>{t("applications.withdrawal.mailNote")}</p>}
    </ConfirmPage>
  );
}
