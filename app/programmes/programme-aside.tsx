import { useTranslation } from "react-i18next";
import { Content, useRead } from "#app/content/content.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Facts, Section } from "#app/ui/facts.tsx";
import { People } from "#app/ui/people.tsx";
import type { Language } from "#domain/shared/language.ts";
import { initialsOf } from "#app/ui/initials.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

interface ProgrammeAsideProps {
  programme: { audience: LocalizedText; languages: Language[]; organiserName: string; funderName: string | null; themes: { name: LocalizedText }[]; contactName: string; contactEmail: string };
  current: { capacity: number; startsOn: string; endsOn: string } | null;
}

/** Facts of a programme and whom to ask. */
export function ProgrammeAside({ programme: p, current }: ProgrammeAsideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = useRead();
  return (
    <>
      <Facts
        ruled
        items={[
          { term: t("public.programme.who"), value: <Content value={p.audience} /> },
          ...(current ? [{ term: t("public.programme.when"), value: format.dayRange(current.startsOn, current.endsOn) }] : []),
          ...(current ? [{ term: t("public.programme.places"), value: t("public.places", { count: current.capacity }) }] : []),
          { term: t("public.programme.languages"), value: format.list(p.languages.map((l) => t(`people.languages.${l}`))) },
          ...(p.themes.length > 0 ? [{ term: t("public.programme.themes"), value: p.themes.map((theme) => read(theme.name)).join(", ") }] : []),
          { term: t("public.programme.organiser"), value: p.organiserName },
          ...(p.funderName ? [{ term: t("public.programme.funder"), value: p.funderName }] : []),
        ]}
      />
      <Contact name={p.contactName} email={p.contactEmail} />
    </>
  );
}

/** The organiser's person to ask, with the address as a link. */
export function Contact({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("public.programme.ask")} level={3}>
      <People people={[{ key: email, initials: initialsOf(name), name, note: <a href={`mailto:${email}`}>{email}</a> }]} />
    </Section>
  );
}
