import type { PageArgs } from "#app/http/page.server.ts";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { fewest } from "#domain/assessment/hiding.rules.ts";
import { findResults, kindGroup, listAsked, teamGroup } from "#domain/assessment/results.queries.ts";
import type { DimensionResult, Result } from "#domain/assessment/results.rules.ts";
import { listRounds, type Round } from "#domain/assessment/rounds.queries.ts";
import { statementSet } from "#domain/assessment/statement-set.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

export type GroupRow<Name = string> = { key: string; name: Name; sent: number | null; asked: number; results: Result[] };
type Asked = { hasSent: boolean };

/** The rows of one way of grouping: how many answered (not said of fewer than five) and a result a dimension. */
function groupRows<Person extends Asked, Name>(asked: Person[], results: DimensionResult[], of: (person: Person) => { key: string; name: Name }): GroupRow<Name>[] {
  const groups = new Map<string, { name: Name; people: Person[] }>();
  for (const person of asked) {
    const { key, name } = of(person);
    const known = groups.get(key);
    if (known) known.people.push(person);
    else groups.set(key, { name, people: [person] });
  }
  return [...groups].map(([key, { name, people }]) => {
    const sent = people.filter((p) => p.hasSent).length;
    return { key, name, sent: sent < fewest ? null : sent, asked: people.length, results: results.map((r) => r.groups.get(key) ?? ("few" as const)) };
  });
}

/** The round that the address asks for, else the last that has opened, else the first. */
const chosen = (rounds: Round[], point: string | null): Round | undefined => rounds.find((r) => r.point === point) ?? rounds.findLast((r) => r.state !== "coming") ?? rounds[0];

/** A cohort's self-assessment as its staff see it: one round, with those before it beside. */
export async function cohortResults(args: PageArgs) {
  const { ctx, params, url, language, t } = args;
  const { cohort, zone, runs } = await cohortHead(args, params.cohortId ?? "");
  const read = (text: Parameters<typeof readText>[0]) => readText(text, language).text;
  const rounds = await listRounds(ctx, cohort.id);
  const round = chosen(rounds, url.searchParams.get("round"));
  const tabs = rounds.map((r) => ({ point: r.point, name: read(r.name), current: r === round }));
  const head = { title: t("assessment.title"), cohort, zone, runs, tabs };
  if (!round) return { ...head, round: null };
  const before = rounds.filter((r) => r.point < round.point && r.state === "closed" && r.set === round.set);
  const [asked, results, ...earlier] = await Promise.all([listAsked(ctx, { ...round, cohortId: cohort.id }), findResults(ctx, round), ...before.map((r) => findResults(ctx, r))]);
  const { dimensions } = statementSet(round.set);
  const sent = asked.filter((p) => p.hasSent).length;
  return {
    ...head,
    round: {
      ...{ point: round.point, name: read(round.name), state: round.state, opensAt: round.opensAt, closesAt: round.closesAt, sent, asked: asked.length },
      dimensions: dimensions.map((d) => ({ key: d.key, name: read(d.name) })),
      earlier: before.map((r) => ({ point: r.point, name: read(r.name) })),
      rows: results?.map((r, i) => ({ key: r.key, name: read(dimensions[i]?.name ?? {}), everyone: r.everyone, before: earlier.map((e) => e?.[i]?.everyone ?? ("few" as const)) })) ?? null,
      kinds: results && groupRows(asked, results, (p) => ({ key: kindGroup(p.kind), name: p.kind })),
      teams: results && groupRows(asked, results, (p) => ({ key: teamGroup(p.teamId), name: p.teamName })),
      missing: runs && round.state !== "coming" ? asked.filter((p) => !p.hasSent).map(({ personId, name, teamName }) => ({ id: personId, name, teamName })) : null,
    },
  };
}
export type CohortResults = Awaited<ReturnType<typeof cohortResults>>;
export type RoundResults = NonNullable<CohortResults["round"]>;
