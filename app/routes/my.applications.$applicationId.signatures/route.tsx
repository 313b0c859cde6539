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
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { askForSignatures } from "#domain/applications/ask-for-signatures.ts";
import { getOwnApplicationWhole } from "#domain/applications/applications.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, ["submit"]);
  const { id, signatures } = await getOwnApplicationWhole(ctx, params.applicationId!);
  const unsigned = signatures.filter((s) => s.state !== "signed");
  return { title: t("applications.signatures.askTitle"), id, to: unsigned.map((s) => ({ id: s.partyId, line: `${s.organisationName}: ${s.contact.name}, ${s.contact.email}` })) };
});

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const asked = await askForSignatures(args.ctx, { applicationId, secret: args.context.secret });
  if (!asked.ok) return refuse(args, `applications.refusal.${asked.refusal}`);
  return goTo(paths.applicationCheck(applicationId), "applications.signatures.asked", { count: asked.value.signatureIds.length });
});

export default function Signatures() {
  const { title, id, to } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <PageHead title={title} lead={t("applications.signatures.askLead")} />
      <ul className="list">
        {to.map(({ id: partyId, line }) => (
          <li key={partyId}>{line}</li>
        ))}
      </ul>
      <Form errors={form.errors}>
        <p>{t("applications.signatures.askTo", { count: to.length })}</p>
        <ActionRow>
          <Button>{t("applications.signatures.ask")}</Button>
          <ButtonLink to={paths.applicationCheck(id)} variant="quiet">
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
