import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { Points } from "#app/feedback/points.tsx";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { workHead } from "#app/works/work-page.server.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { answerPoint } from "#domain/feedback/answer-point.ts";
import { listReceivedFeedback } from "#domain/feedback/feedback.queries.ts";
import { pointAnswers } from "#domain/feedback/feedback.schema.ts";

export const loader = page("person", async (args) => {
  const work = await getWorkAccess(args.ctx, args.params.workId ?? "");
  const feedback = await listReceivedFeedback(args.ctx, work.id);
  return {
    title: args.t("feedback.received.title"),
    ...workHead(args, work),
    feedback: feedback.map((one) => ({ ...one, releasedAt: one.releasedAt ? args.format.shortDate(one.releasedAt) : "" })),
  };
});

export const action = act("person", z.object({ pointId: z.uuid(), answer: z.enum(pointAnswers) }), async ({ ctx, params, input }) => {
  await answerPoint(ctx, input);
  return goTo(`${paths.workFeedback(params.workId ?? "")}#point-${input.pointId}`);
});

export default function FeedbackReceived() {
  const { workId, cohort, feedback, isMember } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const open = feedback.flatMap((one) => one.points).filter((point) => point.answer === null).length;
  return (
    <CalmShell cohort={isMember ? cohort : undefined}>
      <BackLink to={isMember ? paths.myWork(workId) : paths.mentorWork(workId)}>{t("works.backToPlan")}</BackLink>
      <PageHead
        title={t("feedback.received.title")}
        lead={isMember && feedback.length > 0 ? (open > 0 ? t("feedback.received.open", { count: open }) : t("feedback.received.allMarked")) : undefined}
      />
      {feedback.length === 0 && <EmptyState title={t("feedback.received.none")}>{t("feedback.received.noneHow")}</EmptyState>}
      {feedback.map((one) => (
        <Section key={one.pairingId} title={one.reviewerTeam}>
          <p className="caption">{t("feedback.received.about", { number: one.number, day: one.releasedAt })}</p>
          <Points points={one.points}>
            {(point) => (
              <div id={`point-${point.id}`}>
                {point.answer && <StatusTag tone={point.answer === "will_do" ? "success" : "neutral"}>{t(`feedback.answer.${point.answer}`)}</StatusTag>}
                {isMember && (
                  <Form method="post" preventScrollReset className="action-row" aria-label={t("feedback.received.mark", { text: point.body.slice(0, 60) })}>
                    <input type="hidden" name="pointId" value={point.id} />
                    {pointAnswers
                      .filter((answer) => answer !== point.answer)
                      .map((answer) => (
                        <Button key={answer} name="answer" value={answer} variant={point.answer ? "quiet" : "secondary"} size="compact">
                          {t(`feedback.answer.${answer}`)}
                        </Button>
                      ))}
                  </Form>
                )}
              </div>
            )}
          </Points>
        </Section>
      ))}
    </CalmShell>
  );
}
