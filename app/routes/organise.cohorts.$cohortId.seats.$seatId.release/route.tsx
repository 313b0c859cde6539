import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SeatTag } from "#app/selection/seat-tag.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Prose } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { releaseSeat } from "#domain/selection/release-seat.ts";
import { listSeats } from "#domain/selection/seats.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, t, params, language }) => {
  const { cohort, seats } = await listSeats(ctx, params.cohortId!);
  const seat = found(
    seats.find((s) => s.id === params.seatId),
    "seat",
  );
  const next = seats.find((s) => s.state === "waitlisted" && s.id !== seat.id);
  return {
    title: t("seats.release.title", { name: seat.name }),
    cohort: { id: cohort.id, name: readText(cohort.name, language).text },
    seat,
    next: seat.state === "waitlisted" ? null : (next?.name ?? null),
  };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const done = await releaseSeat(ctx, { cohortId, seatId: params.seatId! });
  return goTo(paths.cohortSeats(cohortId), done.ok ? "seats.release.done" : `seats.refused.${done.refusal}`);
});

export default function Release() {
  const { cohort, seat, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell cohort={cohort}>
      <PageHead kicker={<SeatTag state={seat.state} rank={seat.rank} />} title={t("seats.release.title", { name: seat.name })} />
      <Prose>
        <p>{t("seats.release.what")}</p>
        <p>{next ? t("seats.release.next", { name: next }) : t("seats.release.nobody")}</p>
      </Prose>
      <Form>
        <ActionRow>
          <Button variant="danger">{t("seats.release.act")}</Button>
          <ButtonLink variant="quiet" to={paths.cohortSeats(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
