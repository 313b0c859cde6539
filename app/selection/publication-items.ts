import { useTranslation } from "react-i18next";
import { useFormat } from "#app/shell/use-root.ts";
import type { TimelineItem } from "#app/ui/timeline.tsx";
import type { PublicationEvent } from "#domain/selection/publication-history.queries.ts";

type Timed = TimelineItem & { at: Date };

/** What happened to publications, as items of a timeline: what, when and by whom. */
export function usePublicationItems(zone: string) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (events: readonly PublicationEvent[]): Timed[] =>
    events.map((e) => ({ key: e.id, at: e.at, title: t(`publication.event.${e.kind}`, { count: e.left }), when: [format.shortDateTime(e.at), e.actorName].filter(Boolean).join(", ") }));
}

/** Items of several timelines as one. */
export const byTime = (items: readonly Timed[]): TimelineItem[] => items.toSorted((a, b) => a.at.getTime() - b.at.getTime());
