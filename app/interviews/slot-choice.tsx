import type { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Radios } from "#app/ui/field.tsx";
import { useWhere } from "./use-where.ts";

export type FreeSlot = { id: string; startsAt: Date; endsAt: Date; place: string; onlineUrl: string };

/** Free times by day, in the cohort's zone: one choice over all the days. A place that a whole day shares is said once. */
export function SlotChoice({ slots, zone, form }: { slots: FreeSlot[]; zone: string; form: ReturnType<typeof useForm> }) {
  const format = useFormat(zone);
  const where = useWhere();
  const days = Map.groupBy(slots, (s) => format.fullDate(s.startsAt));
  const { errors, name, defaultValue } = form.field("slotId");
  return [...days].map(([day, ofDay], i) => {
    const [place, ...others] = new Set(ofDay.map(where));
    const isShared = others.length === 0;
    return (
      <Radios
        key={day}
        name={name}
        id={i === 0 ? name : `${name}-${i}`}
        label={day}
        hint={isShared ? place : undefined}
        errors={i === 0 ? errors : undefined}
        defaultValue={defaultValue}
        options={ofDay.map((s) => ({ value: s.id, label: format.timeRange(s.startsAt, s.endsAt), hint: isShared ? undefined : where(s) }))}
      />
    );
  });
}
