import type { ReactNode } from "react";

/** The head of a page: where we are, the answer or the thing's name, a sentence, and the page's acts. */
export function PageHead({ kicker, title, lead, actions }: { kicker?: ReactNode; title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {actions && <div className="page-head-actions">{actions}</div>}
    </div>
  );
}

export const SectionHead = ({ title, action }: { title: ReactNode; action?: ReactNode }) => (
  <div className="section-head">
    <h2>{title}</h2>
    {action}
  </div>
);

export const Section = ({ title, action, id, children }: { title: ReactNode; action?: ReactNode; id?: string; children: ReactNode }) => (
  <section className="section" id={id}>
    <SectionHead title={title} action={action} />
    {children}
  </section>
);

/** Names and values; empty ones are left out. */
export function Facts({ items }: { items: { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ label, value }, i) =>
        value === null || value === undefined || value === "" ? null : (
          <div key={i}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export const Ruled = ({ children }: { children: ReactNode }) => <div className="ruled">{children}</div>;
export const Prose = ({ children }: { children: ReactNode }) => <div className="prose">{children}</div>;
/** A white sheet for what is edited, read or compared. */
export const Sheet = ({ children }: { children: ReactNode }) => <div className="sheet">{children}</div>;
/** The one tinted block of a page: the answer to "what next". */
export const Tinted = ({ children }: { children: ReactNode }) => <div className="tinted">{children}</div>;

/** Two columns from 1024 px up: the main one and an aside (or two even ones, or a panel that stays in sight). */
export function Columns({ children, aside, shape = "aside" }: { children: ReactNode; aside: ReactNode; shape?: "aside" | "even" | "panel" }) {
  return (
    <div className={`columns ${shape === "aside" ? "" : `columns-${shape}`}`}>
      <div className="flow">{children}</div>
      <div className={shape === "aside" ? "flow" : "flow stay"}>{aside}</div>
    </div>
  );
}
