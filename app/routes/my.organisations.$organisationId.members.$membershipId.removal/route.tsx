import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { endOrganisationMembership } from "#domain/people/end-organisation-membership.ts";
import { getOrganisation, mustKeepOrganisation } from "#domain/people/organisations.queries.ts";
import { actorId } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const organisationId = params.organisationId ?? "";
  await mustKeepOrganisation(ctx, organisationId);
  const { members } = await getOrganisation(ctx, organisationId);
  const member = found(
    members.find((m) => m.id === params.membershipId),
    "membership",
  );
  return { title: t("organisations.endTitle", { name: member.name }), name: member.name, organisationId };
});

const sentences = { "already-ended": "organisations.alreadyEnded", "last-contact": "organisations.lastContact" } as const;

export const action = act("person", nothing, async (args) => {
  const { ctx, params } = args;
  const organisationId = params.organisationId ?? "";
  const { members } = await getOrganisation(ctx, organisationId);
  const isOwn = members.some((m) => m.id === params.membershipId && m.personId === actorId(ctx));
  const ended = await endOrganisationMembership(ctx, { membershipId: params.membershipId ?? "" });
  if (!ended.ok) return refuse(args, sentences[ended.refusal]);
  return goTo(isOwn ? paths.myOrganisations() : paths.myOrganisation(organisationId), "organisations.ended");
});

export default function RemoveMember() {
  const { name, organisationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <PageHead title={t("organisations.endTitle", { name })} lead={t("organisations.endLead")} />
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("organisations.end")}</Button>
          <ButtonLink to={paths.myOrganisation(organisationId)} variant="quiet">
            {t("organisations.cancel")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
