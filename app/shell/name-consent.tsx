import { Form as PlainForm } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Whether the holder's name stands on the certificate's check page, and the button that turns it over. */
export function NameConsent({ awardId, isShown }: { awardId: string; isShown: boolean }) {
  const { t } = useTranslation();
  return (
    <PlainForm method="post" action={paths.certificateName(awardId)} className="stack">
      <p id={`name-${awardId}`}>{isShown ? t("certificates.name.isShown") : t("certificates.name.isHidden")}</p>
      <input type="hidden" name="shown" value={isShown ? "no" : "yes"} />
      <div>
        <Button variant="secondary" size="compact" aria-describedby={`name-${awardId}`}>
          {isShown ? t("certificates.name.hide") : t("certificates.name.show")}
        </Button>
      </div>
    </PlainForm>
  );
}
