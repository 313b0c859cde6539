import { useTranslation } from "react-i18next";
import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import type { Loaded } from "./route.tsx";

/** What became of a completion: the receipt of one that was sent, or why there is nothing to do any more. */
export function EndedCompletion({ application: a, programme, standing, sent, now }: Loaded) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  const ending = standing === "withdrawn" ? "withdrawn" : "over";
  return (
    <>
      <PageHead
        kicker={programme}
        title={sent ? t("applications.completion.receiptTitle") : t(`applications.completion.${ending}Title`)}
        lead={sent ? t("applications.completion.receiptLead", { number: a.diaryNumber }) : t(`applications.completion.${ending}Lead`)}
      />
      {sent && (
        <>
          <Facts
            items={[
              { term: t("applications.sentAt"), value: format.dateTime(sent.at) },
              { term: t("applications.completion.sentBy"), value: sent.by },
              { term: t("applications.completion.version"), value: format.number(sent.version) },
              { term: t("applications.completion.changed"), value: sent.changed.join(", ") },
            ]}
          />
          <AnswerSections sections={now} fileHref={(file) => paths.applicationAttachment(a.id, file)} />
        </>
      )}
      <ActionRow>
        <ButtonLink to={paths.myApplication(a.id)}>{t("applications.receipt.follow")}</ButtonLink>
        <ButtonLink to={paths.applicationPdf(a.id)} variant="secondary" reloadDocument>
          {t("applications.receipt.pdf")}
        </ButtonLink>
      </ActionRow>
    </>
  );
}
