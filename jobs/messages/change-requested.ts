import { paths } from "#app/paths.ts";
import { changeRequested } from "#domain/assignments/assignments.events.ts";
import { findAddressee, findOpenRequest, findWorkFacts, listTeamPeople } from "#domain/assignments/work-mail.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ChangeRequested } from "#emails/change-requested.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To the team: one thing to change, and where. */
export default defineMessage({
  kind: "change-requested",
  on: changeRequested,
  whenUnsure: "resend",
  async recipients({ workId, teamId, cohortId, requestId }, ctx) {
    const people = await listTeamPeople(ctx, [teamId]);
    return people.map(({ personId, address }) => ({ kind: "change-requested", key: `change-requested:${requestId}:${personId}`, ref: { workId, requestId, personId }, personId, address, cohortId }));
  },
  async compose(ref, ctx, tools) {
    const [work, request, reader] = [await findWorkFacts(ctx, ref.workId ?? ""), await findOpenRequest(ctx, ref.requestId ?? ""), await findAddressee(ctx, ref.personId ?? "")];
    if (!work || !request || !reader) return { skip: "done" };
    return compose(ChangeRequested, {
      props: {
        by: request.askedByName,
        block: readText(request.block, reader.language).text,
        body: request.body,
        cohort: readText(work.cohort, reader.language).text,
        dueAt: work.finalDueAt,
        url: tools.url(paths.myWork(ref.workId ?? "")),
      },
      language: reader.language,
      zone: reader.zone,
    });
  },
});
