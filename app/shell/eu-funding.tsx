import { useTranslation } from "react-i18next";
import { EuFlag } from "#app/ui/eu-flag.tsx";

/** The strip that says where the money comes from, with the Union's flag: it must be on what is printed and public. */
export function EuFunding() {
  const { t } = useTranslation();
  return (
    <div className="funder-strip">
      <EuFlag label={t("public.programme.euFlag")} />
      <p>
        <strong>{t("public.programme.eu")}</strong>
      </p>
    </div>
  );
}
