import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { changeRows, readRows, rowChange } from "#app/applications/change-rows.ts";
import { loadCompletion } from "#app/applications/load-completion.server.ts";
import { typedAnswers, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { act, goTo, invalid, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { attachCompletionFile } from "#domain/applications/attach-completion-file.ts";
import { saveCompletion } from "#domain/applications/save-completion.ts";
import type { Clash } from "#domain/applications/save-typed.ts";
import { versionNumber } from "#domain/shared/validation.ts";
import { CompletionPage } from "./completion-page.tsx";
import { EndedCompletion } from "./ended-completion.tsx";

export const loader = page("person", async (args) => ({ ...(await loadCompletion(args)), rows: readRows(args.url.searchParams.get("rows")) }));
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
export type CompletionReply = FormReply & { clashes?: Clash[] };

const Input = z.object({ baseVersion: versionNumber, row: z.string().max(100).optional() });

export const action = act("person", Input, async (args) => {
  const { ctx, form, input, context } = args;
  const at = { applicationId: args.params.applicationId!, completionId: args.params.completionId! };
  const rows = rowChange(input.row);
  const saved = await saveCompletion(ctx, { ...at, baseVersion: input.baseVersion, answers: rows ? changeRows(typedAnswers(form), rows) : typedAnswers(form) });
  if (!saved.ok && saved.refusal === "clash") {
    const merged = valuesOfAnswers({ ...saved.saved.answers, ...Object.fromEntries(saved.clashes.map((c) => [c.question, c.mine ?? ""])) });
    const values = { ...merged, baseVersion: String(saved.saved.version) };
    return data({ values, errors: {}, refusal: "applications.refusal.clash", clashes: saved.clashes } satisfies CompletionReply, { status: 409 });
  }
  if (!saved.ok) return refuse(args, saved.refusal === "too-long" ? "applications.refusal.too-long" : `applications.completion.refusal.${saved.refusal}`);
  for (const [name, file] of form.entries()) {
    if (!name.startsWith("file.") || typeof file === "string" || !file.name) continue;
    const attached = await attachCompletionFile(ctx, { ...at, question: name.slice("file.".length), name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, context.storage);
    if (attached.ok) continue;
    if (attached.refusal === "over" || attached.refusal === "late" || attached.refusal === "wrong-state") return refuse(args, `applications.completion.refusal.${attached.refusal}`);
    return invalid(args, { [name]: [`applications.refusal.${attached.refusal}`] });
  }
  return goTo(rows ? paths.completionRows(at.applicationId, at.completionId, rows) : paths.completionSending(at.applicationId, at.completionId));
});

export default function Completion() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<CompletionReply>();
  const isLive = loaded.standing === "open" || loaded.standing === "overdue";
  return <CalmShell>{isLive ? <CompletionPage key={reply?.clashes && String(reply.values.baseVersion)} {...loaded} /> : <EndedCompletion {...loaded} />}</CalmShell>;
}
