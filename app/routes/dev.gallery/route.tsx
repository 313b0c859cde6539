import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Content } from "./content.tsx";
import { Controls } from "./controls.tsx";

export const loader = page("demo", async ({ t }) => ({ title: t("dev.gallery") }));

export default function Gallery() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("dev.gallery")} lead={t("dev.galleryLead")} />
      <Controls />
      <Content />
    </PublicShell>
  );
}
