import type { TFunction } from "i18next";

/** "Times are Finnish time", or the name of another zone. */
export const timesIn = (zone: string, t: TFunction): string => (zone === "Europe/Helsinki" ? t("schedule.timesFinland") : t("schedule.timesIn", { zone }));
