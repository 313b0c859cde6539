import { Link } from "@remix-run/react";
import { CircleHelp, LogIn } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LanguageItem } from "#app/ui/language-switch.tsx";
import { Brand } from "#app/ui/mark.tsx";
import { MeMenu, Navigation, Tools, type FramePerson, type NavItem } from "#app/ui/navigation.tsx";

export interface FrameProps {
  /** Where the brand leads. */
  home: string;
  nav: NavItem[];
  person: FramePerson | null;
  signInHref: string;
  languages: LanguageItem[];
  /** Help comes first: it is in the same place on every page. */
  footer: { href: string; label: string }[];
  footerNote?: ReactNode;
  /** The one notice of the page, above its heading. */
  notice?: ReactNode;
  children: ReactNode;
}

function Outer({ density, bar, footer, footerNote, children }: Pick<FrameProps, "footer" | "footerNote" | "children"> & { density: "calm" | "desk"; bar: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="frame" data-density={density}>
      <a className="skip-link" href="#content">
        {t("ui.skip")}
      </a>
      {bar}
      {children}
      <footer className="page-footer">
        <div className="page-footer-inner">
          {footer.map(({ href, label }, i) => (
            <Link key={href} to={href}>
              {i === 0 && <CircleHelp className="icon" aria-hidden="true" />}
              {label}
            </Link>
          ))}
          {footerNote != null && <p className="page-footer-note">{footerNote}</p>}
        </div>
      </footer>
    </div>
  );
}

function Main({ notice, wide = false, children }: { notice?: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1}>
      <div className={wide ? "page page-wide flow" : "page flow"}>
        {notice}
        {children}
      </div>
    </main>
  );
}

function Me({ person, signInHref }: Pick<FrameProps, "person" | "signInHref">) {
  const { t } = useTranslation();
  return person ? (
    <MeMenu person={person} />
  ) : (
    <Link className="tool" to={signInHref}>
      <LogIn className="icon" aria-hidden="true" />
      {t("ui.signIn")}
    </Link>
  );
}

/** Pages that anyone may see: navigation in the top bar. */
export function PublicFrame({ home, nav, languages, person, signInHref, notice, children, ...foot }: FrameProps) {
  const bar = (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Brand to={home} />
        <Navigation shape="bar" items={nav} languages={languages} />
        <Tools languages={languages} hasNavigation>
          <Me person={person} signInHref={signInHref} />
        </Tools>
      </div>
    </header>
  );
  return (
    <Outer density="calm" bar={bar} {...foot}>
      <Main notice={notice}>{children}</Main>
    </Outer>
  );
}

/** Applicants, participants, reviewers, mentors: a second bar with their own pages, sparse and in large type. */
export function CalmFrame({ home, nav, languages, person, signInHref, notice, context, wide, children, ...foot }: FrameProps & { /** The programme or cohort. */ context?: string; wide?: boolean }) {
  const bar = (
    <>
      <header className="top-bar">
        <div className="top-bar-inner">
          <Brand to={home} />
          {context && (
            <p className="frame-context">
              <strong>{context}</strong>
            </p>
          )}
          <Tools languages={languages} hasNavigation>
            <Me person={person} signInHref={signInHref} />
          </Tools>
        </div>
      </header>
      <div className="section-bar">
        <Navigation shape="bar" items={nav} languages={languages} />
      </div>
    </>
  );
  return (
    <Outer density="calm" bar={bar} {...foot}>
      <Main notice={notice} wide={wide}>
        {children}
      </Main>
    </Outer>
  );
}

export interface DeskContext {
  /** What the person is here as. */
  label: string;
  /** The cohort. */
  name: string;
  /** Where another one can be chosen. */
  href: string;
}

/** Staff: side navigation and a wide work area, dense. */
export function DeskFrame({ home, nav, languages, person, signInHref, notice, context, children, ...foot }: FrameProps & { context?: DeskContext }) {
  const bar = (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Brand to={home} />
        {context && (
          <Link className="frame-context" to={context.href}>
            {context.label && <small>{context.label}</small>}
            <strong>{context.name}</strong>
          </Link>
        )}
        <Tools languages={languages} hasNavigation>
          <Me person={person} signInHref={signInHref} />
        </Tools>
      </div>
    </header>
  );
  return (
    <Outer density="desk" bar={bar} {...foot}>
      <div className="workspace">
        <Navigation shape="side" items={nav} languages={languages} />
        <Main notice={notice}>{children}</Main>
      </div>
    </Outer>
  );
}
