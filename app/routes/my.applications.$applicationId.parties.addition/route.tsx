import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactFields, OrganisationFields } from "#app/applications/organisation-fields.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
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
import { PartyAdditionInput } from "#domain/applications/applications.schema.ts";
import { askPartyAddition } from "#domain/applications/ask-party-addition.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  const { access, state } = await mustReach(ctx, applicationId, ["submit"]);
  if (!mayDo(access, state, "ask-party-change")) throw redirect(paths.applicationParties(applicationId), 303);
  return { title: t("applications.requestedChange.ask.addition"), applicationId };
});

export const action = act("person", PartyAdditionInput, async (args) => {
  const applicationId = args.params.applicationId!;
  const asked = await askPartyAddition(args.ctx, { ...args.input, applicationId });
  if (asked.ok) return goTo(paths.applicationParties(applicationId), "applications.requestedChange.asked");
  return asked.refusal === "already-there" ? invalid(args, { businessId: ["applications.refusal.already-there"] }) : refuse(args, `applications.requestedChange.refusal.${asked.refusal}`);
});

export default function PartyAddition() {
  const { title, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.applicationParties(applicationId)}>{t("applications.parties.title")}</BackLink>
      <PageHead title={title} lead={t("applications.requestedChange.askLead.addition")} />
      <Form errors={form.errors}>
        <OrganisationFields form={form} />
        <ContactFields form={form} />
        <TextArea {...form.field("why")} label={t("applications.requestedChange.why")} rows={3} />
        <Button size="main">{t("applications.requestedChange.askAct")}</Button>
      </Form>
    </CalmShell>
  );
}
