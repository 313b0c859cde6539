import { useTranslation } from "react-i18next";
import type { useGroupWords } from "#app/selection/group-words.ts";
import { Notification } from "#app/ui/notification.tsx";
import type { TrialPage } from "#domain/selection/trial.queries.ts";

type Props = { impossible: TrialPage["impossible"]; seats: number; word: ReturnType<typeof useGroupWords> };

/** What was asked for and cannot be had, and why: nothing when all of it can. */
export function TrialFaults({ impossible: { missing, seatsAsked, keptOver, waiting, unknown }, seats, word }: Props) {
  const { t } = useTranslation();
  const sentences = [
    ...missing.map((m) => {
      const group = { group: word(m.dimension, m.value), count: m.count };
      return m.there < m.asked ? t("trial.missingFew", { ...group, asked: m.asked, there: m.there }) : t("trial.missingOne", group);
    }),
    ...(missing.length > 0 && seatsAsked > seats ? [t("trial.missingSeats", { asked: seatsAsked, seats })] : []),
    ...(keptOver > 0 ? [t("trial.keptOver", { count: keptOver })] : []),
    ...(waiting.there < waiting.asked ? [t("trial.waitingFew", { count: waiting.there, asked: waiting.asked })] : []),
    ...(unknown > 0 ? [t("trial.unknown", { count: unknown })] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notification tone="warning" title={t(missing.length > 0 ? "trial.missing" : "trial.partly")}>
      <ul className="list">
        {sentences.map((s) => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </Notification>
  );
}
