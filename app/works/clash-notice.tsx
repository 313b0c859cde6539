import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notification } from "#app/ui/notification.tsx";

/** Two wrote the same field: what a colleague has saved (`children`), beside what is in the field. Without script, saving again keeps one's own. */
export function ClashNotice({ children, choose }: { children: ReactNode; choose?: (whose: "mine" | "theirs") => void }) {
  const { t } = useTranslation();
  return (
    <Notification tone="warning" title={t("works.clash.title")}>
      {children || <p>{t("works.clash.emptied")}</p>}
      {choose ? (
        <div className="action-row">
          <Button type="button" variant="secondary" size="compact" onClick={() => choose("mine")}>
            {t("works.clash.mine")}
          </Button>
          <Button type="button" variant="secondary" size="compact" onClick={() => choose("theirs")}>
            {t("works.clash.theirs")}
          </Button>
        </div>
      ) : (
        <p>{t("works.clash.how")}</p>
      )}
    </Notification>
  );
}
