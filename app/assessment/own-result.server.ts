import type { PageArgs } from "#app/http/page.server.ts";
import { findResults, listAsked, teamGroup } from "#domain/assessment/results.queries.ts";
import { getOwnRound, listOwnRounds } from "#domain/assessment/rounds.queries.ts";
import { scoreOf } from "#domain/assessment/score.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** One's own scores in a round beside those of the rounds before it, and once it has closed the team's and the cohort's. */
export async function ownResult({ ctx, params, language, t }: PageArgs) {
  const round = await getOwnRound(ctx, params.roundId ?? "");
  const [own, results, asked] = await Promise.all([listOwnRounds(ctx, round.cohortId), findResults(ctx, round), listAsked(ctx, round)]);
  const sent = own.filter((r) => r.sentAt !== null && r.set === round.set && r.point <= round.point);
  const read = (text: typeof round.name) => readText(text, language).text;
  const rows = round.statements.dimensions.map((dimension, i) => ({
    key: dimension.key,
    name: read(dimension.name),
    own: Object.fromEntries(sent.map((r) => [r.point, scoreOf(dimension, r.answers) ?? null])),
    team: results?.[i]?.groups.get(teamGroup(round.teamId)) ?? ("few" as const),
    cohort: results?.[i]?.everyone ?? ("few" as const),
  }));
  return {
    title: t("assessment.result.title", { name: read(round.name) }),
    id: round.id,
    cohort: { id: round.cohortId, name: read(round.cohort) },
    zone: round.zone,
    isClosed: results !== null,
    mayChange: round.state === "open" && round.cohortState !== "closed",
    isSent: round.sentAt !== null,
    closesAt: round.closesAt,
    counts: { sent: asked.filter((p) => p.hasSent).length, asked: asked.length },
    points: sent.map((r) => ({ point: r.point, name: read(r.name), isThis: r.id === round.id })),
    rows,
  };
}
