import * as z from "zod";
import { typedAnswers } from "#app/applications/typed-answers.ts";
import { act } from "#app/http/act.server.ts";
import type { AutosaveReply } from "#domain/applications/answers.schema.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { versionNumber } from "#domain/shared/validation.ts";

/** Where the section page saves by itself while someone writes. Signed out, it is redirected to the sign-in like any form, which the page takes as its sign. */
export const action = act(
  "person",
  z.object({ baseVersion: versionNumber }),
  async ({ ctx, params, form, input, format }) => {
    const saved = await saveAnswers(ctx, { applicationId: params.applicationId!, section: params.section!, baseVersion: input.baseVersion, answers: typedAnswers(form) });
    const reply: AutosaveReply = saved.ok
      ? {
          kind: "saved",
          version: saved.value.version,
          time: format.time(saved.value.savedAt),
          answers: saved.value.answers,
          others: format.list([...new Set(saved.value.others.map((o) => o.authorName))]),
        }
      : saved.refusal === "clash"
        ? { kind: "clash", name: saved.clashes[0]?.authorName ?? "" }
        : { kind: "late" };
    return Response.json(reply, { status: saved.ok ? 200 : 409 });
  },
  { json: true },
);
