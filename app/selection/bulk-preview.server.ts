import { shownMail } from "#app/http/shown-mail.server.ts";
import { paths } from "#app/paths.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import type { getBulkAction } from "#domain/selection/bulk.queries.ts";
import { findOrganiserMail } from "#domain/selection/mails.queries.ts";
import { getReviewsDue } from "#domain/selection/review-phases.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { CompletionExtended } from "#emails/completion-extended.tsx";
import { renderEmail } from "#emails/define-email.tsx";
import { ExtensionGiven } from "#emails/extension-given.tsx";
import { OrganiserMessage } from "#emails/organiser-message.tsx";
import { ReviewAssigned } from "#emails/review-assigned.tsx";

type Action = Awaited<ReturnType<typeof getBulkAction>>;

async function moreTime(ctx: Context, applicationId: string, typed: string, language: Language, url: string) {
  const { programmeName, zone, state, diaryNumber } = await getApplication(ctx, applicationId);
  const [programme, until] = [readText(programmeName, language).text, momentAt(typed, zone)];
  if (state !== "draft") return renderEmail(CompletionExtended, { programme, diaryNumber: diaryNumber ?? "", dueAt: until, url }, language, zone);
  const [lead] = await listParties(ctx, applicationId);
  return renderEmail(ExtensionGiven, { programme, organisation: lead?.organisationName ?? null, until, url }, language, zone);
}

async function render(ctx: Context, input: Exclude<Action["input"], { kind: "intend" }>, applicationId: string, language: Language, origin: string) {
  const url = new URL(input.kind === "review" ? paths.review() : paths.myApplication(applicationId), origin).href;
  if (input.kind === "extend") return moreTime(ctx, applicationId, input.until, language, url);
  const { number, contact, zone, callId } = await findOrganiserMail(ctx, applicationId);
  if (input.kind === "review") return renderEmail(ReviewAssigned, { number, dueAt: await getReviewsDue(ctx, callId), url }, language, zone);
  return renderEmail(OrganiserMessage, { ...input, number, contact, url }, language, zone);
}

/** The first of the mails that an action would send, as its reader would get it; null when it sends none. */
export async function previewBulkMail(ctx: Context, { input, example }: Action, origin: string) {
  if (!example?.reader || input.kind === "intend") return null;
  const { language, name, email } = example.reader;
  return { name: name || email, ...shownMail(await render(ctx, input, example.applicationId, language, origin), language) };
}
