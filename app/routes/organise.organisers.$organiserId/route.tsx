import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
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
import { organiserEdits } from "#domain/programmes/programmes.events.ts";
import { ChangeOrganiserInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";

export const loader = page("administrator", async ({ ctx, params }) => {
  const seen = await readMark(ctx, organiserEdits(params.organiserId ?? ""));
  const organiser = await getOrganiser(ctx, params.organiserId ?? "");
  return { title: organiser.name, organiser, seen };
});

export const action = act("administrator", ChangeOrganiserInput, async (args) => {
  const organiserId = args.params.organiserId ?? "";
  const changed = await changeOrganiser(args.ctx, { ...args.input, organiserId });
  if (!changed.ok) return overtaken(args, changed, startOf(await getOrganiser(args.ctx, organiserId)));
  return goTo(paths.organisers(), "programmes.saved");
});

export default function Organiser() {
  const { organiser, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...startOf(organiser), seen });
  return (
    <DeskShell>
      <BackLink to={paths.organisers()}>{t("programmes.organisers.title")}</BackLink>
      <PageHead title={organiser.name} lead={t("programmes.organisers.changeLead")} />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <OrganiserFields form={form} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}

const startOf = ({ name, contactName, contactEmail }: Awaited<ReturnType<typeof getOrganiser>>) => ({ name, contactName, contactEmail });
