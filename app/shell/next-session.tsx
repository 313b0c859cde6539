import { Form as PlainForm, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { SessionCard } from "#app/ui/session-card.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { Answer } from "#domain/schedule/schedule.schema.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";

type Session = {
  id: string;
  number: number;
  title: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  mode: "online" | "on_site" | "hybrid";
  venue: string;
  address: string;
  answer: Answer | null;
  invitationState: "none" | "requested" | "cancelled" | null;
};

/** The two plain answers; "perhaps" and a change of mind are on the session's own page. */
function Answers({ sessionId, title }: { sessionId: string; title: string }) {
  const { t } = useTranslation();
  return (
    <PlainForm method="post" className="stack" aria-label={`${t("schedule.answer.question")} ${title}`}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button name="answer" value="accepted">
        {t("schedule.answer.accepted")}
      </Button>
      <Button name="answer" value="declined" variant="secondary">
        {t("schedule.answer.declined")}
      </Button>
    </PlainForm>
  );
}

/** The next session of a participant, with the answer that they gave or two buttons to give one. */
export function NextSession({ session: s, zone }: { session: Session; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const language = useLanguage();
  const place = [s.venue, s.address].filter(Boolean).join(", ");
  const [weekday = "", ...day] = format.shortDate(s.startsAt).split(" ");
  return (
    <SessionCard
      weekday={weekday}
      day={day.join(" ")}
      dateTime={s.startsAt.toISOString()}
      title={<Link to={paths.mySession(s.id)}>{`${s.number}. ${readText(s.title, language).text}`}</Link>}
      time={format.timeRange(s.startsAt, s.endsAt)}
      place={s.mode === "online" ? t("homes.online") : s.mode === "hybrid" ? t("homes.hybrid", { place }) : place}
      action={
        s.invitationState === "requested" && !s.answer ? (
          <Answers sessionId={s.id} title={readText(s.title, language).text} />
        ) : (
          <div className="stack">
            {s.answer && <StatusTag tone={s.answer === "accepted" ? "success" : s.answer === "declined" ? "neutral" : "warning"}>{t(`homes.answered.${s.answer}`)}</StatusTag>}
            <Link to={paths.mySession(s.id)}>{t("homes.openSession")}</Link>
          </div>
        )
      }
    />
  );
}
