import { useLocation } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FlashNotice } from "#app/shell/flash-notice.tsx";
import { useRoot } from "#app/shell/use-root.ts";
import { paths } from "#app/paths.ts";
import type { NavItem } from "#app/ui/navigation.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import { languages } from "#domain/shared/language.ts";

const ownNames = { fi: "Suomi", sv: "Svenska", en: "English" };

/** What every frame needs: who is here and what their menu holds, the languages, the footer, the one notice. */
export function useFrame() {
  const root = useRoot();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const within = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  /** `holds`: addresses that belong to it without standing below it. */
  const link = (href: string, label: string, { exact = false, icon, holds = [] }: { exact?: boolean; icon?: LucideIcon; holds?: string[] } = {}): NavItem => ({
    href,
    label,
    icon,
    current: (exact ? pathname === href : within(href)) || holds.some(within),
  });
  const person = root?.person;
  const staff = person?.roles.some((r) => ["administrator", "manager", "facilitator", "evaluator", "observer"].includes(r));
  const menu = person
    ? [
        link(paths.my(), t("shell.home"), { exact: true }),
        link(paths.myApplications(), t("shell.applications")),
        ...(person.roles.includes("reviewer") ? [link(paths.review(), t("shell.reviews")), link(paths.interviews(), t("interviews.title"))] : []),
        ...(person.roles.includes("mentor") ? [link(paths.mentoring(), t("shell.mentoring"))] : []),
        ...(staff ? [link(paths.organise(), t("shell.organise"))] : []),
        link(paths.myOrganisations(), t("shell.organisations")),
        link(paths.myDetails(), t("shell.details")),
        link(paths.mySignIns(), t("shell.signIns")),
        ...(root?.demo ? [link(paths.demo(), t("shell.demo"))] : []),
        link(paths.signOut(), t("signIn.signOut")),
      ]
    : [];
  const language = root?.language ?? "fi";
  return {
    link,
    home: person ? paths.my() : paths.home(),
    person: person ? { name: person.name, initials: initialsOf(person.name), menu } : null,
    signInHref: paths.signIn(pathname === "/" ? undefined : pathname),
    languages: languages.map((code) => ({ code, label: ownNames[code], href: `?lang=${code}`, current: code === language })),
    footer: [
      { href: paths.help(), label: t("shell.help") },
      { href: paths.accessibility(), label: t("shell.accessibility") },
      { href: paths.privacy(), label: t("shell.privacy") },
      ...(root?.demo ? [{ href: paths.demo(), label: t("shell.demo") }] : []),
    ],
    footerNote: t("shell.openSource"),
    notice: <FlashNotice />,
  };
}
