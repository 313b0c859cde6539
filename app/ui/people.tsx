/** A person as initials; the name stands beside it. */
export const Avatar = ({ initials }: { initials: string }) => (
  <span className="avatar" aria-hidden="true">
    {initials}
  </span>
);
