import { paths } from "#app/paths.ts";
import { listWishless } from "#domain/selection/wishes.queries.ts";
import { wishesAsked } from "#domain/selection/selection.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { WishesAsked } from "#emails/wishes-asked.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "wishes-asked";

/** To each reviewer of a call who has said nothing yet: which applications would they review? */
export default defineMessage({
  kind,
  on: wishesAsked,
  whenUnsure: "resend",
  async recipients({ cohortId }, ctx) {
    const { until, askedAt, reviewers } = await listWishless(ctx, cohortId);
    if (!until || !askedAt) return [];
    return reviewers.map(({ personId, email }) => ({
      kind,
      key: `${kind}:${cohortId}:${askedAt.toISOString()}:${personId}`,
      ref: { cohortId, personId },
      personId,
      address: email,
      cohortId,
      usefulUntil: until,
    }));
  },
  async compose({ cohortId = "", personId }, ctx, tools) {
    const { call, until, reviewers } = await listWishless(ctx, cohortId);
    const reader = reviewers.find((r) => r.personId === personId);
    if (!until || !reader) return { skip: "done" };
    const language = reader.language ?? "fi";
    return compose(WishesAsked, { props: { cohort: readText(call.name, language).text, until, url: tools.url(paths.signIn(paths.wishes(call.id))) }, language, zone: call.zone });
  },
});
