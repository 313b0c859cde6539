import { useId, type ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export interface Fact {
  key?: string;
  term: ReactNode;
  value: ReactNode;
}

interface FactsProps {
  items: Fact[];
  /** wide: columns; large: the page's own content. */
  layout?: "list" | "wide" | "large";
  /** An ink rule opens the block. */
  ruled?: boolean;
}

/** Short facts: what it is called, what it is. */
export function Facts({ items, layout = "list", ruled = false }: FactsProps) {
  return (
    <dl className={classNames("facts", layout !== "list" && `facts-${layout}`, ruled && "facts-ruled")}>
      {items.map(({ key, term, value }, i) => (
        <div key={key ?? i}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one big date of a page. */
export function Deadline({ label, children, note }: { label: ReactNode; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="deadline">
      <p className="deadline-label">{label}</p>
      <p className="deadline-date">{children}</p>
      {note != null && <p className="deadline-note">{note}</p>}
    </div>
  );
}

/** A day as a small sign: weekday above, date below. */
export function DateBlock({ weekday, day, large = false }: { weekday: ReactNode; day: ReactNode; large?: boolean }) {
  return (
    <p className={large ? "date-block date-block-large" : "date-block"}>
      <span className="date-block-weekday">{weekday}</span> <span className="date-block-day">{day}</span>
    </p>
  );
}

/** Opens a block with an ink rule: totals, facts, an answer. */
export function Ruled({ children }: { children: ReactNode }) {
  return <div className="ruled stack">{children}</div>;
}

interface HeadProps {
  title: ReactNode;
  /** One link or quiet button at the end of the line. */
  action?: ReactNode;
  level?: 2 | 3;
}

/** A heading with its one act. */
export function SectionHead({ title, action, level = 2, id }: HeadProps & { id?: string }) {
  const Heading = `h${level}` as const;
  return (
    <div className="section-head">
      <Heading id={id}>{title}</Heading>
      {action}
    </div>
  );
}

/** A named part of a page; its children stand a step apart. */
export function Section({ title, action, level, id, children }: HeadProps & { /** For links to the part. */ id?: string; children: ReactNode }) {
  const made = useId();
  const headId = id ? `${id}-title` : made;
  return (
    <section className="section" id={id} aria-labelledby={headId}>
      <SectionHead title={title} action={action} level={level} id={headId} />
      <div className="stack">{children}</div>
    </section>
  );
}

interface PageHeadProps {
  /** The answer or the thing's name. */
  title: ReactNode;
  /** Where you are. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** Desk: right of the heading; calm: under it. */
  actions?: ReactNode;
  /** A line of state under the heading: tag, dots, saved. */
  children?: ReactNode;
  lang?: string;
}

/** The head of each page; exactly one. */
export function PageHead({ title, kicker, lead, actions, children, lang }: PageHeadProps) {
  return (
    <div className="page-head-bar">
      <div className="page-head">
        {kicker != null && <p className="kicker">{kicker}</p>}
        <h1 lang={lang}>{title}</h1>
        {lead != null && <p className="lead">{lead}</p>}
        {children != null && <div className="row small">{children}</div>}
      </div>
      {actions != null && <div className="action-row">{actions}</div>}
    </div>
  );
}

/** Text that people wrote. `html` must have been cleaned on the server. */
export function Prose({ html, lang, children }: { html?: string; lang?: string; children?: ReactNode }) {
  return html === undefined ? (
    <div className="prose" lang={lang}>
      {children}
    </div>
  ) : (
    <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
