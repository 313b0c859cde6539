import { Link } from "@remix-run/react";

const dots = Array.from({ length: 6 }, (_, i) => {
  const angle = (i * Math.PI) / 3 - Math.PI / 2;
  return { x: 15 + 9.6 * Math.cos(angle), y: 15 + 9.6 * Math.sin(angle) };
});

/** A ring of six dots, one lit: the group, and whose turn it is. Decorative; the word stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 30 30" aria-hidden="true">
      {dots.map((d, i) => (
        <circle key={i} className={i === 0 ? "lit" : undefined} cx={d.x.toFixed(2)} cy={d.y.toFixed(2)} r={i === 0 ? 4.4 : 3.4} />
      ))}
    </svg>
  );
}

export function Brand({ to }: { to: string }) {
  return (
    <Link className="brand" to={to} aria-label="Kohortti">
      <Mark />
      <span className="brand-word">Kohortti</span>
    </Link>
  );
}

/** Six dots light up one after another: shown when something is complete. */
export function Celebration() {
  return (
    <svg className="celebration" viewBox="0 0 30 30" aria-hidden="true">
      {dots.map((d, i) => (
        <circle key={i} style={{ "--n": i } as React.CSSProperties} cx={d.x.toFixed(2)} cy={d.y.toFixed(2)} r={3.8} />
      ))}
    </svg>
  );
}
