import { useTranslation } from "react-i18next";
import { TaskList, TaskRow } from "#app/ui/task-list.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { Condition } from "#domain/certificates/certificates.rules.ts";

/** What a condition has come to, in words. */
export function useConditionWords() {
  const { t } = useTranslation();
  return (c: Condition): string => {
    const counts = { got: c.got, needed: c.needed };
    if (c.key === "plan") return c.met ? t("certificates.met") : t("certificates.planMissing");
    return c.key === "attendance" ? t("certificates.attendanceGot", counts) : c.key === "feedback" ? t("certificates.feedbackGot", counts) : t("certificates.finishedGot", counts);
  };
}

/** The conditions of a certificate with what is missing. */
export function ConditionList({ conditions }: { conditions: Condition[] }) {
  const { t } = useTranslation();
  const words = useConditionWords();
  return (
    <TaskList>
      {conditions.map((c) => (
        <TaskRow
          key={c.key}
          title={t(`certificates.condition.${c.key}`)}
          note={words(c)}
          status={<StatusTag tone={c.met ? "success" : "neutral"}>{c.met ? t("certificates.met") : t("certificates.open")}</StatusTag>}
        />
      ))}
    </TaskList>
  );
}
