import type * as z from "zod";
import type { Email } from "#emails/define-email.tsx";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import type { EventKind } from "#domain/shared/events.ts";
import type { Language } from "#domain/shared/language.ts";
import type { Tools } from "./tools.ts";

type Ids = z.ZodType<Record<string, string>>;

export type Attachment = { filename: string; content: Uint8Array; contentType: string };

/** A mail that is ready to be rendered: which template, with what, in which language and zone. */
export type Composed = {
  email: Email;
  /** the template's own props; checked by `compose` of the template */
  props: unknown;
  language: Language;
  zone: string;
  attachments?: Attachment[];
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
};

/** The facts have changed: this mail shall not go any more. `why` is a text key under `messages.skipped`. */
export type Skip = { skip: string };

/** Not now: something that must go first is still on its way. It is tried again soon; `later` says why, for the log. */
export type Later = { later: string };

/** Composed with props that the template's type has checked. */
export const compose = <Props>(email: Email<Props>, made: Omit<Composed, "email" | "props"> & { props: Props }): Composed => ({ ...made, email: email as Email });

export type Message = {
  kind: string;
  on: string[];
  /** after a crash between the mail server's answer and our note of it: send again, or leave it to a person */
  whenUnsure: "resend" | "ask";
  /** the body holds something secret and is not kept in the ledger */
  secret: boolean;
  recipients(payload: Record<string, string>, ctx: Context): Promise<NewMessage[]>;
  compose(ref: Record<string, string>, ctx: Context, tools: Tools): Promise<Composed | Skip | Later>;
  afterSent?(ref: Record<string, string>, ctx: Context): Promise<void>;
};

/**
 * One file a kind of mail. `recipients` turns a fact into ledger rows (their keys make a repeat harmless); `compose`
 * reads the facts again just before sending and may answer `{ skip }`. Reminders have no `on`: the plan makes their rows.
 */
export function defineMessage<Payload extends Ids>(message: {
  kind: string;
  on?: EventKind<Payload> | EventKind<Payload>[];
  whenUnsure: "resend" | "ask";
  secret?: boolean;
  recipients?(payload: z.output<Payload>, ctx: Context): Promise<NewMessage[]>;
  compose: Message["compose"];
  afterSent?: Message["afterSent"];
}): Message {
  const kinds = message.on ? [message.on].flat() : [];
  return {
    kind: message.kind,
    on: kinds.map((k) => k.name),
    whenUnsure: message.whenUnsure,
    secret: message.secret ?? false,
    recipients: async (payload, ctx) => (message.recipients && kinds[0] ? message.recipients(kinds[0].payload.parse(payload), ctx) : []),
    compose: message.compose,
    ...(message.afterSent ? { afterSent: message.afterSent } : {}),
  };
}
