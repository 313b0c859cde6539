import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";

export const loader = page("public", async ({ t }) => ({ title: t("public.help.title") }));

const steps = ["find", "signIn", "write", "send", "decision"] as const;

export default function Help() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("public.help.title")} lead={t("public.help.lead")} />
      <Section title={t("public.help.applying")} id="applying">
        <ol className="numbered">
          {steps.map((step) => (
            <li key={step}>{t(`public.help.steps.${step}`)}</li>
          ))}
        </ol>
      </Section>
      {(["noCode", "contact"] as const).map((part) => (
        <Section key={part} title={t(`public.help.${part}`)}>
          <p>{t(`public.help.${part}Text`)}</p>
        </Section>
      ))}
    </PublicShell>
  );
}
