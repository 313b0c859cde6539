import { Link } from "@remix-run/react";

/** Centres of the six dots on a 30 unit square, clockwise from the top. */
export const ring = [
  [15, 5.4],
  [23.31, 10.2],
  [23.31, 19.8],
  [15, 24.6],
  [6.69, 19.8],
  [6.69, 10.2],
] as const;

/** Six dots in a ring, one lit: the group, and whose turn it is. Decorative; the name stands beside it. */
export function Mark({ size = 32, plain = false }: { size?: number; plain?: boolean }) {
  return (
    <svg className={plain ? "mark mark-plain" : "mark"} width={size} height={size} viewBox="0 0 30 30" aria-hidden="true">
      {ring.map(([cx, cy], i) => (
        <circle key={i} className={i === 0 ? "mark-lit" : undefined} cx={cx} cy={cy} r={i === 0 ? 4.4 : 3.4} />
      ))}
    </svg>
  );
}

/** The mark and the name, a link to the start. */
export function Brand({ to }: { to: string }) {
  return (
    <Link className="brand" to={to}>
      <Mark />
      <span>Kohortti</span>
    </Link>
  );
}
