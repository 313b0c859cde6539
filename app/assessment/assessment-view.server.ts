import type { PageArgs } from "#app/http/page.server.ts";
import { getOwnRound } from "#domain/assessment/rounds.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The statements of a round with the reader's own answers. */
export async function assessmentView({ ctx, params, language }: PageArgs) {
  const round = await getOwnRound(ctx, params.roundId ?? "");
  const read = (text: Parameters<typeof readText>[0]) => readText(text, language).text;
  let number = 0;
  const dimensions = round.statements.dimensions.map((d) => ({ key: d.key, name: read(d.name), statements: d.statements.map((s) => ({ key: s.key, number: (number += 1), text: read(s.text) })) }));
  const { id, zone, opensAt, closesAt, savedAt, sentAt, version, answers } = round;
  return {
    title: read(round.name),
    cohort: { id: round.cohortId, name: read(round.cohort) },
    state: round.cohortState === "closed" ? ("closed" as const) : round.state,
    dimensions,
    ...{ id, zone, opensAt, closesAt, savedAt, sentAt, version, answers },
  };
}
export type AssessmentView = Awaited<ReturnType<typeof assessmentView>>;
