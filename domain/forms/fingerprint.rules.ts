import { hashOf } from "#domain/shared/canonical-json.ts";

/** A short mark of what a page showed, sent back with the form: another mark later means that someone changed it meanwhile. */
export const fingerprint = (value: unknown): string => hashOf(value ?? null).slice(0, 16);
