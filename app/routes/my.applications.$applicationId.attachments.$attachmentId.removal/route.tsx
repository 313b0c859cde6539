import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { listAttachments } from "#domain/applications/attachments.queries.ts";
import { removeAttachment } from "#domain/applications/remove-attachment.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  await mustReach(ctx, params.applicationId!, editors);
  const files = await listAttachments(ctx, params.applicationId!);
  const file = found(
    files.find((f) => f.id === params.attachmentId),
    "attachment",
  );
  return { title: t("applications.section.removeFile"), name: file.name, applicationId: params.applicationId! };
});

export const action = act("person", nothing, async (args) => {
  const { applicationId = "", attachmentId = "" } = args.params;
  const removed = await removeAttachment(args.ctx, { applicationId, attachmentId });
  return removed.ok ? goTo(paths.myApplication(applicationId), "applications.section.fileRemoved") : refuse(args, `applications.refusal.${removed.refusal}`);
});

export default function AttachmentRemoval() {
  const { title, name, applicationId } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <ConfirmPage title={title} lead={name} act={t("applications.section.removeFile")} back={paths.myApplication(applicationId)} />;
}
