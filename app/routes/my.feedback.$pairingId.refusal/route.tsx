import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { pairingHead } from "#app/feedback/feedback-page.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { declinePairing } from "#domain/feedback/decline-pairing.ts";
import { getPairingAccess, mustReview } from "#domain/feedback/pairing-access.queries.ts";
import { longText } from "#domain/shared/validation.ts";

export const loader = page("person", async (args) => {
  const pairing = await getPairingAccess(args.ctx, args.params.pairingId ?? "");
  mustReview(pairing);
  return { title: args.t("feedback.refusal.title", { team: pairing.authorTeam }), ...pairingHead(args, pairing) };
});

export const action = act("person", z.object({ reason: longText(1000) }), async (args) => {
  const pairingId = args.params.pairingId ?? "";
  const { cohortId } = await getPairingAccess(args.ctx, pairingId);
  const declined = await declinePairing(args.ctx, { pairingId, reason: args.input.reason });
  return declined.ok ? goTo(paths.myCohort(cohortId), "feedback.refusal.done") : refuse(args, `feedback.no.${declined.refusal}`);
});

export default function FeedbackRefusal() {
  const { pairingId, team, cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell cohort={cohort}>
      <PageHead title={t("feedback.refusal.title", { team })} lead={t("feedback.refusal.lead")} />
      <Form errors={form.errors}>
        <TextArea {...form.field("reason")} label={t("feedback.refusal.reason")} hint={t("feedback.refusal.hint")} />
        <ActionRow>
          <Button variant="danger">{t("feedback.refusal.act")}</Button>
          <ButtonLink variant="quiet" to={paths.giveFeedback(pairingId)}>
            {t("feedback.check.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
