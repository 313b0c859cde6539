import { shownMail } from "#app/http/shown-mail.server.ts";
import { paths } from "#app/paths.ts";
import type { getBulkAction } from "#domain/selection/bulk.queries.ts";
import { findOrganiserMail } from "#domain/selection/mails.queries.ts";
import { getReviewsDue } from "#domain/selection/review-phases.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { renderEmail } from "#emails/define-email.tsx";
import { OrganiserMessage } from "#emails/organiser-message.tsx";
import { ReviewAssigned } from "#emails/review-assigned.tsx";

/** The first of the mails that an action would send, as its reader would get it; null when it sends none. */
export async function previewBulkMail(ctx: Context, { input, example }: Awaited<ReturnType<typeof getBulkAction>>, origin: string) {
  if (!example?.reader || input.kind === "intend") return null;
  const { language } = example.reader;
  const { number, contact, zone, callId } = await findOrganiserMail(ctx, example.applicationId);
  const url = new URL(input.kind === "review" ? paths.review() : paths.myApplication(example.applicationId), origin).href;
  const mail =
    input.kind === "review"
      ? renderEmail(ReviewAssigned, { number, dueAt: await getReviewsDue(ctx, callId), url }, language, zone)
      : renderEmail(OrganiserMessage, { ...input, number, contact, url }, language, zone);
  return { name: example.reader.name || example.reader.email, ...shownMail(await mail, language) };
}
