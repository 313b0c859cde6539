import { useTranslation } from "react-i18next";

/** A mail as its reader will see it, in its own language. */
export function MailPreview({ name, preview }: { name: string; preview: { subject: string; html: string; language: string } | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t("messages.preview", { name })}</h2>
      {preview ? (
        <>
          <p>
            <strong lang={preview.language}>{preview.subject}</strong>
          </p>
          <iframe className="mail-frame" sandbox="" srcDoc={preview.html} title={t("messages.preview", { name })} />
        </>
      ) : (
        <p className="text-muted">{t("messages.previewNone")}</p>
      )}
    </section>
  );
}
