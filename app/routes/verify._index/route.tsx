import { redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, invalid } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { VerifyForm } from "#app/shell/verify-form.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { readCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { shortText } from "#domain/shared/validation.ts";

export const loader = page("public", async ({ t }) => ({ title: t("certificates.verify.title") }));

export const action = act("public", z.object({ code: shortText(40) }), async (args) => {
  const code = readCertificateCode(args.input.code);
  return code ? redirect(paths.verify(code), 303) : invalid(args, { code: ["certificates.verify.badCode"] });
});

export default function Verify() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("certificates.verify.title")} lead={t("certificates.verify.lead")} />
      <VerifyForm />
    </PublicShell>
  );
}
