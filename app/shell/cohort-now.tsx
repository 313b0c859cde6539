import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { NowList, type NowItem as ListItem } from "#app/ui/now-list.tsx";
import type { CohortItem, CohortKind, NowItem } from "#domain/homes/homes.rules.ts";

const links: Record<CohortKind, (cohortId: string) => string> = {
  stuck: paths.cohortSentMessages,
  undecidable: paths.cohortRanking,
  plan: (id) => paths.lateReminder(id, "plan"),
  feedback: (id) => paths.lateReminder(id, "feedback"),
  review: (id) => paths.lateReminder(id, "review"),
  undelivered: paths.reviewPhases,
  places: paths.cohortSeats,
  apart: (id) => paths.cohortApplications(id, { progress: "apart" }),
  completions: (id) => paths.cohortApplications(id, { followUp: "completion-overdue" }),
  requests: (id) => paths.cohortApplications(id, { followUp: "change-asked" }),
  completed: (id) => paths.cohortApplications(id, { followUp: "completed" }),
  questions: paths.enquiries,
  answers: paths.cohortSessions,
};

/** What an organiser has to do now; who is late comes with the offer to mail them. Those who only follow see no acts. */
export function CohortNow({ cohortId, zone, items, acts }: { cohortId: string; zone: string; items: NowItem<CohortItem>[]; acts: boolean }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const named = (names: string[]) => format.list(names.length > 3 ? [...names.slice(0, 3), `+${names.length - 3}`] : names);
  return (
    <NowList
      items={items.map((item, i): ListItem => ({
        key: item.kind,
        title: t(`homes.cohortItem.${item.kind}`, { count: item.count, names: named(item.names) }),
        text: t(`homes.cohortNote.${item.kind}`, { when: item.dueAt ? format.shortDateTime(item.dueAt) : "" }),
        action: acts && (
          <ButtonLink to={links[item.kind](cohortId)} variant={i === 0 ? "primary" : "secondary"} size="compact">
            {t(`homes.cohortAct.${item.kind}`)}
          </ButtonLink>
        ),
      }))}
    />
  );
}
