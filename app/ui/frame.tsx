import { Link } from "@remix-run/react";
import { CircleHelp, LogIn, Menu } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "#app/ui/mark.tsx";
import { Avatar } from "#app/ui/people.tsx";

export type NavLink = { href: string; label: string; current?: boolean };
export type FrameProps = {
  /** where the mark leads */
  home: string;
  nav: NavLink[];
  person: { name: string; initials: string; menu: NavLink[] } | null;
  signInHref: string;
  languages: { code: string; label: string; href: string; current: boolean }[];
  footer: NavLink[];
  footerNote: string;
  /** the one notice, above the heading */
  notice?: ReactNode;
  children: ReactNode;
};

const Links = ({ items }: { items: NavLink[] }) => (
  <ul>
    {items.map((i) => (
      <li key={i.href}>
        <Link to={i.href} aria-current={i.current ? "page" : undefined}>
          {i.label}
        </Link>
      </li>
    ))}
  </ul>
);

const Languages = ({ languages }: Pick<FrameProps, "languages">) => {
  const { t } = useTranslation();
  return (
    <nav className="languages" aria-label={t("ui.language")}>
      {languages.map((l) => (
        <a key={l.code} href={l.href} lang={l.code} hrefLang={l.code} aria-current={l.current ? "true" : undefined}>
          {l.label}
        </a>
      ))}
    </nav>
  );
};

/** Tools at the right end: languages, and the person's menu or the way to sign in. On phones everything is in one menu. */
function Tools({ nav, person, signInHref, languages }: Pick<FrameProps, "nav" | "person" | "signInHref" | "languages">) {
  const { t } = useTranslation();
  return (
    <div className="top-bar-tools">
      <div className="wide-only">
        <Languages languages={languages} />
      </div>
      {person ? (
        <details className="drop wide-only">
          <summary>
            <Avatar initials={person.initials} />
            <span className="visually-hidden">{t("ui.ownMenu", { name: person.name })}</span>
          </summary>
          <nav className="drop-body" aria-label={t("ui.own")}>
            <p className="drop-head">{person.name}</p>
            <Links items={person.menu} />
          </nav>
        </details>
      ) : (
        <div className="wide-only">
          <Link to={signInHref}>
            <LogIn size={20} aria-hidden="true" />
            {t("ui.signIn")}
          </Link>
        </div>
      )}
      <details className="drop narrow-only">
        <summary>
          <Menu size={24} aria-hidden="true" />
          {t("ui.menu")}
        </summary>
        <nav className="drop-body" aria-label={t("ui.menu")}>
          <Links items={nav} />
          <hr />
          {person ? (
            <>
              <p className="drop-head">{person.name}</p>
              <Links items={person.menu.filter((m) => !nav.some((n) => n.href === m.href))} />
            </>
          ) : (
            <Links items={[{ href: signInHref, label: t("ui.signIn") }]} />
          )}
          <hr />
          <Languages languages={languages} />
        </nav>
      </details>
    </div>
  );
}

const Footer = ({ footer, footerNote }: Pick<FrameProps, "footer" | "footerNote">) => (
  <footer className="page-footer">
    <div className="page-footer-inner">
      {footer.map((f, i) => (
        <Link key={f.href} to={f.href}>
          {i === 0 && <CircleHelp size={20} aria-hidden="true" />}
          {f.label}
        </Link>
      ))}
      <span className="page-footer-note caption">{footerNote}</span>
    </div>
  </footer>
);

const Skip = () => {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href="#content">
      {t("ui.skip")}
    </a>
  );
};

function TopBar({ context, bar, ...props }: FrameProps & { context?: ReactNode; bar: boolean }) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Brand to={props.home} />
        {context && <div className="top-bar-context">{context}</div>}
        {bar && (
          <nav className="bar-nav wide-only" aria-label={t("ui.mainNav")}>
            <Links items={props.nav} />
          </nav>
        )}
        <Tools {...props} />
      </div>
    </header>
  );
}

/** Pages of applicants and participants: one column, one primary act. */
export const CalmFrame = ({ context, ...props }: FrameProps & { context?: string }) => (
  <div className="page" data-density="calm">
    <Skip />
    <TopBar {...props} bar context={context} />
    <main id="content" tabIndex={-1}>
      <div className="content">
        {props.notice}
        {props.children}
      </div>
    </main>
    <Footer {...props} />
  </div>
);

/** Pages that anyone may see. */
export const PublicFrame = (props: FrameProps) => <CalmFrame {...props} />;

/** Pages of staff: side navigation and a fluid work area. */
export function DeskFrame({ context, ...props }: FrameProps & { context: { label: string; name: string; href: string } }) {
  const { t } = useTranslation();
  return (
    <div className="page" data-density="desk">
      <Skip />
      <TopBar
        {...props}
        bar={false}
        context={
          <>
            <small>{context.label}</small>
            <Link to={context.href} style={{ minHeight: 0, padding: 0 }}>
              {context.name}
            </Link>
          </>
        }
      />
      <div className="workspace">
        <nav className="side-nav" aria-label={t("ui.mainNav")}>
          <Links items={props.nav} />
        </nav>
        <main id="content" tabIndex={-1}>
          {props.notice}
          {props.children}
        </main>
      </div>
      <Footer {...props} />
    </div>
  );
}
