import { useFormat } from "#app/shell/use-root.ts";
import { Agenda } from "#app/ui/agenda.tsx";
import { minutesAfter } from "#domain/shared/time.rules.ts";

type Block = { minutes: number; title: string; isBreak: boolean };

/** The course of a session: each block with the time at which it begins. */
export function SessionMinutes({ startsAt, zone, blocks }: { startsAt: Date; zone: string; blocks: Block[] }) {
  const format = useFormat(zone);
  const startOf = (i: number) =>
    minutesAfter(
      startsAt,
      blocks.slice(0, i).reduce((sum, b) => sum + b.minutes, 0),
    );
  const items = blocks.map((b, i) => ({ key: String(i), time: `${format.time(startOf(i))}–${format.time(startOf(i + 1))}`, title: b.title, ...(b.isBreak ? { state: "break" as const } : {}) }));
  return <Agenda days={[{ key: "session", items }]} />;
}
