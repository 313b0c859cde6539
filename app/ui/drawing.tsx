interface Spruce {
  x: number;
  top: number;
  foot: number;
  ground: number;
  half: number;
  tint?: boolean;
}

function Spruces({ trees }: { trees: Spruce[] }) {
  return trees.map(({ x, top, foot, ground, half, tint }) => (
    <g key={x}>
      <path className={tint ? "fill-tint" : "fill-surface"} d={`M${x} ${top}L${x + half} ${foot}H${x - half}Z`} />
      <path d={`M${x} ${foot}V${ground}`} />
    </g>
  ));
}

const few: Spruce[] = [
  { x: 34, top: 38, foot: 86.7, ground: 96, half: 14.5 },
  { x: 62, top: 56, foot: 89.6, ground: 96, half: 10 },
  { x: 128, top: 26, foot: 84.8, ground: 96, half: 17.5 },
];
const wood: Spruce[] = [
  { x: 64, top: 132, foot: 219.4, ground: 236, half: 25 },
  { x: 104, top: 168, foot: 225.1, ground: 236, half: 18 },
  { x: 150, top: 88, foot: 212.3, ground: 236, half: 32, tint: true },
  { x: 196, top: 152, foot: 222.6, ground: 236, half: 21 },
  { x: 330, top: 144, foot: 221.3, ground: 236, half: 23 },
  { x: 372, top: 66, foot: 208.8, ground: 236, half: 36, tint: true },
  { x: 420, top: 124, foot: 218.1, ground: 236, half: 26 },
];
const stops = [
  [94.5, 379, 14],
  [187, 374.2, 12.5],
  [286, 363, 11],
  [310, 318, 9.5],
  [214, 291, 8],
] as const;

/** Three spruces, a path and one light: nothing here yet. Decorative. */
export function EmptyDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 160 120" aria-hidden="true">
      <path d="M8 96h144" />
      <Spruces trees={few} />
      <path d="M80 112c-6-10 22-10 18-20s-14-8-10-16" />
      <circle className="fill-hilla" cx="88" cy="66" r="7" />
    </svg>
  );
}

/** Five dots on the way through the wood to the sixth. For the hero of the home page. Decorative. */
export function HeroDrawing() {
  return (
    <svg className="drawing hero-drawing" viewBox="0 0 480 400" aria-hidden="true">
      <path d="M20 236H460" />
      <Spruces trees={wood} />
      <path d="M60 384C150 372 300 372 330 340S200 300 190 276s60-26 74-40" />
      {stops.map(([cx, cy, r]) => (
        <circle key={cx} className="fill-primary stroke-none" cx={cx} cy={cy} r={r} />
      ))}
      <circle className="fill-hilla" cx="264" cy="219" r="17" />
    </svg>
  );
}
