import type { PageArgs } from "#app/http/page.server.ts";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { countFeedback, getMatrix } from "#domain/feedback/feedback.queries.ts";
import { findLastRun, findRoundOfCohort } from "#domain/feedback/rounds.queries.ts";
import type { MatrixRow } from "./matrix.tsx";
import { runView } from "./run-view.server.ts";

/** The feedback round of a cohort as its staff sees it; `round` is null when the cohort has none. */
export async function roundPage(args: PageArgs, cohortId: string) {
  const { ctx, format } = args;
  const head = await cohortHead(args, cohortId);
  const round = await findRoundOfCohort(ctx, cohortId);
  if (!round) return { ...head, round: null };
  const { teams, pairings, wishes } = await getMatrix(ctx, cohortId, round.id);
  const [counts, run] = [await countFeedback(ctx, cohortId), await findLastRun(ctx, round.id)];
  const nameOf = new Map(teams.map((team) => [team.id, team.name]));
  const teamOf = (id: string) => nameOf.get(id) ?? "";
  const authorOf = (workId: string) => teams.find((team) => team.workId === workId)?.name ?? "";
  const stands = pairings.filter((pairing) => pairing.state !== "declined");
  const rows: MatrixRow[] = teams
    .filter((team) => team.leftAt === null || stands.some((pairing) => pairing.reviewerTeamId === team.id))
    .map((team) => {
      const gives = pairings.filter((pairing) => pairing.reviewerTeamId === team.id);
      return {
        id: team.id,
        team: team.name,
        gives: gives.map((pairing) => ({ author: teamOf(pairing.authorTeamId), state: pairing.state, overdue: ctx.now > round.dueAt && (pairing.state === "assigned" || pairing.state === "draft") })),
        given: gives.filter((pairing) => pairing.state === "released").length,
        gets: stands.filter((pairing) => pairing.authorTeamId === team.id).length,
      };
    });
  return {
    ...head,
    round: {
      id: round.id,
      perWork: round.perWork,
      allocates: format.dateTime(round.allocatesAt),
      due: format.dateTime(round.dueAt),
      closed: round.closedAt ? format.fullDate(round.closedAt) : null,
      given: counts?.given ?? 0,
      asked: counts?.asked ?? 0,
      begun: stands.filter((pairing) => pairing.state !== "assigned").length,
      waiting: stands.filter((pairing) => pairing.state === "assigned").length,
      submitted: teams.filter((team) => team.leftAt === null && (team.number ?? 0) > 0).length,
      run: run ? runView(run, { teamOf, authorOf }, format) : null,
      rows,
      declined: pairings
        .filter((pairing) => pairing.state === "declined")
        .map((pairing) => ({ id: pairing.id, reviewer: teamOf(pairing.reviewerTeamId), author: teamOf(pairing.authorTeamId), reason: pairing.reason ?? "" })),
      wishes: wishes.map((wish) => ({
        id: wish.id,
        reviewerId: wish.reviewerTeamId,
        authorId: wish.authorTeamId,
        reviewer: teamOf(wish.reviewerTeamId),
        author: teamOf(wish.authorTeamId),
        strength: wish.strength,
        reason: wish.reason,
      })),
      teams: teams.filter((team) => team.leftAt === null).map((team) => ({ value: team.id, label: team.name })),
    },
  };
}
