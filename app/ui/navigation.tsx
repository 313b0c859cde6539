import { Link } from "@remix-run/react";
import { Menu as MenuIcon, type LucideIcon } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, type LanguageItem } from "#app/ui/language-switch.tsx";
import { Avatar } from "#app/ui/people.tsx";

export interface NavItem {
  href: string;
  label: string;
  icon?: LucideIcon;
  current?: boolean;
}

export interface FramePerson {
  name: string;
  initials: string;
  menu: NavItem[];
}

/** A link of a menu changes the page without a load, so the open menu must be told to close. */
const closeMenu = (event: MouseEvent) => {
  const menu = event.currentTarget.closest<HTMLElement>("[popover]");
  if (menu?.matches(":popover-open")) menu.hidePopover();
};

function Links({ items }: { items: NavItem[] }) {
  return (
    <ul>
      {items.map(({ href, label, icon: Icon, current }) => (
        <li key={href}>
          <Link className="menu-link" to={href} aria-current={current ? "page" : undefined} onClick={closeMenu}>
            {Icon && <Icon className="icon" aria-hidden="true" />}
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The navigation of a frame: a bar or a column on wide screens, a popover under the button on phones. One list in the page. */
export function Navigation({ items, languages, shape }: { items: NavItem[]; languages: LanguageItem[]; shape: "bar" | "side" }) {
  const { t } = useTranslation();
  return (
    <nav className={`menu menu-nav menu-${shape}`} id="navigation" popover="auto" aria-label={t("ui.menu")}>
      <Links items={items} />
      <div className="menu-languages">
        <LanguageSwitch languages={languages} />
      </div>
    </nav>
  );
}

/** Opens the navigation on phones. */
export function NavigationButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="tool menu-button" popovertarget="navigation">
      <MenuIcon className="icon" aria-hidden="true" />
      {t("ui.menu")}
    </button>
  );
}

/** Who is signed in and their own pages. */
export function MeMenu({ person }: { person: FramePerson }) {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" className="tool" popovertarget="me">
        <Avatar initials={person.initials} />
        <span className="visually-hidden">{t("ui.me", { name: person.name })}</span>
      </button>
      <nav className="menu menu-me" id="me" popover="auto" aria-label={t("ui.me", { name: person.name })}>
        <p className="menu-me-name">{person.name}</p>
        <Links items={person.menu} />
      </nav>
    </>
  );
}

/** The right end of the top bar. */
export function Tools({ languages, hasNavigation, children }: { languages: LanguageItem[]; hasNavigation: boolean; children?: ReactNode }) {
  return (
    <div className="tools">
      <LanguageSwitch languages={languages} />
      {hasNavigation && <NavigationButton />}
      {children}
    </div>
  );
}
