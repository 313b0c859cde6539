import type { PageArgs } from "#app/http/page.server.ts";
import type { AutosaveReply } from "#domain/applications/answers.schema.ts";
import type { Clash, Saved } from "#domain/applications/save-typed.ts";

type SaveOutcome = { ok: true; value: Saved } | { ok: false; refusal: "clash"; clashes: Clash[] } | { ok: false; refusal: string };

/** What a page that saves by itself is told, whatever it saves: 200 with the new version, 409 when nothing was saved. */
export function autosaveReply(saved: SaveOutcome, format: PageArgs["format"]): Response {
  const reply: AutosaveReply = saved.ok
    ? {
        kind: "saved",
        version: saved.value.version,
        time: format.time(saved.value.savedAt),
        answers: saved.value.answers,
        others: format.list([...new Set(saved.value.others.map((o) => o.authorName))]),
      }
    : "clashes" in saved
      ? { kind: "clash", name: saved.clashes[0]?.authorName ?? "" }
      : { kind: "late" };
  return Response.json(reply, { status: saved.ok ? 200 : 409 });
}
