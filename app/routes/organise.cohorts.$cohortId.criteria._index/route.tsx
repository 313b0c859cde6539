import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Table, type Column } from "#app/ui/table.tsx";
import { arrangeCriteria } from "#domain/programmes/arrange-criteria.ts";
import { structureRefusal, weightsTogether } from "#domain/programmes/criteria-change.rules.ts";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { criterionKinds } from "#domain/programmes/criteria.rules.ts";
import { criteriaEdits } from "#domain/programmes/programmes.events.ts";
import { ArrangeCriteriaInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const seen = await readMark(ctx, criteriaEdits(params.cohortId!));
  const { use, ...edited } = await getCriteriaForEditing(ctx, params.cohortId!);
  return { title: t("programmes.criteria.title"), seen, ...edited, standing: structureRefusal(use) };
});

export const action = act("manager", ArrangeCriteriaInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const arranged = await arrangeCriteria(args.ctx, { cohortId, ...args.input });
  if (arranged.ok) return goTo(paths.cohortCriteria(cohortId), "programmes.saved");
  if (arranged.refusal !== "changed-meanwhile") return refuse(args, `programmes.criteria.refused.${arranged.refusal}`);
  return overtaken(args, arranged, startOf((await getCriteriaForEditing(args.ctx, cohortId)).criteria));
});

/** Also after a refusal: a criterion that someone else has added shall get its fields. */
export const shouldRevalidate = () => true;

const startOf = (criteria: { key: string; weight: number }[]) => Object.fromEntries(criteria.flatMap((c, i) => [[`place.${c.key}`, i + 1] as const, [`weight.${c.key}`, c.weight] as const]));

type Criterion = ReturnType<typeof useLoaderData<typeof loader>>["criteria"][number];

export default function Criteria() {
  const { seen, cohortId, cohortName, criteria, standing } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...startOf(criteria), seen });
  const together = weightsTogether(criteria.map((c) => c.weight));
  const field = (name: string, label: string, of: Criterion) => <NumberField {...form.field(`${name}.${of.key}`)} label={<span className="visually-hidden">{`${label}: ${read(of.name)}`}</span>} />;
  const columns: Column<Criterion>[] = [
    { key: "name", header: t("public.call.criterion"), primary: true, render: (c) => <Link to={paths.criterion(cohortId, c.id)}>{read(c.name)}</Link> },
    { key: "kind", header: t("programmes.criteria.kind"), render: (c) => t(`programmes.criteria.kinds.${c.kind}`) },
    { key: "weight", header: t("programmes.criteria.weight"), align: "end", render: (c) => (c.kind !== "weighted" ? "–" : standing ? c.weight : field("weight", t("programmes.criteria.weight"), c)) },
    ...(standing ? [] : [{ key: "place", header: t("programmes.criteria.place"), align: "end" as const, render: (c: Criterion) => field("place", t("programmes.criteria.place"), c) }]),
  ];
  const table = <Table caption={t("programmes.criteria.title")} rows={criteria} rowKey={(c) => c.id} columns={columns} empty={<EmptyState title={t("programmes.criteria.empty")} />} />;
  return (
    <DeskShell cohort={{ id: cohortId, name: read(cohortName) }}>
      <PageHead kicker={read(cohortName)} title={t("programmes.criteria.title")} lead={t("programmes.criteria.lead")} />
      <SettingsTabs cohortId={cohortId} current="criteria" />
      {standing && <Notification tone="info" title={t(`programmes.criteria.refused.${standing}`)} />}
      {!standing && criteria.some((c) => c.kind === "weighted") && together !== 100 && <Notification tone="warning" title={t("programmes.criteria.together", { together })} />}
      {standing || criteria.length === 0 ? (
        table
      ) : (
        <Form errors={form.errors}>
          <input type="hidden" name="seen" value={form.value("seen")} />
          {table}
          <Button>{t("programmes.criteria.arrange")}</Button>
        </Form>
      )}
      {!standing && (
        <Section title={t("programmes.criteria.add")}>
          <ActionRow>
            {criterionKinds.map((kind) => (
              <ButtonLink key={kind} variant="secondary" to={paths.newCriterion(cohortId, kind)}>
                {t(`programmes.criteria.kinds.${kind}`)}
              </ButtonLink>
            ))}
          </ActionRow>
        </Section>
      )}
    </DeskShell>
  );
}
