import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ProgrammeFields } from "#app/programmes/programme-fields.tsx";
import { programmeStart, rowsFor } from "#app/programmes/programme-start.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeProgramme } from "#domain/programmes/change-programme.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { ChangeProgrammeInput } from "#domain/programmes/programmes.schema.ts";
import { Forbidden } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const programme = await getProgramme(ctx, params.programmeId ?? "");
  if (!programme.mayChange) throw new Forbidden();
  return { title: t("programmes.change"), programme };
});

export const action = act("manager", ChangeProgrammeInput, async (args) => {
  const programmeId = args.params.programmeId ?? "";
  const changed = await changeProgramme(args.ctx, { ...args.input, programmeId });
  return changed.ok ? goTo(paths.organiseProgramme(programmeId), "programmes.saved") : refuse(args, "programmes.unknownPartner");
});

export default function ProgrammeDetails() {
  const { programme } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm(programmeStart(programme));
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgramme(programme.id)}>{read(programme.name)}</BackLink>
      <PageHead title={t("programmes.change")} />
      <Form errors={form.errors}>
        <ProgrammeFields form={form} rows={{ themes: rowsFor(programme.themes.length), partners: rowsFor(programme.partners.length) }} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}
