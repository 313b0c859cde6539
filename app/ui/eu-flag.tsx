const points = (cx: number, cy: number) =>
  Array.from({ length: 10 }, (_, i) => {
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    const radius = i % 2 === 0 ? 20 / 9 : 0.8489;
    return `${(cx + radius * Math.cos(angle)).toFixed(2)},${(cy + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");

/** The flag of the European Union in its official geometry: twelve upright stars on a circle of a third of its height. */
export function EuFlag({ label }: { label: string }) {
  return (
    <svg className="eu-flag" viewBox="0 0 60 40" role="img" aria-label={label}>
      <rect width="60" height="40" fill="#039" />
      {Array.from({ length: 12 }, (_, i) => (
        <polygon key={i} fill="#fc0" points={points(30 + (40 / 3) * Math.sin((i * Math.PI) / 6), 20 - (40 / 3) * Math.cos((i * Math.PI) / 6))} />
      ))}
    </svg>
  );
}
