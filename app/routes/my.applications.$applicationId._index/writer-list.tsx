import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { People } from "#app/ui/people.tsx";
import type { WriterAccess } from "#domain/applications/applications.schema.ts";

type Props = { writers: { id: string; name: string; initials: string; access: WriterAccess; isMe: boolean }[]; inviteHref: string | null };

/** Who writes here, and what each may do. */
export function WriterList({ writers, inviteHref }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack">
      <h2>{t("applications.tasks.writerList")}</h2>
      <People
        people={writers.map((w) => ({
          key: w.id,
          initials: w.initials,
          name: w.name,
          note: [w.isMe && t("applications.tasks.you"), t(`applications.access.${w.access}`)].filter(Boolean).join(" · "),
        }))}
      />
      {inviteHref && (
        <p>
          <Link to={inviteHref}>{t("applications.tasks.invite")}</Link>
        </p>
      )}
    </section>
  );
}
