import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page, type PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { DateField, Fieldset } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { roundEdits } from "#domain/assessment/assessment.events.ts";
import { points, RoundsInput } from "#domain/assessment/assessment.schema.ts";
import { planRounds } from "#domain/assessment/plan-rounds.ts";
import { pointNames } from "#domain/assessment/round.rules.ts";
import { listRounds } from "#domain/assessment/rounds.queries.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { localValue } from "#domain/shared/time.rules.ts";

/** A row for each point, in their order, filled where there is a round. */
async function roundRows(args: PageArgs, { cohort, zone }: { cohort: { id: string }; zone: string }) {
  const rounds = await listRounds(args.ctx, cohort.id);
  return points.map((point) => {
    const round = rounds.find((r) => r.point === point);
    return { point, name: readText(pointNames[point], args.language).text, opensAt: round ? localValue(round.opensAt, zone) : "", closesAt: round ? localValue(round.closesAt, zone) : "" };
  });
}
type Rows = Awaited<ReturnType<typeof roundRows>>;

/** Start values of their fields. */
const roundsStart = (rows: Rows): Record<string, string> => Object.fromEntries(rows.flatMap((r, i) => (["opensAt", "closesAt"] as const).map((name) => [`rounds[${i}].${name}`, r[name]])));

export const loader = page("manager", async (args) => {
  const head = await cohortHead(args, args.params.cohortId!);
  const seen = await readMark(args.ctx, roundEdits(head.cohort.id));
  return { title: args.t("assessment.rounds.title"), cohort: head.cohort, seen, rows: await roundRows(args, head) };
});

export const action = act("manager", RoundsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const planned = await planRounds(args.ctx, { cohortId, ...args.input });
  if (planned.ok) return goTo(paths.cohortAssessment(cohortId), "assessment.rounds.saved");
  if (planned.refusal === "changed-meanwhile") return overtaken(args, planned, roundsStart(await roundRows(args, await cohortHead(args, cohortId))));
  return refuse(args, `assessment.rounds.refusal.${planned.refusal}`);
});

export default function Rounds() {
  const { title, cohort, seen, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...roundsStart(rows), seen });
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={t("assessment.title")} title={title} lead={t("assessment.rounds.lead")} />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        {rows.map((row, i) => (
          <Fieldset key={row.point} legend={`${row.name} (${row.point})`} side>
            <input type="hidden" name={`rounds[${i}].point`} value={row.point} />
            <DateField {...form.field(`rounds[${i}].opensAt`)} time label={t("assessment.rounds.opensAt")} optional />
            <DateField {...form.field(`rounds[${i}].closesAt`)} time label={t("assessment.rounds.closesAt")} optional />
          </Fieldset>
        ))}
        <Button>{t("assessment.rounds.save")}</Button>
      </Form>
    </DeskShell>
  );
}
