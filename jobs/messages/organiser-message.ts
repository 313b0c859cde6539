import { paths } from "#app/paths.ts";
import { getBulkInput } from "#domain/selection/bulk.queries.ts";
import { findOrganiserMail } from "#domain/selection/mails.queries.ts";
import { applicantsWritten } from "#domain/selection/selection.events.ts";
import { OrganiserMessage } from "#emails/organiser-message.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { languageOf, toReaders } from "./letter-readers.ts";

const kind = "organiser-message";

export default defineMessage({
  kind,
  on: applicantsWritten,
  whenUnsure: "ask",
  recipients: async ({ applicationId, bulkActionId, cohortId }, ctx) => toReaders(ctx, { kind, about: `${bulkActionId}:${applicationId}`, applicationId, cohortId, ref: { bulkActionId } }),
  async compose(ref, ctx, tools) {
    const input = await getBulkInput(ctx, ref.bulkActionId ?? "");
    if (input.kind !== "write") return { skip: "changed" };
    const { number, contact, zone } = await findOrganiserMail(ctx, ref.applicationId ?? "");
    return compose(OrganiserMessage, { props: { ...input, number, contact, url: tools.url(paths.myApplication(ref.applicationId ?? "")) }, language: languageOf(ref), zone });
  },
});
