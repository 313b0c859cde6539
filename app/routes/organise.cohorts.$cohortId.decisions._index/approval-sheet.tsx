import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Approval = { last: { name: string; at: Date; isCurrent: boolean; isOwn: boolean } | undefined };

/** The second pair of eyes: who stands behind these very letters, or the button with which the reader does. */
export function ApprovalSheet({ cohort, approval: { last }, fingerprint, isReady }: { cohort: { id: string; zone: string }; approval: Approval; fingerprint: string; isReady: boolean }) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const by = last && { name: last.name, at: format.dateTime(last.at) };
  return (
    <Sheet>
      <h2>{t("publication.approval.title")}</h2>
      {by && <p>{t(last.isCurrent ? "publication.approval.by" : "publication.approval.outdated", by)}</p>}
      {last?.isCurrent && last.isOwn && <p>{t("publication.approval.other")}</p>}
      {!last?.isCurrent && <p>{t("publication.approval.lead")}</p>}
      {!last?.isCurrent && isReady && (
        <Form action={paths.publicationApproval(cohort.id)}>
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <Button variant="secondary">{t("publication.approval.act")}</Button>
        </Form>
      )}
    </Sheet>
  );
}
