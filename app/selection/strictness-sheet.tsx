import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Table } from "#app/ui/table.tsx";
import { reliabilityLimits } from "#domain/selection/strictness.rules.ts";

type Correction = { reliability: number; groups: number; reviewers: { reviewerId: string; name: string; reviews: number; leaning: number; reliability: number }[] };

const levelOf = (reliability: number) => (reliability < reliabilityLimits.low ? "low" : reliability < reliabilityLimits.high ? "middle" : "high");

/** How strict each reviewer is against the others, how far that can be trusted, and what it was used for. */
export function StrictnessSheet({ correction }: { correction: Correction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = levelOf(correction.reliability);
  return (
    <Section title={t("selection.strictness.title")}>
      <p>{t("selection.strictness.what")}</p>
      {correction.groups > 1 ? (
        <Notification tone="warning" title={t("selection.strictness.apart")}>
          {t("selection.strictness.apartMore", { count: correction.groups })}
        </Notification>
      ) : (
        <Notification tone={level === "low" ? "warning" : "info"} title={t(`selection.strictness.level.${level}`)}>
          {t(`selection.strictness.levelMore.${level}`, { share: format.percent(correction.reliability) })}
        </Notification>
      )}
      <Table
        caption={t("selection.strictness.title")}
        rows={correction.reviewers}
        rowKey={(r) => r.reviewerId}
        columns={[
          { key: "name", header: t("selection.reviewers.name"), render: (r) => r.name },
          { key: "reviews", header: t("selection.strictness.reviews"), align: "end", render: (r) => r.reviews },
          { key: "leaning", header: t("selection.strictness.leaning"), align: "end", render: (r) => format.signed(r.leaning, 2) },
          { key: "reliability", header: t("selection.strictness.reliability"), align: "end", render: (r) => format.percent(r.reliability) },
        ]}
      />
    </Section>
  );
}
