import type { ReactNode } from "react";

interface AvatarProps {
  initials: string;
  large?: boolean;
  /** Lit: here now. Say it in words beside. */
  present?: boolean;
}

/** A person as a dot with initials. Decorative: the name stands beside it or in the link. */
export function Avatar({ initials, large = false, present = false }: AvatarProps) {
  return (
    <span className={large ? "avatar avatar-large" : "avatar"} data-present={present ? "" : undefined} aria-hidden="true">
      {initials}
    </span>
  );
}

/** A group in one row of dots, with its words. */
export function AvatarRow({ people, children }: { people: { key: string; initials: string; present?: boolean }[]; children: ReactNode }) {
  return (
    <div className="row small">
      <span className="avatar-row">
        {people.map(({ key, ...person }) => (
          <Avatar key={key} {...person} />
        ))}
      </span>
      <span>{children}</span>
    </div>
  );
}

export interface PersonItem {
  key: string;
  initials: string;
  name: ReactNode;
  note?: ReactNode;
  present?: boolean;
}

/** People one under the other: dot, name, and what they are here. */
export function People({ people }: { people: PersonItem[] }) {
  return (
    <ul className="people">
      {people.map(({ key, initials, name, note, present }) => (
        <li key={key} className="person">
          <Avatar initials={initials} present={present} large />
          <div>
            <p>
              <strong>{name}</strong>
            </p>
            {note != null && <p className="text-muted">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
