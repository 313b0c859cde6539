import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { CasePage } from "#app/selection/load-case.server.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Which managers have a conflict in the case and who stands in for them; nothing where nobody has one. */
export function SubstituteSheet({ data: { substitution, cohort, applicationId } }: { data: CasePage }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!substitution || (substitution.shielded.length === 0 && !substitution.current)) return null;
  const { shielded, current } = substitution;
  return (
    <Sheet>
      <h2>{t("substitute.title")}</h2>
      {shielded.length > 0 && <p>{t("substitute.have", { count: shielded.length, names: format.list(shielded) })}</p>}
      <p>{current ? t("substitute.standsIn", { name: current.name }) : t("substitute.nobodyYet")}</p>
      <ButtonLink variant="secondary" size="compact" to={paths.caseSubstitute(cohort.id, applicationId)}>
        {t(current ? "substitute.change" : "substitute.name")}
      </ButtonLink>
    </Sheet>
  );
}
