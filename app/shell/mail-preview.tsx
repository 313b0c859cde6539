import { useTranslation } from "react-i18next";
import { Sheet } from "#app/ui/sheet.tsx";

/** A mail as its text, in its own language. */
export function MailPreview({ name, preview }: { name: string; preview: { subject: string; text: string; language: string } | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t("messages.preview", { name })}</h2>
      {preview ? (
        <Sheet>
          <h3 lang={preview.language}>{preview.subject}</h3>
          <p className="kept-lines" lang={preview.language}>
            {preview.text}
          </p>
        </Sheet>
      ) : (
        <p className="text-muted">{t("messages.previewNone")}</p>
      )}
    </section>
  );
}
