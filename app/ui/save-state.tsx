import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";

/** When the draft was last saved; `time` is ready for reading, for example "14.32". */
export function SaveState({ time }: { time: string }) {
  const { t } = useTranslation();
  return (
    <span className="save-state" role="status">
      <Check className="icon" aria-hidden="true" />
      {t("ui.savedAt", { time })}
    </span>
  );
}
