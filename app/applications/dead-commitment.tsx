import { useTranslation } from "react-i18next";
import { PageHead } from "#app/ui/facts.tsx";
import type { DeadLink } from "#domain/applications/signatures.rules.ts";

/** What has become of a link that cannot be answered, in a sentence of its own. */
export function DeadCommitment({ fate }: { fate: DeadLink | "unknown" }) {
  const { t } = useTranslation();
  return <PageHead kicker={t("commitments.title")} title={t(`commitments.dead.${fate}.title`)} lead={t(`commitments.dead.${fate}.text`)} />;
}
