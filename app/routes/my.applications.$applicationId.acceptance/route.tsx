import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, t, params, language }) => {
  const applicationId = params.applicationId!;
  const { access, seatState, ...decision } = await getOwnDecision(ctx, applicationId);
  if (access !== "answer" || !seatState) throw new Forbidden();
  return {
    title: t("seats.accept.title"),
    applicationId,
    cohort: readText(decision.cohortName, language).text,
    diaryNumber: decision.diaryNumber,
    startsOn: decision.startsOn,
    until: seatState === "offered" ? decision.offeredUntil : null,
    zone: decision.zone,
    parties: decision.letter.parties.map((p) => p.name).join(", "),
  };
});

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const done = await acceptPlace(args.ctx, { applicationId });
  return done.ok ? goTo(paths.decision(applicationId), "seats.accept.done") : refuse(args, `seats.refused.${done.refusal}`);
});

export default function Acceptance() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(data.zone);
  const form = useForm();
  return (
    <CalmShell>
      <PageHead kicker={t("letters.page.kicker", { number: data.diaryNumber })} title={t("seats.accept.title")} lead={t("seats.accept.lead")} />
      <Facts
        items={[
          { term: t("seats.own.cohort"), value: data.cohort },
          { term: t("letters.page.parties"), value: data.parties },
          { term: t("seats.mail.placeConfirmed.starts"), value: format.day(data.startsOn) },
          ...(data.until ? [{ term: t("seats.own.by"), value: format.dateTime(data.until) }] : []),
        ]}
      />
      <Form errors={form.errors}>
        <ActionRow>
          <Button size="main" variant="primary">
            {t("seats.accept.act")}
          </Button>
          <ButtonLink variant="quiet" to={paths.decision(data.applicationId)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
