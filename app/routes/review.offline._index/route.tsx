import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, invalid, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { largestReviewsFile, readSentReviews } from "#app/selection/read-reviews-file.server.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { listOpenReviews } from "#domain/selection/open-reviews.queries.ts";
import type { ReadSheets } from "#domain/selection/review-sheets.rules.ts";
import { nothing } from "#domain/shared/validation.ts";
import { ReadReviews } from "./read-reviews.tsx";

export const loader = page("reviewer", async ({ ctx, t, language }) => {
  const { reviews, undeclared } = await listOpenReviews(ctx, language);
  return { title: t("offline.title"), count: reviews.length, undeclared, most: largestReviewsFile };
});

type Reply = FormReply & { read?: ReadSheets };

/** Reads the file and shows what it says; nothing is saved yet, and the file is not kept. */
export const action = act("reviewer", nothing, async (args) => {
  const { reviews } = await listOpenReviews(args.ctx, args.language);
  const sent = await readSentReviews(args.form.get("file"), reviews);
  return sent.ok ? data({ values: {}, errors: {}, read: sent.read } satisfies Reply) : invalid(args, { file: [`offline.fault.${sent.why}`] });
});

export default function Offline() {
  const { title, count, undeclared, most } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  const read = useActionData<Reply>()?.read;
  return (
    <CalmShell>
      <BackLink to={paths.review()}>{t("selection.queue.title")}</BackLink>
      <PageHead title={title} lead={t(read ? "offline.readLead" : "offline.lead")} />
      {read ? (
        <ReadReviews read={read} />
      ) : count === 0 ? (
        <EmptyState title={t("offline.empty")}>{t("offline.emptyLead")}</EmptyState>
      ) : (
        <>
          <Section title={t("offline.take")}>
            <p>{t("offline.takeLead")}</p>
            {undeclared > 0 && <p>{t("offline.undeclared", { count: undeclared })}</p>}
            <ButtonLink to={paths.offlineFile()} variant="secondary" reloadDocument>
              {t("offline.download", { count })}
            </ButtonLink>
          </Section>
          <Section title={t("offline.bring")}>
            <Form errors={form.errors} encType="multipart/form-data">
              <FileField name="file" errors={form.errors.file} most={{ bytes: most, sentence: t("offline.fault.large") }} label={t("offline.file")} hint={t("offline.fileHint")} accept=".xlsx" />
              <Button>{t("offline.show")}</Button>
            </Form>
          </Section>
        </>
      )}
    </CalmShell>
  );
}
