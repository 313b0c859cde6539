import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { dayOf, daysBetween } from "#domain/shared/time.rules.ts";

/** What can wait for a person, from the most binding to the most pleasant; the order decides between equal dates. */
export const ownKinds = ["place", "completion", "section", "draft", "substitute", "review", "changes", "assessment", "plan", "feedback", "answer", "comment", "certificate"] as const;
export type OwnKind = (typeof ownKinds)[number];

/** One thing that waits: `id` is of the application, work, pairing, session or award that its link opens, `of` of the application that a completion is of. */
export type OwnItem = { kind: OwnKind; id: string; of?: string; cohortId: string; cohort: LocalizedText; name: LocalizedText; dueAt: Date | null; count: number };
export type NowItem<Item> = Item & { late: boolean };

type Dated<Kind extends string> = { kind: Kind; dueAt: Date | null };

/** At most three: late things first, the longest late first, then by date; of equal dates the earlier kind. Without a date last. */
export function whatNow<Kind extends string, Item extends Dated<Kind>>(items: Item[], kinds: readonly Kind[], now: Date): NowItem<Item>[] {
  const at = (item: Item) => item.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return items
    .toSorted((a, b) => (at(a) === at(b) ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) : at(a) - at(b)))
    .slice(0, 3)
    .map((item) => ({ ...item, late: item.dueAt !== null && item.dueAt <= now }));
}

export type Headline =
  { kind: "late"; item: OwnKind } | { kind: "session"; days: number; startsAt: Date } | { kind: "running" } | { kind: "certificate" } | { kind: "before"; startsOn: string } | { kind: "ended" };

/** The one answer to "what next" on a cohort's home. `days` counts nights until the session in the cohort's zone. */
export function headlineOf(facts: { now: Date; zone: string; startsOn: string; items: NowItem<OwnItem>[]; hasCertificate: boolean; sessions: { startsAt: Date; endsAt: Date }[] }): Headline {
  const late = facts.items.find((i) => i.late);
  if (late) return { kind: "late", item: late.kind };
  if (facts.sessions.some((s) => s.startsAt <= facts.now && s.endsAt > facts.now)) return { kind: "running" };
  const next = facts.sessions.find((s) => s.startsAt > facts.now);
  const today = dayOf(facts.now, facts.zone);
  if (next) return { kind: "session", days: daysBetween(today, dayOf(next.startsAt, facts.zone)), startsAt: next.startsAt };
  if (facts.hasCertificate) return { kind: "certificate" };
  return facts.sessions.length === 0 ? { kind: "before", startsOn: facts.startsOn } : { kind: "ended" };
}

/** Where each session stands on the journey line: held, the next one (or the one that runs), to come. */
export function journeyStates<S extends { endsAt: Date }>(sessions: S[], now: Date): (S & { state: "done" | "now" | "next" })[] {
  const next = sessions.findIndex((s) => s.endsAt > now);
  return sessions.map((s, i) => ({ ...s, state: next === -1 || i < next ? "done" : i === next ? "now" : "next" }));
}

/** What can wait for a cohort's organisers, the most urgent kind first. */
export const cohortKinds = ["stuck", "undecidable", "plan", "feedback", "review", "undelivered", "places", "apart", "completions", "requests", "questions", "answers", "completed"] as const;
export type CohortKind = (typeof cohortKinds)[number];
/** Those that are of applications: only who runs the cohort sees them. */
export const applicationKinds: readonly CohortKind[] = ["completions", "requests", "completed"];
export type CohortItem = { kind: CohortKind; dueAt: Date | null; count: number; names: string[] };

/** Facts of a cohort that ask for an organiser's hand; empty ones are left out. `names` are of teams or people, in their order. */
export function cohortItems(facts: {
  /** addresses to which mail does not get through */
  stuck: number;
  /** applications that no manager may decide, by their lead, and when they were sent */
  undecidable: { name: string; at: Date }[];
  late: Record<"plan" | "feedback" | "review", { name: string; at: Date }[]>;
  /** reviewers who had not delivered when the last phase ended, and when that was */
  undelivered: { name: string; at: Date }[];
  places: { name: string; until: Date }[];
  /** undecided applications on which reviewers are far apart, and until when reviews are given */
  apart: { count: number; until: Date } | null;
  /** questions about the call without an answer, and when the oldest was asked */
  questions: { count: number; since: Date } | null;
  unanswered: { count: number; startsAt: Date } | null;
  /** completions that are late, by the first date that passed */
  completions: { count: number; since: Date } | null;
  /** changes in the parties of applications that wait for an answer, and when the oldest was asked for */
  requests: { count: number; since: Date } | null;
  /** completions that have just come */
  completed: number;
}): CohortItem[] {
  const named = (kind: "plan" | "feedback" | "review" | "undecidable" | "undelivered", list: { name: string; at: Date }[]): CohortItem[] => {
    const [first] = list;
    if (!first) return [];
    const names = [...new Set(list.map((l) => l.name))];
    return [{ kind, dueAt: list.reduce((earliest, l) => (l.at < earliest ? l.at : earliest), first.at), count: names.length, names }];
  };
  const [place] = facts.places;
  return [
    ...(facts.stuck > 0 ? [{ kind: "stuck" as const, dueAt: new Date(0), count: facts.stuck, names: [] }] : []),
    ...named("undecidable", facts.undecidable),
    ...named("plan", facts.late.plan),
    ...named("feedback", facts.late.feedback),
    ...named("review", facts.late.review),
    ...named("undelivered", facts.undelivered),
    ...(place ? [{ kind: "places" as const, dueAt: place.until, count: facts.places.length, names: facts.places.map((p) => p.name) }] : []),
    ...(facts.apart ? [{ kind: "apart" as const, dueAt: facts.apart.until, count: facts.apart.count, names: [] }] : []),
    ...(facts.completions ? [{ kind: "completions" as const, dueAt: facts.completions.since, count: facts.completions.count, names: [] }] : []),
    ...(facts.requests ? [{ kind: "requests" as const, dueAt: facts.requests.since, count: facts.requests.count, names: [] }] : []),
    ...(facts.questions ? [{ kind: "questions" as const, dueAt: facts.questions.since, count: facts.questions.count, names: [] }] : []),
    ...(facts.unanswered ? [{ kind: "answers" as const, dueAt: facts.unanswered.startsAt, count: facts.unanswered.count, names: [] }] : []),
    ...(facts.completed > 0 ? [{ kind: "completed" as const, dueAt: null, count: facts.completed, names: [] }] : []),
  ];
}
