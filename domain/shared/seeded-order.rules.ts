/**
 * A copy in an order that depends on the seed alone (Fisher–Yates over the mulberry32 generator): the same seed and
 * the same list give the same order on every machine, so a drawn lot can be drawn again by whoever doubts it.
 */
export function seededOrder<T>(items: readonly T[], seed: number): T[] {
  const draw = seededNumbers(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(draw() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** Numbers in [0, 1), always the same ones for a seed (32-bit integer). */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
