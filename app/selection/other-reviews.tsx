import { useTranslation } from "react-i18next";
import type { DeskData } from "#app/selection/review-desk.server.ts";
import { RecommendationTag } from "#app/selection/recommendation-tag.tsx";
import { useGiven } from "#app/selection/use-given.ts";
import { Facts, Section } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** The others' delivered reviews, and on what they and the reader are too far apart. */
export function OtherReviews({ desk, others }: { desk: DeskData; others: NonNullable<DeskData["others"]> }) {
  const { t } = useTranslation();
  const say = useGiven();
  const criteria = new Map(desk.criteria.map((c) => [c.key, c]));
  return (
    <Section title={t("selection.desk.others")}>
      {desk.apart.length > 0 && (
        <Notification tone="warning" title={t("selection.desk.apart", { criteria: desk.apart.join(", ") })}>
          {desk.phase.hasDiscussion && t("selection.desk.apartMore")}
        </Notification>
      )}
      {others.length === 0 && <p className="text-muted">{t("selection.desk.noOthers")}</p>}
      {others.map((o, i) => (
        <Sheet key={i}>
          <h3>{o.name}</h3>
          <Facts
            items={o.scores.map((s) => {
              const c = criteria.get(s.key);
              return { term: c?.name ?? s.key, value: [say(c?.kind ?? "weighted", s.given), s.reason].filter(Boolean).join(" · ") };
            })}
          />
          <RecommendationTag given={o.recommendation} />
          <p className="whitespace-pre-line">{o.comment}</p>
        </Sheet>
      ))}
    </Section>
  );
}
