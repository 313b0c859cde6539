import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { LetterSheet } from "#app/selection/letter-sheet.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { getCaseLetter } from "#domain/selection/case-letter.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language }) => {
  const { call, oneCase, letter, ...one } = await getCaseLetter(ctx, params.cohortId!, params.applicationId!);
  return { title: letter.title, cohort: { id: call.cohort_id, name: readText(call.name, language).text, oneCase }, letter, ...one };
});

export default function CaseLetter() {
  const { cohort, applicationId, letter, intended, waitRank, readers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.applicationReviews(cohort.id, applicationId)}>{t("selection.intend.title")}</BackLink>
      <PageHead title={<span lang={letter.language}>{letter.title}</span>} lead={t("selection.intend.letterLead")}>
        <IntentionTag intended={intended} waitRank={waitRank} />
      </PageHead>
      <p className="text-muted">{t("selection.publish.to", { list: readers.join(", ") })}</p>
      <LetterSheet letter={letter} />
    </DeskShell>
  );
}
