import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getAward } from "#domain/certificates/certificates.queries.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { RevokeInput } from "#domain/certificates/certificates.schema.ts";
import { revokeCertificate } from "#domain/certificates/revoke-certificate.ts";
import { getStaffCohort } from "#domain/homes/cohort-home.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const cohort = await getStaffCohort(ctx, params.cohortId!);
  const award = await getAward(ctx, params.awardId!);
  if (award.cohortId !== cohort.id || !cohort.runs) throw new NotFound("certificate");
  return { title: t("certificates.staff.revokeTitle", { name: award.content.personName }), cohort, code: showCertificateCode(award.code), valid: award.state === "issued" };
});

export const action = act("manager", RevokeInput, async (args) => {
  const outcome = await revokeCertificate(args.ctx, { awardId: args.params.awardId!, reason: args.input.reason });
  return outcome.ok ? goTo(paths.cohortCertificates(outcome.value.cohortId), "certificates.staff.revokedDone") : refuse(args, "certificates.staff.notValid");
});

export default function Revocation() {
  const { title, cohort, code, valid } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm();
  return (
    <DeskShell cohort={{ id: cohort.id, name: readText(cohort.name, language).text }}>
      <div className="flow">
        <PageHead title={title} lead={valid ? t("certificates.staff.revokeLead", { code }) : t("certificates.staff.notValid")} />
        {valid && (
          <Form errors={form.errors}>
            <TextArea {...form.field("reason")} label={t("certificates.staff.reason")} hint={t("certificates.staff.reasonHint")} maxLength={1000} />
            <ActionRow>
              <Button variant="danger">{t("certificates.staff.revoke")}</Button>
              <Link to={paths.cohortCertificates(cohort.id)}>{t("ui.back")}</Link>
            </ActionRow>
          </Form>
        )}
        {!valid && <Link to={paths.cohortCertificates(cohort.id)}>{t("certificates.title")}</Link>}
      </div>
    </DeskShell>
  );
}
