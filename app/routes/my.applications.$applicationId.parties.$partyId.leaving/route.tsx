import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { PartyRemovalInput } from "#domain/applications/applications.schema.ts";
import { askPartyRemoval } from "#domain/applications/ask-party-removal.ts";
import { getCurrentParty } from "#domain/applications/parties.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  const { access, state } = await mustReach(ctx, applicationId, ["submit"]);
  if (!mayDo(access, state, "ask-party-change")) throw redirect(paths.applicationParties(applicationId), 303);
  const { organisationName } = await getCurrentParty(ctx, applicationId, params.partyId!);
  return { title: t("applications.requestedChange.ask.removal"), applicationId, organisationName };
});

export const action = act("person", PartyRemovalInput, async (args) => {
  const { applicationId = "", partyId = "" } = args.params;
  const asked = await askPartyRemoval(args.ctx, { ...args.input, applicationId, partyId });
  return asked.ok ? goTo(paths.applicationParties(applicationId), "applications.requestedChange.asked") : refuse(args, `applications.requestedChange.refusal.${asked.refusal}`);
});

export default function PartyLeaving() {
  const { title, applicationId, organisationName } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.applicationParties(applicationId)}>{t("applications.parties.title")}</BackLink>
      <PageHead kicker={organisationName} title={title} lead={t("applications.requestedChange.askLead.removal")} />
      <Form errors={form.errors}>
        <TextArea {...form.field("why")} label={t("applications.requestedChange.why")} rows={3} />
        <Button size="main">{t("applications.requestedChange.askAct")}</Button>
      </Form>
    </CalmShell>
  );
}
