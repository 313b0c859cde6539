import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { NowList, type NowItem as ListItem } from "#app/ui/now-list.tsx";
import type { NowItem, OwnItem, OwnKind } from "#domain/homes/homes.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

const links: Record<OwnKind, (id: string, of: string, cohortId: string) => string> = {
  substitute: (id, _of, cohortId) => paths.applicationReviews(cohortId, id),
  place: paths.decision,
  completion: (id, applicationId) => paths.completion(applicationId, id),
  section: paths.ownSections,
  draft: paths.myApplication,
  review: paths.review,
  changes: paths.myWork,
  plan: paths.myWork,
  assessment: paths.myAssessment,
  feedback: paths.giveFeedback,
  answer: paths.mySession,
  comment: paths.mentorWork,
  certificate: paths.myCertificates,
};

/** What waits for the person, each with its date and one act. Only the first act is the primary one. */
export function OwnNow({ items, withCohort = false }: { items: NowItem<OwnItem>[]; withCohort?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return (
    <NowList
      items={items.map((item, i): ListItem => {
        const due = item.dueAt && (item.late ? t("homes.lateSince", { when: format.shortDateTime(item.dueAt) }) : t("homes.due", { when: format.shortDateTime(item.dueAt) }));
        return {
          key: `${item.kind}-${item.id}`,
          title: t(`homes.item.${item.kind}`, { name: readText(item.name, language).text, count: item.count }),
          text: [withCohort && readText(item.cohort, language).text, item.kind === "answer" && item.dueAt ? format.shortDateTime(item.dueAt) : due].filter(Boolean).join(" · "),
          action: (
            <ButtonLink to={links[item.kind](item.id, item.of ?? "", item.cohortId)} variant={i === 0 ? "primary" : "secondary"}>
              {t(`homes.act.${item.kind}`)}
            </ButtonLink>
          ),
        };
      })}
    />
  );
}
