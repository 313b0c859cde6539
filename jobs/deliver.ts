import type { Context } from "#domain/shared/context.ts";
import { claimMessage, settleMessage } from "#domain/messages/messages.store.ts";
import { renderEmail } from "#emails/define-email.tsx";
import type { Message } from "./define-message.ts";
import type { Mailer } from "./mailer.ts";
import type { Tools } from "./tools.ts";

export type Delivery = { mailer: Mailer; from: string; owner: string };

/** Told to the queue so that it tries again later, with its growing pauses. */
export class TryAgain extends Error {}

/**
 * Sends one message of the ledger: claims it, reads the facts again, renders, sends, and notes what became of it.
 * Whoever comes second finds it claimed or gone and does nothing.
 */
export async function deliver(ctx: Context, messages: Map<string, Message>, id: string, tools: Tools, d: Delivery): Promise<void> {
  const row = await claimMessage(ctx.db, id, d.owner, new Date());
  if (!row) return;
  const settle = (change: Parameters<typeof settleMessage>[3]) => settleMessage(ctx.db, id, d.owner, change);
  const message = messages.get(row.kind);
  try {
    if (!message) return void (await settle({ state: "failed", why: "unknown-kind" }));
    if (row.useful_until && row.useful_until <= ctx.now) return void (await settle({ state: "skipped", why: "late" }));
    const composed = await message.compose(row.ref, ctx, tools);
    if ("skip" in composed) return void (await settle({ state: "skipped", why: composed.skip }));
    if ("later" in composed) {
      await settle({ state: "queued" });
      throw new TryAgain(composed.later);
    }
    const rendered = await renderEmail(composed.email, composed.props, composed.language, composed.zone);
    const fate = await d.mailer.send({ from: d.from, to: row.address, messageId: row.message_id, date: ctx.now, rendered, attachments: composed.attachments ?? [], calendar: composed.calendar });
    const told = { language: composed.language, subject: rendered.subject, smtp_reply: fate.reply };
    if (fate.kind === "again") {
      await settle({ ...told, state: "queued" });
      throw new TryAgain(fate.reply);
    }
    if (fate.kind === "refused") return void (await settle({ ...told, state: "failed", why: "refused" }));
    if (fate.kind === "unsure" && message.whenUnsure === "resend") {
      await settle({ ...told, state: "queued" });
      throw new TryAgain(fate.reply);
    }
    if (fate.kind === "unsure") return void (await settle({ ...told, state: "unknown", why: "unsure" }));
    await settle({ ...told, state: "sent", sent_at: ctx.now, body: message.secret ? null : rendered.text });
    await message.afterSent?.(row.ref, ctx);
  } catch (error) {
    if (error instanceof TryAgain) throw error;
    // a bug or a fault while composing: it waits; after eight tries it is shown as failed
    await settle(row.attempts >= 8 ? { state: "failed", why: "composing" } : { state: "queued" });
    throw error;
  }
}
