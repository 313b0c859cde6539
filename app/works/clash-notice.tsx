import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Notification } from "#app/ui/notification.tsx";

/** Two wrote the same field: what a colleague has saved, beside what is in the field. Without script, saving again keeps one's own. */
export function ClashNotice({ theirs, choose }: { theirs: string; choose?: (whose: "mine" | "theirs") => void }) {
  const { t } = useTranslation();
  return (
    <Notification tone="warning" title={t("works.clash.title")}>
      <p className="whitespace-pre-line">{theirs || t("works.clash.emptied")}</p>
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
