import { createTransport, type Transporter } from "nodemailer";
import type { Rendered } from "#emails/define-email.tsx";
import type { Attachment } from "./define-message.ts";

export type Mail = { from: string; to: string; messageId: string; date: Date; rendered: Rendered; attachments: Attachment[]; calendar?: { method: "REQUEST" | "CANCEL"; content: string } };

/** What became of a mail: accepted; not now (try again); refused for good; or nobody knows (the line broke after the text had gone). */
export type Fate = { kind: "sent"; reply: string } | { kind: "again"; reply: string } | { kind: "refused"; reply: string } | { kind: "unsure"; reply: string };

export type Mailer = { send(mail: Mail): Promise<Fate>; close(): void };

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

function fateOf(error: SmtpError): Fate {
  const reply = error.message.slice(0, 500);
  if (error.responseCode !== undefined) return { kind: error.responseCode >= 500 ? "refused" : "again", reply };
  // without an answer to the text itself, the server may have taken it
  return { kind: error.command === "DATA" ? "unsure" : "again", reply };
}

/** Mail over SMTP, with a pool of connections. */
export function smtpMailer(url: string): Mailer {
  const transport: Transporter = createTransport({ url, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as never);
  return {
    async send(mail) {
      try {
        const { subject, html, text } = mail.rendered;
        const info = await transport.sendMail({
          from: mail.from,
          to: mail.to,
          messageId: mail.messageId,
          date: mail.date,
          subject,
          html,
          text,
          attachments: mail.attachments.map((a) => ({ filename: a.filename, content: Buffer.from(a.content), contentType: a.contentType })),
          ...(mail.calendar ? { icalEvent: { method: mail.calendar.method, filename: "invite.ics", content: mail.calendar.content } } : {}),
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { kind: "sent", reply: String(info.response ?? "").slice(0, 500) };
      } catch (error) {
        return fateOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}
