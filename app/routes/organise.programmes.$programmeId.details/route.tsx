import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
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
import { programmeEdits } from "#domain/programmes/programmes.events.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { ChangeProgrammeInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const seen = await readMark(ctx, programmeEdits(params.programmeId ?? ""));
  const programme = await getProgramme(ctx, params.programmeId ?? "");
  if (!programme.mayChange) throw new Forbidden();
  return { title: t("programmes.change"), programme, seen };
});

/** Also after a refusal: a theme or partner that someone else has added shall get its fields. */
export const shouldRevalidate = () => true;

export const action = act("manager", ChangeProgrammeInput, async (args) => {
  const programmeId = args.params.programmeId ?? "";
  const changed = await changeProgramme(args.ctx, { ...args.input, programmeId });
  if (changed.ok) return goTo(paths.organiseProgramme(programmeId), "programmes.saved");
  if (changed.refusal === "changed-meanwhile") return overtaken(args, changed, programmeStart(await getProgramme(args.ctx, programmeId)));
  return refuse(args, "programmes.unknownPartner");
});

export default function ProgrammeDetails() {
  const { programme, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...programmeStart(programme), seen });
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgramme(programme.id)}>{read(programme.name)}</BackLink>
      <PageHead title={t("programmes.change")} />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <ProgrammeFields form={form} rows={{ themes: rowsFor(programme.themes.length), partners: rowsFor(programme.partners.length) }} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}
