import { paths } from "#app/paths.ts";
import { workAccepted } from "#domain/assignments/assignments.events.ts";
import { findAddressee, findWorkFacts, listTeamPeople } from "#domain/assignments/work-mail.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { WorkAccepted } from "#emails/work-accepted.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To the team: the plan has been accepted. */
export default defineMessage({
  kind: "work-accepted",
  on: workAccepted,
  whenUnsure: "resend",
  async recipients({ workId, teamId, cohortId }, ctx) {
    const people = await listTeamPeople(ctx, [teamId]);
    return people.map(({ personId, address }) => ({ kind: "work-accepted", key: `work-accepted:${workId}:${personId}`, ref: { workId, personId }, personId, address, cohortId }));
  },
  async compose(ref, ctx, tools) {
    const [work, reader] = [await findWorkFacts(ctx, ref.workId ?? ""), await findAddressee(ctx, ref.personId ?? "")];
    if (!work?.acceptedAt || !reader) return { skip: "done" };
    return compose(WorkAccepted, {
      props: { cohort: readText(work.cohort, reader.language).text, number: work.number, at: work.acceptedAt, url: tools.url(paths.myWork(ref.workId ?? "")) },
      language: reader.language,
      zone: reader.zone,
    });
  },
});
