import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { previewBulkMail } from "#app/selection/bulk-preview.server.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { MailPreview } from "#app/shell/mail-preview.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCohortName } from "#domain/applications/staff-applications.queries.ts";
import { getBulkAction } from "#domain/selection/bulk.queries.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { nothing } from "#domain/shared/validation.ts";
import { BulkItems } from "./bulk-items.tsx";

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const [action, cohort] = await Promise.all([getBulkAction(ctx, params.cohortId!, params.bulkActionId!), getCohortName(ctx, params.cohortId!)]);
  const kind = t(`bulk.kind.${action.input.kind}`);
  return {
    title: action.doneAt ? t("bulk.doneTitle", { kind }) : kind,
    cohort: { id: cohort.id, zone: cohort.zone, name: readText(cohort.name, language).text },
    action,
    mail: action.doneAt ? null : await previewBulkMail(ctx, action, url.origin),
  };
});

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const [cohortId, bulkActionId] = [params.cohortId!, params.bulkActionId!];
  await doBulk(ctx, { cohortId, bulkActionId });
  return goTo(paths.bulkAction(cohortId, bulkActionId), "bulk.saidDone");
});

export default function BulkAction() {
  const { title, cohort, action, mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm();
  const { input, items, touched, mails, doneAt } = action;
  const count = (n: number) => (n === 0 ? "0" : t("bulk.applications", { count: n }));
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortApplications(cohort.id)}>{t("applications.title")}</BackLink>
      <PageHead title={title} lead={doneAt ? `${action.madeBy}, ${format.dateTime(doneAt)}` : undefined} />
      <Facts
        layout="wide"
        items={[
          ...(input.kind === "intend" ? [{ term: t("selection.intend.result"), value: t(`selection.intention.${input.intended}`) }] : []),
          ...(input.kind === "extend"
            ? [
                { term: t("bulk.until"), value: format.dateTime(momentAt(input.until, cohort.zone)) },
                { term: t("applications.extensions.why"), value: input.why },
              ]
            : []),
          { term: t("bulk.touched"), value: count(touched) },
          { term: t("bulk.left"), value: count(items.length - touched) },
          { term: t("bulk.mails"), value: mails === 0 && input.kind === "intend" ? t("bulk.none") : t("bulk.mailCount", { count: mails }) },
        ]}
      />
      {doneAt ? null : touched > 0 ? (
        <Form errors={form.errors}>
          <ActionRow>
            <Button>{t("bulk.act", { count: touched })}</Button>
            <ButtonLink variant="quiet" to={paths.cohortApplications(cohort.id)}>
              {t("ui.back")}
            </ButtonLink>
          </ActionRow>
        </Form>
      ) : (
        <p>{t("bulk.nobody")}</p>
      )}
      {mail && <MailPreview name={mail.name} preview={mail} />}
      <Section title={doneAt ? t("bulk.fateDone") : t("bulk.fate")}>
        <BulkItems items={items} isDone={doneAt !== null} />
      </Section>
    </DeskShell>
  );
}
