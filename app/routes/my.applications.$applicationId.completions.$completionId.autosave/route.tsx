import * as z from "zod";
import { autosaveReply } from "#app/applications/autosave-reply.server.ts";
import { typedAnswers } from "#app/applications/typed-answers.ts";
import { act } from "#app/http/act.server.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import { versionNumber } from "#domain/shared/validation.ts";

/** Where the completion's page saves by itself, as a section does. */
export const action = act(
  "person",
  z.object({ baseVersion: versionNumber }),
  async ({ ctx, params, form, input, format }) => {
    const saved = await saveCompletion(ctx, { applicationId: params.applicationId!, completionId: params.completionId!, baseVersion: input.baseVersion, answers: typedAnswers(form) });
    return autosaveReply(saved, format);
  },
  { json: true },
);
