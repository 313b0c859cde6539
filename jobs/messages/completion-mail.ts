import { paths } from "#app/paths.ts";
import { listActingRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getCompletion } from "#domain/applications/completions.queries.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { readText } from "#domain/shared/localized-text.ts";
import type { Tools } from "../tools.ts";

/** A mail of that kind about a completion to each of those who may act on it. `about` tells apart what is said more than once. */
export async function completionMails(
  ctx: Context,
  kind: string,
  { applicationId, completionId }: { applicationId: string; completionId: string },
  about = "",
  more: { usefulUntil?: Date } = {},
): Promise<NewMessage[]> {
  const [{ cohortId }, readers] = await Promise.all([getApplication(ctx, applicationId), listActingRecipients(ctx, applicationId)]);
  return readers.map(({ personId, address, writes }) => ({
    kind,
    key: `${kind}:${completionId}:${about}:${address}`,
    ref: { applicationId, completionId, writes: writes ? "yes" : "no", about },
    personId,
    address,
    cohortId,
    ...more,
  }));
}

/** What the mails about a completion say, in the language of the case. */
export async function readCompletion(ctx: Context, { applicationId = "", completionId = "", writes }: Record<string, string | undefined>, tools: Tools) {
  const [application, request] = await Promise.all([getApplication(ctx, applicationId), getCompletion(ctx, applicationId, completionId)]);
  const { language } = application;
  const label = (key: string) => readText(application.form.sections.flatMap((s) => s.questions).find((q) => q.key === key)?.label ?? {}, language).text;
  return {
    application,
    request,
    label,
    common: { programme: readText(application.programmeName, language).text, diaryNumber: application.diaryNumber ?? "" },
    contact: `${application.contactName}, ${application.contactEmail}`,
    url: writes === "yes" ? tools.url(paths.completion(applicationId, completionId)) : null,
  };
}
