import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { OrganiserFields } from "#app/programmes/organiser-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeOrganiser } from "#domain/programmes/change-organiser.ts";
import { getOrganiser } from "#domain/programmes/organisers.queries.ts";
import { ChangeOrganiserInput } from "#domain/programmes/programmes.schema.ts";

export const loader = page("administrator", async ({ ctx, params }) => {
  const organiser = await getOrganiser(ctx, params.organiserId ?? "");
  return { title: organiser.name, organiser };
});

export const action = act("administrator", ChangeOrganiserInput, async ({ ctx, input, params }) => {
  await changeOrganiser(ctx, { ...input, organiserId: params.organiserId ?? "" });
  return goTo(paths.organisers(), "programmes.saved");
});

export default function Organiser() {
  const { organiser } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ name: organiser.name, contactName: organiser.contactName, contactEmail: organiser.contactEmail });
  return (
    <DeskShell>
      <BackLink to={paths.organisers()}>{t("programmes.organisers.title")}</BackLink>
      <PageHead title={organiser.name} lead={t("programmes.organisers.changeLead")} />
      <Form errors={form.errors}>
        <OrganiserFields form={form} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}
