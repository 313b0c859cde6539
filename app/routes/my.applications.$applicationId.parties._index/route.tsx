import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactFields, OrganisationFields } from "#app/applications/organisation-fields.tsx";
import { PartyContacts } from "#app/applications/party-contacts.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { addParty } from "#domain/applications/add-party.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { PartyInput } from "#domain/applications/applications.schema.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { listRequestedChanges } from "#domain/applications/requested-changes.queries.ts";
import { PartyActs } from "./party-acts.tsx";

export const loader = page("person", async ({ ctx, params, t }) => {
  const a = await getOwnApplication(ctx, params.applicationId!);
  const changes = await listRequestedChanges(ctx, a.id);
  const waits = changes.some((c) => !c.answer);
  return {
    title: t("applications.parties.title"),
    id: a.id,
    parties: await listParties(ctx, a.id),
    may: {
      change: mayDo(a.access, a.state, "change-parties") && mayWrite(a, ctx.now),
      askContacts: !waits && mayDo(a.access, a.state, "ask-contact-change"),
      askParties: !waits && mayDo(a.access, a.state, "ask-party-change"),
    },
    waits: waits && mayDo(a.access, a.state, "ask-contact-change"),
    changes: changes.map(({ id, kind, organisationName, answer, reason }) => ({ id, kind, organisationName, answer, reason })),
  };
});

export const action = act("person", PartyInput, async (args) => {
  const applicationId = args.params.applicationId!;
  const added = await addParty(args.ctx, { ...args.input, applicationId });
  if (added.ok) return goTo(paths.applicationParties(applicationId), "applications.parties.added", { name: args.input.name });
  return added.refusal === "already-there" ? invalid(args, { businessId: ["applications.refusal.already-there"] }) : refuse(args, `applications.refusal.${added.refusal}`);
});

export default function Parties() {
  const { id, parties, may, waits, changes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(id)}>{t("applications.section.back")}</BackLink>
      <PageHead title={t("applications.parties.title")} lead={t("applications.parties.lead")} />
      <Table
        caption={t("applications.parties.title")}
        rows={parties}
        columns={[
          {
            key: "organisation",
            header: t("applications.parties.organisation"),
            render: (p) => (
              <>
                {p.organisationName} <small>{`${t(`applications.parties.role.${p.role}`)} · ${p.businessId}`}</small>
              </>
            ),
          },
          { key: "units", header: t("applications.parties.units"), render: (p) => p.units.join(", ") },
          {
            key: "contact",
            header: t("applications.parties.contact"),
            render: (p) => <PartyContacts party={p} />,
          },
          ...(may.change || may.askContacts
            ? [{ key: "acts", header: "", label: t("applications.parties.change"), action: true, render: (p: (typeof parties)[number]) => <PartyActs applicationId={id} party={p} may={may} /> }]
            : []),
        ]}
      />
      {may.askParties && (
        <p>
          <ButtonLink to={paths.partyAdditionAsking(id)} variant="secondary">
            {t("applications.requestedChange.ask.addition")}
          </ButtonLink>
        </p>
      )}
      {changes.length > 0 && (
        <Section title={t("applications.requestedChange.listTitle")}>
          {waits && <p>{t("applications.requestedChange.waits")}</p>}
          <ul className="list">
            {changes.map((c) => (
              <li key={c.id}>
                {`${t(`applications.requestedChange.title.${c.kind}`)}, ${c.organisationName}: ${t(`applications.requestedChange.state.${c.answer ?? "open"}`)}${c.reason ? `. ${c.reason}` : ""}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {may.change && (
        <Section title={t("applications.parties.addTitle")}>
          <Form errors={form.errors}>
            <OrganisationFields form={form} />
            <ContactFields form={form} />
            <Button size="main">{t("applications.parties.add")}</Button>
          </Form>
        </Section>
      )}
    </CalmShell>
  );
}
