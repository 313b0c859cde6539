import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page, type PageArgs } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ReviewerThemeFields } from "#app/selection/reviewer-theme-fields.tsx";
import { ReviewerTermsFields } from "#app/selection/reviewer-terms-fields.tsx";
import { themeGroups } from "#app/selection/theme-groups.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { changeReviewerTerms } from "#domain/selection/change-reviewer-terms.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { getCallForm } from "#domain/selection/review-themes.queries.ts";
import { reviewerTermsEdits } from "#domain/selection/selection.events.ts";
import { ReviewerTermsInput } from "#domain/selection/selection.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

async function loadReviewer({ ctx, params }: Pick<PageArgs, "ctx" | "params">) {
  const { call, reviewers } = await getReviewTable(ctx, params.cohortId!);
  const reviewer = found(
    reviewers.find((r) => r.personId === params.personId),
    "reviewer",
  );
  return { call, reviewer, start: { reads: reviewer.reads, themes: reviewer.themes, most: reviewer.most === null ? "" : String(reviewer.most) } };
}

export const loader = page("manager", async (args) => {
  const seen = await readMark(args.ctx, reviewerTermsEdits(args.params.cohortId!, args.params.personId!));
  const { call, reviewer, start } = await loadReviewer(args);
  const themes = themeGroups(await getCallForm(args.ctx, call.id), args.language);
  return { title: reviewer.name || reviewer.email, cohort: { id: call.cohort_id, name: readText(call.name, args.language).text }, reviewer, themes, start: { ...start, seen } };
});

export const action = act("manager", ReviewerTermsInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await changeReviewerTerms(args.ctx, { cohortId, personId: args.params.personId!, ...args.input });
  if (done.ok) return goTo(paths.cohortReviewers(cohortId), "selection.reviewers.termsChanged");
  return done.refusal === "changed-meanwhile" ? overtaken(args, done, (await loadReviewer(args)).start) : refuse(args, `selection.refused.${done.refusal}`);
});

export default function ReviewerTerms() {
  const { title, cohort, reviewer, themes, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm(start);
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={t("selection.reviewers.title")} title={title} lead={t("selection.reviewers.has", { open: reviewer.open, delivered: reviewer.delivered })} />
      <Form errors={form.errors}>
        <input type="hidden" name="seen" value={form.value("seen")} />
        <ReviewerTermsFields form={form} />
        <ReviewerThemeFields form={form} groups={themes} />
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
