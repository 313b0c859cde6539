import { useTranslation } from "react-i18next";

/** Where an interview is, in words: its place, online, or both. */
export function useWhere() {
  const { t } = useTranslation();
  return ({ place, onlineUrl }: { place: string; onlineUrl: string }): string => {
    if (!place) return t("interviews.remote");
    return onlineUrl ? t("interviews.alsoRemote", { place }) : place;
  };
}
