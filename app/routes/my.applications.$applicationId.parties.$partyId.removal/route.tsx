import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { getParty } from "#domain/applications/parties.queries.ts";
import { removeParty } from "#domain/applications/remove-party.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, editors);
  const { organisationName } = await getParty(ctx, params.applicationId!, params.partyId!);
  return { title: t("applications.parties.removeTitle", { name: organisationName }), applicationId: params.applicationId! };
});

export const action = act("person", nothing, async (args) => {
  const { applicationId = "", partyId = "" } = args.params;
  const removed = await removeParty(args.ctx, { applicationId, partyId });
  return removed.ok ? goTo(paths.applicationParties(applicationId), "applications.parties.removed") : refuse(args, `applications.refusal.${removed.refusal}`);
});

export default function PartyRemoval() {
  const { title, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmPage title={title} lead={t("applications.parties.removeLead")} act={t("applications.parties.remove")} back={paths.applicationParties(applicationId)} />;
}
