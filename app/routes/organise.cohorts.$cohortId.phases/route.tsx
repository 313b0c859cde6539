import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { PhaseFields, phasesStart } from "#app/programmes/phase-fields.tsx";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changePhases } from "#domain/programmes/change-phases.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { phaseEdits } from "#domain/programmes/programmes.events.ts";
import { ChangePhasesInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const seen = await readMark(ctx, phaseEdits(params.cohortId ?? ""));
  return { title: t("programmes.phase.title"), seen, cohort: await getCohortSettings(ctx, params.cohortId ?? "") };
});

/** Also after a refusal: a phase that someone else has added shall get its fields. */
export const shouldRevalidate = () => true;

export const action = act("manager", ChangePhasesInput, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const changed = await changePhases(args.ctx, { ...args.input, cohortId });
  if (changed.ok) return goTo(paths.cohortPhases(cohortId), "programmes.saved");
  if (changed.refusal === "changed-meanwhile") return overtaken(args, changed, phasesStart((await getCohortSettings(args.ctx, cohortId)).phases));
  return refuse(args, "programmes.settings.over");
});

export default function Phases() {
  const { cohort: c, seen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...phasesStart(c.phases), seen });
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      <PageHead kicker={read(c.name)} title={t("programmes.phase.title")} lead={t("programmes.phase.lead")} />
      <SettingsTabs cohortId={c.id} current="phases" />
      <Form key={c.phases.length} errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <PhaseFields form={form} rows={Math.min(12, c.phases.length + 1)} known={c.phases.length} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}
