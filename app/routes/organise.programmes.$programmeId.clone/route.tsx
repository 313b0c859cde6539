import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cloneEdition } from "#domain/editions/clone-edition.ts";
import { CloneEditionInput } from "#domain/editions/edition.schema.ts";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { id, name, cohorts, mayChange } = await getProgramme(ctx, params.programmeId ?? "");
  if (!mayChange) throw new Forbidden();
  return { title: t("editions.clone"), programme: { id, name }, cohorts: cohorts.map((c) => ({ id: c.id, name: c.name, startsOn: c.startsOn, endsOn: c.endsOn })) };
});

export const action = act("manager", CloneEditionInput, async (args) => {
  const cloned = await cloneEdition(args.ctx, { ...args.input, programmeId: args.params.programmeId ?? "" });
  if (cloned.ok) return goTo(paths.cohortSettings(cloned.value.cohortId), "editions.created");
  return cloned.refusal === "same-day" ? invalid(args, { startsOn: ["editions.sameDay"] }) : invalid(args, { cohortId: ["editions.otherProgramme"] });
});

export default function CloneEdition() {
  const { programme, cohorts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat();
  const form = useForm({ cohortId: cohorts[0]?.id });
  return (
    <DeskShell>
      <BackLink to={paths.organiseProgramme(programme.id)}>{read(programme.name)}</BackLink>
      <PageHead title={t("editions.clone")} lead={t("editions.cloneLead")} />
      {cohorts.length === 0 ? (
        <EmptyState title={t("editions.nothingToCopy")} action={<ButtonLink to={paths.newEdition(programme.id)}>{t("editions.make")}</ButtonLink>}>
          {t("editions.nothingToCopyLead")}
        </EmptyState>
      ) : (
        <Form errors={form.errors}>
          <Radios {...form.field("cohortId")} label={t("editions.from")} options={cohorts.map((c) => ({ value: c.id, label: read(c.name), hint: format.dayRange(c.startsOn, c.endsOn) }))} />
          <DateField {...form.field("startsOn")} label={t("editions.newStart")} />
          <Button>{t("editions.copy")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
