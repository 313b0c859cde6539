import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ReviewerTermsFields } from "#app/selection/reviewer-terms-fields.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeReviewerTerms } from "#domain/selection/change-reviewer-terms.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { ReviewerTermsInput } from "#domain/selection/selection.schema.ts";
import { found } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, language }) => {
  const { call, reviewers } = await getReviewTable(ctx, params.cohortId!);
  const reviewer = found(
    reviewers.find((r) => r.personId === params.personId),
    "reviewer",
  );
  return { title: reviewer.name || reviewer.email, cohort: { id: call.cohort_id, name: readText(call.name, language).text }, reviewer };
});

export const action = act("manager", ReviewerTermsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await changeReviewerTerms(args.ctx, { cohortId, personId: args.params.personId!, ...args.input });
  return done.ok ? goTo(paths.cohortReviewers(cohortId), "selection.reviewers.termsChanged") : refuse(args, `selection.refused.${done.refusal}`);
});

export default function ReviewerTerms() {
  const { title, cohort, reviewer } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ reads: reviewer.reads, most: reviewer.most === null ? "" : String(reviewer.most) });
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={t("selection.reviewers.title")} title={title} lead={t("selection.reviewers.has", { open: reviewer.open, delivered: reviewer.delivered })} />
      <Form errors={form.errors}>
        <ReviewerTermsFields form={form} />
        <ActionRow>
          <Button>{t("programmes.save")}</Button>
          <ButtonLink variant="quiet" to={paths.cohortReviewers(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
