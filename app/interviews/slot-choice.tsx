import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Radios } from "#app/ui/field.tsx";

export type FreeSlot = { id: string; startsAt: Date; endsAt: Date; place: string; onlineUrl: string };

/** Free times by day, in the cohort's zone: one choice over all the days. */
export function SlotChoice({ slots, zone, form }: { slots: FreeSlot[]; zone: string; form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const days = Map.groupBy(slots, (s) => format.fullDate(s.startsAt));
  const { errors, name, defaultValue } = form.field("slotId");
  return [...days].map(([day, ofDay], i) => (
    <Radios
      key={day}
      name={name}
      id={i === 0 ? name : `${name}-${i}`}
      label={day}
      errors={i === 0 ? errors : undefined}
      defaultValue={defaultValue}
      options={ofDay.map((s) => ({ value: s.id, label: format.timeRange(s.startsAt, s.endsAt), hint: [s.place, s.onlineUrl && t("interviews.online")].filter(Boolean).join(" · ") }))}
    />
  ));
}
