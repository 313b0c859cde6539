export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The medians of two series of the same rounds, and the median of the rounds' ratios, in which a slow moment of the machine is in both. */
export function compare(ours: number[], floor: number[]) {
  return { ours: median(ours), floor: median(floor), ratio: median(ours.map((value, i) => value / floor[i]!)) };
}

/** The value that this share of all values does not exceed (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
