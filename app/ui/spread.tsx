import type { ReactNode } from "react";

interface SpreadProps {
  low: number;
  high: number;
  mean: number;
  /** The foot of the scale. */
  min?: number;
  /** The top of the scale. */
  max?: number;
  /** The same in words, for example "4,0–4,6". */
  children: ReactNode;
}

/** How far apart scores lie: line from the lowest to the highest, dot at the mean. */
export function SpreadLine({ low, high, mean, min = 0, max = 5, children }: SpreadProps) {
  const x = (score: number) => 6 + ((Math.min(Math.max(score, min), max) - min) / (max - min)) * 92;
  return (
    <span className="spread">
      <svg viewBox="0 0 104 16" aria-hidden="true">
        <path className="spread-scale" d="M2 8H102" />
        <path className="spread-range" d={`M${x(low)} 8H${x(high)}M${x(low)} 4V12M${x(high)} 4V12`} />
        <circle className="spread-mean" cx={x(mean)} cy="8" r="5" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
