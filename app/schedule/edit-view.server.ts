import { createHash } from "node:crypto";
import type { PageArgs } from "#app/http/page.server.ts";
import { scheduleView } from "#app/schedule/schedule-view.server.ts";
import { rolesInCohort } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import { asksAgain } from "#domain/schedule/invitation.rules.ts";
import { getSessionOfCohort, listPossibleHosts } from "#domain/schedule/schedule.queries.ts";
import { freeMoments, warningsOf } from "#domain/schedule/warnings.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf, localValue } from "#domain/shared/time.rules.ts";

type Made = { startsAt: Date; endsAt: Date; mode: "online" | "on_site" | "hybrid"; venue: string; address: string; onlineUrl: string };

/** All that the page of one session shows to staff, and `change`: what a change would mean to people before it is made. */
export async function editView(args: Pick<PageArgs, "ctx" | "params" | "language">) {
  const { ctx, params, language } = args;
  const view = await scheduleView(args);
  const session = await getSessionOfCohort(ctx, view.cohort.id, params.sessionId ?? "");
  const runs = (await rolesInCohort(ctx, view.cohort.id)).some((r) => cohortHosts.includes(r));
  const over = session.endsAt <= ctx.now;
  const clock = (moment: Date) => localValue(moment, view.cohort.zone).slice(11).replace(/^0/, "").replace(":", ".");
  const rows = session.agenda.map((b) => `${b.minutes} ${readText(b.title, language).text}${b.isBreak ? " *" : ""}`);
  const warnings = view.warnings.get(session.id) ?? [];
  const name = readText(session.title, language).text;
  return {
    title: name,
    cohort: view.cohort,
    session: { ...session, name, over },
    start: { ...session, day: dayOf(session.startsAt, view.cohort.zone), from: clock(session.startsAt), to: clock(session.endsAt), agenda: rows.join("\n") },
    mayChange: runs && session.state !== "cancelled" && !(session.state === "published" && over),
    candidates: runs ? await listPossibleHosts(ctx, view.cohort.id) : [],
    names: new Map(view.sessions.map((s) => [s.id, s.name.text])),
    warnings,
    free: warnings.length > 0 ? freeMoments(session, view.planned, view.holidays, view.cohort, ctx.now) : [],
    change: (made: Made) => ({
      digest: createHash("sha256").update(JSON.stringify(made)).digest("base64url"),
      before: { startsAt: session.startsAt, endsAt: session.endsAt },
      after: { startsAt: made.startsAt, endsAt: made.endsAt },
      asksAgain: asksAgain(session, made),
      warnings: warningsOf({ id: session.id, ...made }, view.planned, view.holidays, view.cohort),
    }),
  };
}
