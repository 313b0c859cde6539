import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { FilePreview, type FileToSave } from "#app/applications/answers-file-page.tsx";
import { answersPreview } from "#app/applications/answers-preview.server.ts";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { act, goTo, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { largestAnswersFile, readAnswersFile } from "#domain/applications/answers-file.rules.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { importAnswers } from "#domain/applications/import-answers.ts";
import { versionNumber } from "#domain/shared/validation.ts";

const SavingInput = z.object({ baseVersion: versionNumber, given: z.string().max(largestAnswersFile), replace: z.array(z.string().max(60)).max(2000).default([]) });

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  await mustReach(ctx, applicationId, editors);
  return { title: t("writing.file.title"), applicationId };
});

type Reply = FormReply & { shown?: FileToSave };

export const action = act("person", SavingInput, async (args) => {
  const { ctx, params, input, t } = args;
  const applicationId = params.applicationId!;
  const { callId } = await getOwnApplication(ctx, applicationId);
  const read = readAnswersFile(input.given, callId);
  if (!read.ok) throw redirect(paths.answersFile(applicationId), 303);
  const saved = await importAnswers(ctx, { applicationId, baseVersion: input.baseVersion, given: read.given, replace: input.replace });
  if (saved.ok) return goTo(paths.myApplication(applicationId), "writing.file.done", { count: saved.value.taken });
  const clashed = saved.refusal === "clash";
  // shown anew beside what stands saved now; after a clash nothing is ticked, so that nobody is written over unseen
  const now = await getOwnApplication(ctx, applicationId);
  const shown = { baseVersion: now.version, given: input.given, preview: answersPreview(now, read.given, copyWords(args), t) };
  const refusal = clashed ? "writing.file.clash" : `applications.refusal.${saved.refusal}`;
  return data({ values: { replace: clashed ? [] : input.replace }, errors: {}, refusal, shown } satisfies Reply, { status: 409 });
});

export default function SavingFile() {
  const { title, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const shown = useActionData<Reply>()?.shown;
  return (
    <CalmShell>
      <BackLink to={paths.answersFile(applicationId)}>{t("writing.file.another")}</BackLink>
      <PageHead title={title} lead={t("writing.file.previewLead")} />
      {shown ? <FilePreview applicationId={applicationId} shown={shown} /> : <p>{t("writing.file.bringLead")}</p>}
    </CalmShell>
  );
}
