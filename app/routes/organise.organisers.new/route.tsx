import { useTranslation } from "react-i18next";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { OrganiserFields } from "#app/programmes/organiser-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { createOrganiser } from "#domain/programmes/create-organiser.ts";
import { ChangeOrganiserInput } from "#domain/programmes/programmes.schema.ts";

export const loader = page("administrator", async ({ t }) => ({ title: t("programmes.organisers.new") }));

export const action = act("administrator", ChangeOrganiserInput, async (args) => {
  const created = await createOrganiser(args.ctx, args.input);
  return created.ok ? goTo(paths.organisers(), "programmes.organisers.created") : invalid(args, { name: ["programmes.organisers.nameTaken"] });
});

export default function NewOrganiser() {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell>
      <BackLink to={paths.organisers()}>{t("programmes.organisers.title")}</BackLink>
      <PageHead title={t("programmes.organisers.new")} lead={t("programmes.organisers.newLead")} />
      <Form errors={form.errors}>
        <OrganiserFields form={form} />
        <Button>{t("programmes.organisers.create")}</Button>
      </Form>
    </DeskShell>
  );
}
