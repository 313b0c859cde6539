import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { SessionCard } from "#app/ui/session-card.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
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
  answer: "accepted" | "tentative" | "declined" | null;
};

/** The next session of a participant, with the answer that they gave or the way to give one. */
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
        s.answer ? (
          <div className="stack">
            <StatusTag tone={s.answer === "accepted" ? "success" : s.answer === "declined" ? "neutral" : "warning"}>{t(`homes.answered.${s.answer}`)}</StatusTag>
            <Link to={paths.mySession(s.id)}>{t("homes.openSession")}</Link>
          </div>
        ) : (
          <ButtonLink to={paths.mySession(s.id)}>{t("homes.answerNow")}</ButtonLink>
        )
      }
    />
  );
}
