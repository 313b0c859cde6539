import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { findInterviewForMail } from "#domain/interviews/interview-mail.queries.ts";
import type { Context } from "#domain/shared/context.ts";

type Ids = { interviewId: string; applicationId: string; cohortId: string };
type Interview = Awaited<ReturnType<typeof findInterviewForMail>>;

/** A mail of that kind to each of those who may choose the time of an interview, once for each time that they were asked. */
export async function interviewAskedMails(ctx: Context, kind: string, { interviewId, applicationId, cohortId }: Ids, more: (interview: Interview) => { usefulUntil?: Date } = () => ({})) {
  const interview = await findInterviewForMail(ctx, interviewId);
  const asked = (await listWriterRecipients(ctx, applicationId)).filter((w) => w.access === "submit");
  return asked.map(({ personId, address, language }) => ({
    kind,
    key: `${kind}:${interviewId}:${interview?.invitedAt.toISOString()}:${personId}`,
    ref: { interviewId, language: language ?? "fi" },
    personId,
    address,
    cohortId,
    ...more(interview),
  }));
}
