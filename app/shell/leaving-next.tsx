import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ReminderKind } from "#domain/reminders/reminders.schema.ts";

type Group = { group: string; kind: ReminderKind; dueAt: Date; count: number; hold: { why: string } | null };

/** The next reminders of a cohort, with the way to hold each. */
export function LeavingNext({ cohortId, zone, groups, acts }: { cohortId: string; zone: string; groups: Group[]; acts: boolean }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (
    <Section title={t("homes.leavesNext")} action={acts && <Link to={paths.cohortMessages(cohortId)}>{t("homes.allMessages")}</Link>}>
      {groups.length === 0 && <p className="text-muted">{t("homes.nothingLeaves")}</p>}
      <ul className="list">
        {groups.map((g) => (
          <li key={g.group}>
            <p className="caption">{format.shortDateTime(g.dueAt)}</p>
            <div className="row row-spread">
              <span>
                <strong>{t(`reminders.kind.${g.kind}`)}</strong> · {t("messages.people", { count: g.count })}
              </span>
              {g.hold && <StatusTag tone="warning">{t("messages.onHold")}</StatusTag>}
              {acts && (
                <Link to={paths.heldMessage(cohortId, g.group)} aria-label={t(g.hold ? "messages.releaseWhat" : "messages.holdWhat", { what: t(`reminders.kind.${g.kind}`) })}>
                  {t(g.hold ? "messages.release" : "messages.hold")}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
