import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { Matrix } from "#app/feedback/matrix.tsx";
import { roundPage } from "#app/feedback/round-page.server.ts";
import { RunNotice } from "#app/feedback/run-notice.tsx";
import { WishForm, Wishes } from "#app/feedback/wishes.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { findRoundOfCohort } from "#domain/feedback/rounds.queries.ts";
import { setPairWish } from "#domain/feedback/set-pair-wish.ts";
import { wishStrengths } from "#domain/feedback/feedback.schema.ts";
import { found } from "#domain/shared/errors.ts";
import { optionalText } from "#domain/shared/validation.ts";

export const loader = page("staff", async (args) => ({ title: args.t("feedback.desk.title"), ...(await roundPage(args, args.params.cohortId ?? "")) }));

const Wish = z.object({
  reviewerTeamId: z.uuid({ error: "errors.choose" }),
  authorTeamId: z.uuid({ error: "errors.choose" }),
  strength: z.enum([...wishStrengths, "none"]),
  reason: optionalText(500),
});

export const action = act("manager", Wish, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const round = found(await findRoundOfCohort(args.ctx, cohortId), "feedback round");
  const { strength, ...wish } = args.input;
  const set = await setPairWish(args.ctx, { roundId: round.id, ...wish, strength: strength === "none" ? null : strength });
  return set.ok ? goTo(paths.cohortFeedback(cohortId), strength === "none" ? "feedback.wish.removed" : "feedback.wish.saved") : refuse(args, `feedback.no.${set.refusal}`);
});

export default function Feedback() {
  const { cohort, round, runs } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  if (!round)
    return (
      <DeskShell cohort={cohort}>
        <PageHead title={t("feedback.desk.title")} />
        <EmptyState title={t("feedback.desk.none")} />
      </DeskShell>
    );
  const mayRun = runs && !round.closed;
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("feedback.desk.title")}
        lead={round.asked > 0 ? t("feedback.desk.lead", { given: round.given, asked: round.asked }) : t("feedback.desk.before", { moment: round.allocates })}
        actions={
          mayRun && (
            <>
              <ButtonLink variant="secondary" to={paths.feedbackAllocation(cohort.id)}>
                {round.asked > 0 ? t("feedback.allocation.again") : t("feedback.allocation.now")}
              </ButtonLink>
              {round.asked > 0 && (
                <ButtonLink variant="quiet" to={paths.feedbackClosing(cohort.id)}>
                  {t("feedback.closing.to")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {round.run && <RunNotice run={round.run} />}
      <Facts
        layout="wide"
        items={[
          { term: t("feedback.desk.allocates"), value: round.allocates },
          { term: t("feedback.desk.due"), value: round.due },
          { term: t("feedback.desk.perWork"), value: round.perWork },
          ...(round.closed ? [{ term: t("feedback.desk.closed"), value: round.closed }] : []),
        ]}
      />
      {round.asked > 0 && (
        <Section title={t("feedback.desk.who")}>
          <Matrix rows={round.rows} />
        </Section>
      )}
      {round.declined.length > 0 && (
        <Section title={t("feedback.desk.declined")}>
          <ul>
            {round.declined.map((one) => (
              <li key={one.id}>{t("feedback.desk.declinedLine", { reviewer: one.reviewer, author: one.author, reason: one.reason })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("feedback.wish.title")}>
        <Wishes wishes={round.wishes} mayRemove={mayRun} />
        {mayRun && <WishForm teams={round.teams} />}
      </Section>
    </DeskShell>
  );
}
