import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { declineReview } from "#domain/selection/decline-review.ts";
import { getConflictQuestion } from "#domain/selection/reviews.queries.ts";
import { DeclineReviewInput } from "#domain/selection/selection.schema.ts";

export const loader = page("reviewer", async ({ ctx, t, params }) => {
  const { id, state, diaryNumber } = await getConflictQuestion(ctx, params.assignmentId!); // who applies is not for this page
  if (state === "delivered") throw redirect(paths.reviewDesk(params.assignmentId!), 303);
  return { title: t("selection.refusal.title"), question: { id, state, diaryNumber } };
});

export const action = act("reviewer", DeclineReviewInput, async (args) => {
  const done = await declineReview(args.ctx, { assignmentId: args.params.assignmentId!, reason: args.input.reason });
  return done.ok ? goTo(paths.review(), "selection.refusal.done") : refuse(args, `selection.refused.${done.refusal}`);
});

export default function Refusal() {
  const { question } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <PageHead kicker={t("letters.page.kicker", { number: question.diaryNumber })} title={t("selection.refusal.title")} lead={t("selection.refusal.lead")} />
      <Form errors={form.errors}>
        <TextArea {...form.field("reason")} label={t("selection.refusal.reason")} />
        <ActionRow>
          <Button variant="danger">{t("selection.refusal.send")}</Button>
          <ButtonLink variant="quiet" to={question.state === "assigned" ? paths.reviewConflict(question.id) : paths.reviewDesk(question.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
