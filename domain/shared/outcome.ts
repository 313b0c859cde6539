/** The answer of a command: done with a value, or refused for an expected reason that a page turns into a sentence (409). */
export type Outcome<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const done = <Value>(value: Value) => ({ ok: true as const, value });
export const refused = <Refusal extends string>(refusal: Refusal) => ({ ok: false as const, refusal });

/** Someone's change of a thing: the fact's id, when, and by whom. */
export type Change = { id: string; at: Date; byName: string | null };
/** The refusal of an edit that started from how the thing was before someone else's change. */
export type Overtaken = { ok: false; refusal: "changed-meanwhile"; change: Change };
