import { changeCall } from "#domain/programmes/change-call.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { must, type Scene } from "./story.ts";

/** Reviews of a cohort's call shall end with whether the reviewer would take the application in; all else stays as it is. */
export async function askRecommendations(scene: Scene, email: string, cohortId: string): Promise<void> {
  const manager = await scene.as(email);
  const { call, zone } = await getCohortSettings(manager, cohortId);
  if (!call) throw new Error("The cohort has no call.");
  const [opensAt, closesAt, reviewsDueAt, confirmBy] = [call.opensAt, call.closesAt, call.reviewsDueAt, call.confirmBy].map((at) => localValue(at, zone)) as [string, string, string, string];
  must(await changeCall(manager, { ...call, cohortId, opensAt, closesAt, reviewsDueAt, confirmBy, asksRecommendation: true }));
}
