import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { pairingHead } from "#app/feedback/feedback-page.server.ts";
import { Points } from "#app/feedback/points.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { missingKinds, pointsOf } from "#domain/feedback/feedback.rules.ts";
import { getPairingAccess, mustReview } from "#domain/feedback/pairing-access.queries.ts";
import { submitFeedback } from "#domain/feedback/submit-feedback.ts";
import { versionNumber } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const pairing = await getPairingAccess(args.ctx, args.params.pairingId ?? "");
  mustReview(pairing);
  return {
    title: args.t("feedback.check.title", { team: pairing.authorTeam }),
    ...pairingHead(args, pairing),
    points: pointsOf(pairing.content).map((point, i) => ({ ...point, id: String(i) })),
    missing: missingKinds(pairing.content),
  };
});

export const action = act("person", z.object({ contentVersion: versionNumber }), async (args) => {
  const pairingId = args.params.pairingId ?? "";
  const given = await submitFeedback(args.ctx, { pairingId, contentVersion: args.input.contentVersion });
  return given.ok ? goTo(paths.giveFeedback(pairingId), "feedback.check.done") : refuse(args, `feedback.no.${given.refusal}`);
});

export default function FeedbackSubmission() {
  const { pairingId, team, cohort, points, missing, contentVersion, isOpen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const isReady = missing.length === 0 && isOpen;
  return (
    <CalmShell cohort={cohort}>
      <PageHead title={t("feedback.check.title", { team })} lead={t("feedback.check.lead", { team })} />
      {missing.length > 0 && (
        <Notification tone="warning" title={t("feedback.check.missing")}>
          <ul>
            {missing.map((kind) => (
              <li key={kind}>
                <a href={`${paths.giveFeedback(pairingId)}#fields.${kind}-1`}>{t(`feedback.ask.${kind}.title`)}</a>
              </li>
            ))}
          </ul>
        </Notification>
      )}
      <Points points={points} />
      <Form errors={form.errors}>
        <input type="hidden" name="contentVersion" value={contentVersion} />
        <ActionRow>
          {isReady && <Button size="main">{t("feedback.check.act")}</Button>}
          <ButtonLink variant={isReady ? "quiet" : "primary"} to={paths.giveFeedback(pairingId)}>
            {t("feedback.check.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
