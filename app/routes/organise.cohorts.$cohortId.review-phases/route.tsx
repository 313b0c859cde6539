import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ReviewPhaseFields, reviewPhasesStart } from "#app/selection/review-phase-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeReviewPhases } from "#domain/selection/change-review-phases.ts";
import { getReviewPhases } from "#domain/selection/review-phases.queries.ts";
import { reviewPhaseEdits } from "#domain/selection/selection.events.ts";
import { ReviewPhasesInput } from "#domain/selection/selection.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const seen = await readMark(ctx, reviewPhaseEdits(params.cohortId!));
  const { call, phases } = await getReviewPhases(ctx, params.cohortId!);
  return { title: t("selection.phases.title"), seen, cohort: { id: call.cohort_id, name: readText(call.name, language).text }, zone: call.zone, phases };
});

/** Also after a refusal: a phase that someone else has added shall get its fields. */
export const shouldRevalidate = () => true;

export const action = act("manager", ReviewPhasesInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const changed = await changeReviewPhases(args.ctx, { cohortId, ...args.input });
  if (changed.ok) return goTo(paths.reviewPhases(cohortId), "programmes.saved");
  if (changed.refusal === "phases-overlap") return refuse(args, "selection.refused.phases-overlap");
  const { call, phases } = await getReviewPhases(args.ctx, cohortId);
  return overtaken(args, changed, reviewPhasesStart(phases, call.zone));
});

export default function ReviewPhases() {
  const { title, seen, cohort, zone, phases } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ ...reviewPhasesStart(phases, zone), seen });
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortReviewers(cohort.id)}>{t("selection.reviewers.title")}</BackLink>
      <PageHead kicker={cohort.name} title={title} lead={`${t("selection.phases.lead")} ${t("programmes.settings.zone", { zone })}`} />
      {phases.length === 0 && <p>{t("selection.phases.usual")}</p>}
      <Form key={phases.length} errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <ReviewPhaseFields form={form} known={phases.length} />
        <Button>{t("programmes.save")}</Button>
      </Form>
    </DeskShell>
  );
}
