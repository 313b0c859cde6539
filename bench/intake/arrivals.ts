const lastSecond = 0.2;

/**
 * When so many people send, in milliseconds before the deadline, first to last: four of five over 59 seconds, ever
 * denser, the fifth evenly within the last second.
 */
export function arrivals(count: number): number[] {
  const late = Math.round(count * lastSecond);
  const early = count - late;
  const before = Array.from({ length: early }, (_, i) => 1_000 + 59_000 * ((early - i) / early) ** 2);
  return [...before, ...Array.from({ length: late }, (_, i) => (1_000 * (late - i)) / late)];
}
