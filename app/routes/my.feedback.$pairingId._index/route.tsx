import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FeedbackForm } from "#app/feedback/feedback-form.tsx";
import { pairingHead } from "#app/feedback/feedback-page.server.ts";
import { Points } from "#app/feedback/points.tsx";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { namedTexts, restart } from "#app/http/named-texts.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { Halves } from "#app/ui/columns.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { PlanText } from "#app/works/plan-text.tsx";
import { listPoints } from "#domain/feedback/feedback.queries.ts";
import { FeedbackContent } from "#domain/feedback/feedback.schema.ts";
import { getPairingAccess } from "#domain/feedback/pairing-access.queries.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const pairing = await getPairingAccess(args.ctx, args.params.pairingId ?? "");
  if (!pairing.reviews) throw redirect(paths.workFeedback(pairing.workId), 303);
  const points = pairing.state === "released" ? await listPoints(args.ctx, pairing.id) : [];
  return { title: args.t("feedback.give.title", { team: pairing.authorTeam }), ...pairingHead(args, pairing), content: pairing.content, points };
});

export const action = act("person", nothing, async (args) => {
  const pairingId = args.params.pairingId ?? "";
  const [was, points] = [namedTexts(args.form, "was"), FeedbackContent.safeParse(namedTexts(args.form, "fields"))];
  if (!points.success) return invalid(args, Object.fromEntries(points.error.issues.map((issue) => [`fields.${String(issue.path[0])}`, [issue.message]])));
  const saved = await saveFeedback(args.ctx, { pairingId, was, points: points.data });
  if (!saved.ok) return refuse(args, `feedback.no.${saved.refusal}`);
  if (saved.value.clashes.length === 0) return goTo(paths.giveFeedback(pairingId), "works.save.saved");
  restart(args.form, points.data, saved.value.clashes);
  return invalid(args, Object.fromEntries(saved.value.clashes.map(({ key }) => [`fields.${key}`, ["works.clash.title"]])));
});

export default function GiveFeedback() {
  const { pairingId, team, cohort, number, handedIn, due, isOverdue, isOpen, state, blocks, content, savedAt, points } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell cohort={cohort}>
      <PageHead
        kicker={isOverdue ? t("feedback.give.overdue", { moment: due }) : t("feedback.give.due", { moment: due })}
        title={t("feedback.give.title", { team })}
        lead={isOpen ? t("feedback.give.lead") : undefined}
      />
      <Halves>
        <Sheet>
          <p className="caption">{t("feedback.give.version", { number, day: handedIn })}</p>
          <PlanText blocks={blocks} />
        </Sheet>
        <div className="flow">
          {isOpen ? (
            <FeedbackForm key={pairingId} pairingId={pairingId} content={content} savedAt={savedAt} />
          ) : (
            <Section title={state === "released" ? t("feedback.give.given") : t(`feedback.state.${state}`)}>
              <Points points={points} />
            </Section>
          )}
        </div>
      </Halves>
    </CalmShell>
  );
}
