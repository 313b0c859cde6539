/** The answer of a command: done with a value, or refused for an expected reason that a page turns into a sentence (409). */
export type Outcome<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const done = <Value>(value: Value) => ({ ok: true as const, value });
export const refused = <Refusal extends string>(refusal: Refusal) => ({ ok: false as const, refusal });
