import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";

export const loader = page("public", async ({ t }) => ({ title: t("public.accessibility.title") }));

const parts = ["level", "tested", "known", "tell"] as const;

export default function Accessibility() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("public.accessibility.title")} lead={t("public.accessibility.lead")} />
      {parts.map((part) => (
        <Section key={part} title={t(`public.accessibility.${part}`)}>
          <p className="prose">{t(`public.accessibility.${part}Text`)}</p>
        </Section>
      ))}
    </PublicShell>
  );
}
