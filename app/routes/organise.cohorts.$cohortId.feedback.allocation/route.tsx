import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { roundPage } from "#app/feedback/round-page.server.ts";
import { RunNotice } from "#app/feedback/run-notice.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { allocateRound } from "#domain/feedback/allocate-round.ts";
import { findRoundOfCohort } from "#domain/feedback/rounds.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const { round, ...head } = await roundPage(args, args.params.cohortId ?? "");
  return { title: args.t("feedback.allocation.title"), ...head, round: found(round ?? undefined, "feedback round") };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const round = found(await findRoundOfCohort(args.ctx, cohortId), "feedback round");
  const made = await allocateRound(args.ctx, { roundId: round.id });
  if (!made.ok) return refuse(args, `feedback.no.${made.refusal}`);
  return goTo(paths.cohortFeedback(cohortId), "feedback.allocation.done", { added: made.value.added, kept: made.value.kept, taken: made.value.taken });
});

export default function Allocation() {
  const { cohort, round } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("feedback.allocation.title")} lead={t("feedback.allocation.lead", { count: round.perWork })} />
      {round.run && !round.run.feasible && <RunNotice run={round.run} />}
      <Facts
        items={[
          { term: t("feedback.allocation.works"), value: round.submitted },
          { term: t("feedback.allocation.begun"), value: round.begun },
          { term: t("feedback.allocation.waiting"), value: round.waiting },
          { term: t("feedback.allocation.wishes"), value: round.wishes.length },
        ]}
      />
      <p>{t("feedback.allocation.rules")}</p>
      <Form errors={form.errors}>
        <ActionRow>
          {!round.closed && <Button size="main">{t("feedback.allocation.act")}</Button>}
          <ButtonLink variant="quiet" to={paths.cohortFeedback(cohort.id)}>
            {t("feedback.allocation.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
