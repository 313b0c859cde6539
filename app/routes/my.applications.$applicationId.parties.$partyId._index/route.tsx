import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactFields } from "#app/applications/organisation-fields.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { PartyChange } from "#domain/applications/applications.schema.ts";
import { changeParty } from "#domain/applications/change-party.ts";
import { getParty } from "#domain/applications/parties.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, editors);
  return { title: t("applications.parties.changeTitle"), applicationId: params.applicationId!, party: await getParty(ctx, params.applicationId!, params.partyId!) };
});

export const action = act("person", PartyChange, async (args) => {
  const { applicationId = "", partyId = "" } = args.params;
  const changed = await changeParty(args.ctx, { ...args.input, applicationId, partyId });
  return changed.ok ? goTo(paths.applicationParties(applicationId), "applications.parties.changed") : refuse(args, `applications.refusal.${changed.refusal}`);
});

export default function Party() {
  const { applicationId, party } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...party, units: party.units.join("\n") });
  return (
    <CalmShell>
      <BackLink to={paths.applicationParties(applicationId)}>{t("applications.parties.title")}</BackLink>
      <PageHead kicker={party.organisationName} title={t("applications.parties.changeTitle")} />
      <Form errors={form.errors}>
        <ContactFields form={form} />
        <Button size="main">{t("applications.parties.save")}</Button>
      </Form>
    </CalmShell>
  );
}
