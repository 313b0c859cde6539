import { useTranslation } from "react-i18next";
import { Name } from "#app/content/content.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Agenda } from "#app/ui/agenda.tsx";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

type PublicSession = { id: string; number: number; title: LocalizedText; goal: LocalizedText; startsAt: Date; endsAt: Date; mode: "online" | "on_site" | "hybrid"; venue: string };

/** The sessions of an edition as everyone may see them: day, hours and place. */
export function PublicSessions({ sessions, zone }: { sessions: PublicSession[]; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  if (sessions.length === 0) return <p className="text-muted">{t("public.programme.noSessions")}</p>;
  return (
    <Agenda
      days={[
        {
          key: "sessions",
          items: sessions.map((s) => ({
            key: s.id,
            time: format.shortDate(s.startsAt),
            title: (
              <>
                {s.number}. <Name value={s.title} />
              </>
            ),
            place: <Name value={s.goal} />,
            status: (
              <>
                {format.timeRange(s.startsAt, s.endsAt)}
                <br />
                {s.mode === "online" ? t("public.programme.online") : s.venue}
              </>
            ),
          })),
        },
      ]}
    />
  );
}
