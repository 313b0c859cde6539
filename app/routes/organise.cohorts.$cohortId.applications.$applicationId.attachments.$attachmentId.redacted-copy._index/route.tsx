import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { addRedactedCopy } from "#domain/applications/add-redacted-copy.ts";
import { acceptedFiles, mostBytes } from "#domain/applications/file-types.rules.ts";
import { mayBeRedacted } from "#domain/applications/redacted-copy.rules.ts";
import { getForStaff } from "#domain/applications/staff-applications.queries.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const a = await getForStaff(ctx, params.cohortId!, params.applicationId!);
  const file = found(
    a.attachments.find((one) => one.id === params.attachmentId),
    "attachment",
  );
  const question = a.form.sections.flatMap((s) => s.questions).find((q) => q.key === file.questionKey);
  if (!question || !mayBeRedacted(question)) throw new NotFound("attachment");
  return {
    title: t("applications.redacted.title"),
    cohort: { id: a.cohortId, name: readText(a.cohortName, language).text, oneCase: a.oneCase },
    application: { id: a.id, diaryNumber: a.diaryNumber ?? "", mayChange: a.state !== "withdrawn" },
    file: { id: file.id, name: file.name, copy: file.redactedName, question: readText(question.label, language).text },
  };
});

export const action = act("person", nothing, async (args) => {
  const { cohortId = "", applicationId = "", attachmentId = "" } = args.params;
  const given = args.form.get("file");
  if (!(given instanceof File) || !given.name) return invalid(args, { file: ["applications.redacted.missing"] });
  const added = await addRedactedCopy(args.ctx, { applicationId, attachmentId, name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }, args.context.storage);
  if (added.ok) return goTo(paths.redactedCopy(cohortId, applicationId, attachmentId), "applications.redacted.added");
  if (added.refusal === "empty-file" || added.refusal === "too-large" || added.refusal === "wrong-type") return invalid(args, { file: [`applications.refusal.${added.refusal}`] });
  return refuse(args, `applications.redacted.refusal.${added.refusal}`);
});

export default function RedactedCopy() {
  const { title, cohort, application: a, file } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplication(cohort.id, a.id)}>{a.diaryNumber}</BackLink>
      <PageHead kicker={file.question} title={title} lead={t("applications.redacted.lead")} />
      <Sheet>
        <Facts
          items={[
            { term: t("applications.redacted.original"), value: <a href={paths.applicationAttachment(a.id, file.id)}>{file.name}</a> },
            {
              term: t("applications.redacted.copy"),
              value: file.copy ? <a href={paths.redactedCopyFile(cohort.id, a.id, file.id)}>{file.copy}</a> : t("applications.redacted.none"),
            },
          ]}
        />
      </Sheet>
      {a.mayChange && (
        <Form errors={form.errors} encType="multipart/form-data">
          <FileField
            name="file"
            errors={form.errors.file}
            label={t("applications.redacted.file")}
            hint={t("applications.redacted.fileHint")}
            accept={acceptedFiles}
            most={{ bytes: mostBytes, sentence: t("applications.refusal.too-large") }}
          />
          <Button>{t(file.copy ? "applications.redacted.replace" : "applications.redacted.add")}</Button>
        </Form>
      )}
      {a.mayChange && file.copy && (
        <Form action={paths.redactedCopyRemoval(cohort.id, a.id, file.id)}>
          <Button variant="secondary">{t("applications.redacted.remove")}</Button>
        </Form>
      )}
    </DeskShell>
  );
}
