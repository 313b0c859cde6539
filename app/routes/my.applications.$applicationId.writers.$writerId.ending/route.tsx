import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import { getWriter } from "#domain/applications/parties.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, ["submit"]);
  const writer = await getWriter(ctx, params.applicationId!, params.writerId!);
  return { title: t("applications.writers.endTitle", { name: writer.name || writer.email }), applicationId: params.applicationId! };
});

export const action = act("person", nothing, async (args) => {
  const { applicationId = "", writerId = "" } = args.params;
  const ended = await endWriter(args.ctx, { applicationId, writerId });
  return ended.ok ? goTo(paths.myApplications(), "applications.writers.ended") : refuse(args, `applications.refusal.${ended.refusal}`);
});

export default function WriterEnding() {
  const { title, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmPage title={title} lead={t("applications.writers.endLead")} act={t("applications.writers.end")} back={paths.applicationWriters(applicationId)} />;
}
