import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { roundPage } from "#app/feedback/round-page.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { closeRound } from "#domain/feedback/close-round.ts";
import { findRoundOfCohort } from "#domain/feedback/rounds.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async (args) => {
  const { round, ...head } = await roundPage(args, args.params.cohortId ?? "");
  return { title: args.t("feedback.closing.title"), ...head, round: found(round ?? undefined, "feedback round") };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const round = found(await findRoundOfCohort(args.ctx, cohortId), "feedback round");
  const closed = await closeRound(args.ctx, { roundId: round.id });
  return closed.ok ? goTo(paths.cohortFeedback(cohortId), "feedback.closing.done") : refuse(args, `feedback.no.${closed.refusal}`);
});

export default function Closing() {
  const { cohort, round } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={t("feedback.closing.title")} lead={t("feedback.closing.lead", { missing: round.asked - round.given })} />
      <Form errors={form.errors}>
        <ActionRow>
          {!round.closed && <Button variant="danger">{t("feedback.closing.act")}</Button>}
          <ButtonLink variant="quiet" to={paths.cohortFeedback(cohort.id)}>
            {t("feedback.allocation.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
