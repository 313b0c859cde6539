import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ContactFields, OrganisationFields } from "#app/applications/organisation-fields.tsx";
import { PartyContacts } from "#app/applications/party-contacts.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { addParty } from "#domain/applications/add-party.ts";
import { mayDo } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { PartyInput } from "#domain/applications/applications.schema.ts";
import { mayWrite } from "#domain/applications/call-window.rules.ts";
import { listContactChanges } from "#domain/applications/contact-changes.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const a = await getOwnApplication(ctx, params.applicationId!);
  return {
    title: t("applications.parties.title"),
    id: a.id,
    parties: await listParties(ctx, a.id),
    mayChange: mayDo(a.access, a.state, "change-parties") && mayWrite(a, ctx.now),
    mayAsk: mayDo(a.access, a.state, "ask-contact-change"),
    changes: (await listContactChanges(ctx, a.id)).map((c) => ({ id: c.id, organisationName: c.organisationName, answer: c.answer, reason: c.reason })),
  };
});

export const action = act("person", PartyInput, async (args) => {
  const applicationId = args.params.applicationId!;
  const added = await addParty(args.ctx, { ...args.input, applicationId });
  if (added.ok) return goTo(paths.applicationParties(applicationId), "applications.parties.added", { name: args.input.name });
  return added.refusal === "already-there" ? invalid(args, { businessId: ["applications.refusal.already-there"] }) : refuse(args, `applications.refusal.${added.refusal}`);
});

export default function Parties() {
  const { id, parties, mayChange, mayAsk, changes } = useLoaderData<typeof loader>();
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
          ...(mayChange
            ? [
                {
                  key: "act",
                  header: "",
                  label: t("applications.parties.change"),
                  action: true,
                  render: (p: (typeof parties)[number]) => (
                    <span className="row">
                      <Link to={paths.applicationParty(id, p.id)}>
                        {t("applications.parties.change")}
                        <span className="visually-hidden">: {p.organisationName}</span>
                      </Link>
                      {p.role === "partner" && (
                        <Link to={paths.partyRemoval(id, p.id)}>
                          {t("applications.parties.remove")}
                          <span className="visually-hidden">: {p.organisationName}</span>
                        </Link>
                      )}
                    </span>
                  ),
                },
              ]
            : []),
          ...(mayAsk
            ? [
                {
                  key: "ask",
                  header: "",
                  label: t("applications.contactChange.ask"),
                  action: true,
                  render: (p: (typeof parties)[number]) => (
                    <Link to={paths.contactChangeAsking(id, p.id)}>
                      {t("applications.contactChange.ask")}
                      <span className="visually-hidden">: {p.organisationName}</span>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changes.length > 0 && (
        <Section title={t("applications.contactChange.listTitle")}>
          <ul className="list">
            {changes.map((c) => (
              <li key={c.id}>{[`${c.organisationName}: ${t(`applications.contactChange.state.${c.answer ?? "open"}`)}`, c.reason].filter(Boolean).join(". ")}</li>
            ))}
          </ul>
        </Section>
      )}
      {mayChange && (
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
