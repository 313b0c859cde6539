import * as z from "zod";
import { autosaveReply } from "#app/applications/autosave-reply.server.ts";
import { typedAnswers } from "#app/applications/typed-answers.ts";
import { act } from "#app/http/act.server.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { versionNumber } from "#domain/shared/validation.ts";

/** Where the section page saves by itself while someone writes. Signed out, it is redirected to the sign-in like any form, which the page takes as its sign. */
export const action = act(
  "person",
  z.object({ baseVersion: versionNumber }),
  async ({ ctx, params, form, input, format }) => {
    const saved = await saveAnswers(ctx, { applicationId: params.applicationId!, section: params.section!, baseVersion: input.baseVersion, answers: typedAnswers(form) });
    return autosaveReply(saved, format);
  },
  { json: true },
);
