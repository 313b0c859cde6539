import { initialsOf } from "#app/ui/initials.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import type { WorkAccess } from "#domain/assignments/work-access.queries.ts";
import { dueOf, isOverdue, mayTakeBack } from "#domain/assignments/work.rules.ts";
import { listChangeRequests, listComments, listVersions } from "#domain/assignments/work-history.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import type { ShownComment, ShownVersion } from "./plan-aside.tsx";
import type { ShownRequest } from "./request-notice.tsx";

/** What every page of a plan shows of it, ready for reading. */
export function workHead({ ctx, language, format }: PageArgs, work: WorkAccess) {
  return {
    workId: work.id,
    team: work.teamName,
    plan: work.ownTitle || readText(work.title, language).text,
    mayTakeBack: work.isMember && mayTakeBack(work, ctx.now),
    cohort: { id: work.cohortId, name: readText(work.cohortName, language).text },
    state: work.state,
    number: work.submittedNumber,
    due: format.dateTime(dueOf(work.dates, work.submittedNumber + 1)),
    isOverdue: isOverdue(work.dates, work.submittedNumber, ctx.now),
    hasMoreTime: work.dates.overrideDueAt !== null && work.submittedNumber === 0,
    isMember: work.isMember,
  };
}

/** Comments, versions and change requests of a plan, ready for reading. */
export async function workTalk({ ctx, language, format }: PageArgs, work: WorkAccess): Promise<{ comments: ShownComment[]; versions: ShownVersion[]; requests: ShownRequest[] }> {
  const [comments, versions, requests] = [await listComments(ctx, work.id), await listVersions(ctx, work.id), await listChangeRequests(ctx, work.id)];
  const titleOf = (key: string) => readText(work.template.blocks.find((block) => block.key === key)?.title ?? {}, language).text;
  return {
    comments: comments.map((c) => ({
      id: c.id,
      blockKey: c.blockKey,
      block: titleOf(c.blockKey),
      number: c.number,
      body: c.body,
      by: c.byName,
      initials: initialsOf(c.byName),
      when: format.shortDate(c.at),
    })),
    versions: versions.map((v) => ({ number: v.number, when: format.shortDateTime(v.submittedAt), by: v.byName })),
    requests: requests.map((r) => ({
      id: r.id,
      blockKey: r.blockKey,
      body: r.body,
      state: r.state,
      askedBy: r.askedByName,
      askedOn: format.shortDate(r.askedAt),
      answer: r.answer ?? "",
      doneNumber: r.doneNumber,
    })),
  };
}
