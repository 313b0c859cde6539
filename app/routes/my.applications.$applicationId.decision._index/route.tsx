import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { LetterSheet } from "#app/selection/letter-sheet.tsx";
import { OwnConditions } from "#app/selection/own-conditions.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Tinted } from "#app/ui/sheet.tsx";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";

export const loader = page("person", async ({ ctx, params }) => {
  const decision = await getOwnDecision(ctx, params.applicationId!);
  return { title: decision.letter.title, applicationId: params.applicationId!, now: ctx.now, ...decision };
});

export default function Decision() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(data.zone);
  const { letter, seatState, offeredUntil } = data;
  const isOpen = seatState === "offered" && offeredUntil !== null && offeredUntil > data.now;
  return (
    <CalmShell>
      <PageHead kicker={t("letters.page.kicker", { number: data.diaryNumber })} title={<span lang={letter.language}>{letter.title}</span>} lead={letter.programme} />
      {seatState && (
        <Tinted>
          <div className="stack">
            <h2>
              {isOpen ? t("seats.own.offered", { until: format.dateTime(offeredUntil) }) : seatState === "offered" ? t("seats.own.lapsed") : t(`seats.own.${seatState}`, { rank: data.seatRank ?? 0 })}
            </h2>
            {data.access === "see" && (isOpen || seatState === "waitlisted") && <p>{t("seats.own.notYours")}</p>}
            {data.access === "answer" && isOpen && (
              <ActionRow>
                <ButtonLink size="main" to={paths.placeAcceptance(data.applicationId)}>
                  {t("seats.accept.link")}
                </ButtonLink>
                <ButtonLink variant="quiet" to={paths.placeRefusal(data.applicationId)}>
                  {t("seats.refuse.link")}
                </ButtonLink>
              </ActionRow>
            )}
            {data.access === "answer" && seatState === "waitlisted" && (
              <ButtonLink variant="quiet" to={paths.placeRefusal(data.applicationId)}>
                {t("seats.refuse.waiting")}
              </ButtonLink>
            )}
            {seatState === "confirmed" && <ButtonLink to={paths.myCohort(data.cohortId)}>{t("seats.mail.placeConfirmed.act")}</ButtonLink>}
          </div>
        </Tinted>
      )}
      {data.conditions.length > 0 && (
        <OwnConditions
          conditions={data.conditions}
          dueOn={data.conditionsDueOn}
          applicationId={data.applicationId}
          zone={data.zone}
          language={letter.language}
          mayAnswer={data.access === "answer" && (isOpen || seatState === "confirmed")}
        />
      )}
      <LetterSheet letter={letter} />
      <ButtonLink variant="secondary" reloadDocument to={paths.decisionPdf(data.applicationId)}>
        {t("letters.page.asPdf")}
      </ButtonLink>
    </CalmShell>
  );
}
