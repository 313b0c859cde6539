import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignatureFacts } from "#app/applications/signature-facts.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Celebration } from "#app/ui/celebration.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { getOwnApplicationWhole } from "#domain/applications/applications.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const a = await getOwnApplicationWhole(ctx, params.applicationId!);
  if (!a.diaryNumber || !a.submittedAt) throw new NotFound("receipt");
  const { id, diaryNumber, submittedAt, decisionsOn, confirmBy, zone, contactName, contactEmail, signatures, unsignedReason, version } = a;
  return {
    title: t("applications.receipt.title"),
    id,
    diaryNumber,
    submittedAt,
    decisionsOn,
    confirmBy,
    zone,
    contactName,
    contactEmail,
    signatures,
    unsignedReason,
    version,
    programme: readText(a.programmeName, language).text,
  };
});

export default function Receipt() {
  const a = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  return (
    <CalmShell>
      <Celebration>
        <PageHead kicker={a.programme} title={t("applications.receipt.title")} lead={t("applications.receipt.lead", { number: a.diaryNumber })} />
      </Celebration>
      <Section title={t("applications.receipt.next")}>
        <ol className="stack stack-close">
          <li>{t("applications.receipt.nextReview")}</li>
          <li>{t("applications.receipt.nextDecision", { day: format.day(a.decisionsOn) })}</li>
          <li>{t("applications.receipt.nextPlace", { when: format.dateTime(a.confirmBy) })}</li>
        </ol>
      </Section>
      <Facts
        items={[
          { term: t("applications.diaryNumber"), value: a.diaryNumber },
          { term: t("applications.sentAt"), value: format.dateTime(a.submittedAt) },
          { term: t("applications.askFrom"), value: <a href={`mailto:${a.contactEmail}`}>{a.contactName}</a> },
        ]}
      />
      <SignatureFacts signatures={a.signatures} application={a} unsignedReason={a.unsignedReason} />
      <ActionRow>
        <ButtonLink to={paths.myApplication(a.id)}>{t("applications.receipt.follow")}</ButtonLink>
        <ButtonLink to={paths.applicationPdf(a.id)} variant="secondary" reloadDocument>
          {t("applications.receipt.pdf")}
        </ButtonLink>
      </ActionRow>
    </CalmShell>
  );
}
