import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { renderEmail } from "#emails/define-email.tsx";
import { emails } from "#emails/index.ts";
import { languages } from "#domain/shared/language.ts";

export const loader = page("demo", async ({ t }) => {
  const mails = await Promise.all(
    emails.map(async (email) => ({
      name: email.name,
      versions: await Promise.all(languages.map(async (language) => ({ language, subject: (await renderEmail(email, email.example, language, "Europe/Helsinki")).subject }))),
    })),
  );
  return { title: t("dev.mails"), mails };
});

export default function Mails() {
  const { title, mails } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={title} lead={t("dev.mailsLead")} />
      {mails.map((mail) => (
        <Section key={mail.name} title={mail.name}>
          {mail.versions.map(({ language, subject }) => (
            <Disclosure key={language} summary={<span lang={language}>{`${t(`messages.languages.${language}`)}: ${subject}`}</span>}>
              <iframe className="mail-frame" loading="lazy" src={paths.mail(mail.name, language, "html")} title={t("dev.frame", { name: mail.name, language: t(`messages.languages.${language}`) })} />
              <p>
                <a href={paths.mail(mail.name, language, "text")}>{`${t("dev.text")}: ${mail.name}, ${t(`messages.languages.${language}`)}`}</a>
              </p>
            </Disclosure>
          ))}
        </Section>
      ))}
    </PublicShell>
  );
}
