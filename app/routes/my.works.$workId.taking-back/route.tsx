import * as z from "zod";
import { act, goTo } from "#app/http/act.server.ts";
import { paths } from "#app/paths.ts";
import { takeBackVersion } from "#domain/assignments/take-back-version.ts";
import { versionNumber } from "#domain/shared/validation.ts";

/** The team takes its latest version back; nothing is lost, so nobody is asked twice. */
export const action = act("person", z.object({ number: versionNumber }), async ({ ctx, params, input }) => {
  const workId = params.workId!;
  const taken = await takeBackVersion(ctx, { workId, number: input.number });
  return goTo(paths.myWork(workId), taken.ok ? "works.takeBack.done" : `works.takeBack.${taken.refusal}`);
});
