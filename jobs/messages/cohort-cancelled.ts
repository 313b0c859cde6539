import { paths } from "#app/paths.ts";
import { findCancelledCohort } from "#domain/programmes/cohorts.queries.ts";
import { cohortCancelled } from "#domain/programmes/programmes.events.ts";
import { listPeopleToTell } from "#domain/selection/mails.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { CohortCancelled } from "#emails/cohort-cancelled.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { languageOf } from "./letter-readers.ts";

const kind = "cohort-cancelled";

/** That a cohort will not go on, and why: to applicants, those who hold or wait for a place, and members of teams. */
export default defineMessage({
  kind,
  on: cohortCancelled,
  whenUnsure: "resend",
  async recipients({ cohortId }, ctx) {
    const people = await listPeopleToTell(ctx, cohortId);
    return people.map((p) => ({ kind, key: `${kind}:${cohortId}:${p.personId}`, ref: { cohortId, language: p.language ?? "fi" }, personId: p.personId, address: p.email, cohortId }));
  },
  async compose(ref, ctx, tools) {
    const cohort = await findCancelledCohort(ctx, ref.cohortId ?? "");
    if (!cohort) return { skip: "changed" };
    const language = languageOf(ref);
    const props = { cohort: readText(cohort.name, language).text, reason: cohort.reason ?? "", contact: `${cohort.contactName}, ${cohort.contactEmail}`, url: tools.url(paths.my()) };
    return compose(CohortCancelled, { props, language, zone: cohort.zone });
  },
});
