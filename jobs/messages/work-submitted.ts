import { paths } from "#app/paths.ts";
import { workSubmitted } from "#domain/assignments/assignments.events.ts";
import { findAddressee, findWorkFacts, listTeamMentors } from "#domain/assignments/work-mail.queries.ts";
import { findVersionId } from "#domain/assignments/work-history.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { WorkSubmitted } from "#emails/work-submitted.tsx";
import { compose, defineMessage } from "../define-message.ts";

/** To the team's mentor: there is a version to read. */
export default defineMessage({
  kind: "work-submitted",
  on: workSubmitted,
  whenUnsure: "resend",
  async recipients({ workId, teamId, cohortId, number }, ctx) {
    const versionId = await findVersionId(ctx, workId, Number(number));
    if (!versionId) return []; // taken back already
    const mentors = await listTeamMentors(ctx, teamId);
    return mentors.map(({ personId, address }) => ({
      kind: "work-submitted",
      key: `work-submitted:${versionId}:${personId}`,
      ref: { workId, number, versionId, personId },
      personId,
      address,
      cohortId,
    }));
  },
  async compose(ref, ctx, tools) {
    const [work, reader] = [await findWorkFacts(ctx, ref.workId ?? ""), await findAddressee(ctx, ref.personId ?? "")];
    if (!work || !reader || work.state === "accepted" || work.number !== Number(ref.number) || (await findVersionId(ctx, ref.workId ?? "", work.number)) !== ref.versionId) return { skip: "done" };
    return compose(WorkSubmitted, {
      props: { team: work.teamName, cohort: readText(work.cohort, reader.language).text, number: work.number, url: tools.url(paths.mentorWork(ref.workId ?? "")) },
      language: reader.language,
      zone: reader.zone,
    });
  },
});
