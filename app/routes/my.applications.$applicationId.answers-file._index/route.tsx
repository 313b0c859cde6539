import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilePreview, type FileToSave } from "#app/applications/answers-file-page.tsx";
import { answersPreview } from "#app/applications/answers-preview.server.ts";
import { copyWords } from "#app/applications/copy-words.server.ts";
import { readSentAnswers } from "#app/applications/read-answers-file.server.ts";
import { act, invalid, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { largestAnswersFile, writeGiven } from "#domain/applications/answers-file.rules.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  await mustReach(ctx, applicationId, editors);
  return { title: t("writing.file.title"), applicationId };
});

type Reply = FormReply & { shown?: FileToSave };

/** Reads the file and shows what it would do; nothing is saved, and the file is not kept. */
export const action = act("person", nothing, async (args) => {
  const { ctx, params, form, t } = args;
  const a = await getOwnApplication(ctx, params.applicationId!);
  const read = await readSentAnswers(form.get("file"), a.callId, a.form);
  if (!read.ok) return invalid(args, { file: [`writing.file.fault.${read.why}`] });
  const shown = { baseVersion: a.version, given: writeGiven(a.callId, read.given), preview: answersPreview(a, read.given, copyWords(args), t) };
  return data({ values: {}, errors: {}, shown } satisfies Reply);
});

export default function AnswersFile() {
  const { title, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const shown = useActionData<Reply>()?.shown;
  return (
    <CalmShell>
      <BackLink to={paths.myApplication(applicationId)}>{t("applications.section.back")}</BackLink>
      <PageHead title={title} lead={t(shown ? "writing.file.previewLead" : "writing.file.lead")} />
      {shown ? (
        <FilePreview applicationId={applicationId} shown={shown} />
      ) : (
        <>
          <Section title={t("writing.file.take")}>
            <p>{t("writing.file.takeLead")}</p>
            <ActionRow>
              <ButtonLink to={paths.answersFileDownload(applicationId, "xlsx")} variant="secondary" reloadDocument>
                {t("writing.file.xlsx")}
              </ButtonLink>
              <ButtonLink to={paths.answersFileDownload(applicationId, "json")} variant="quiet" reloadDocument>
                {t("writing.file.json")}
              </ButtonLink>
            </ActionRow>
          </Section>
          <Section title={t("writing.file.bring")}>
            <p>{t("writing.file.bringLead")}</p>
            <Form errors={form.errors} encType="multipart/form-data">
              <FileField
                name="file"
                errors={form.errors.file}
                most={{ bytes: largestAnswersFile, sentence: t("writing.file.fault.large") }}
                label={t("writing.file.label")}
                hint={t("writing.file.labelHint")}
                accept=".xlsx,.json"
              />
              <Button>{t("writing.file.show")}</Button>
            </Form>
          </Section>
        </>
      )}
    </CalmShell>
  );
}
