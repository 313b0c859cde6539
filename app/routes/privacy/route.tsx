import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";

export const loader = page("public", async ({ t }) => ({ title: t("public.privacy.title") }));

const parts = ["who", "what", "why", "own", "cookies", "log"] as const;

export default function Privacy() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("public.privacy.title")} lead={t("public.privacy.lead")} />
      {parts.map((part) => (
        <Section key={part} title={t(`public.privacy.${part}`)}>
          <p className="prose">{t(`public.privacy.${part}Text`)}</p>
        </Section>
      ))}
    </PublicShell>
  );
}
