import { SessionLeft } from "#emails/session-left.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { readyInvite } from "../session-invite.ts";

/** One person is no longer invited; the session goes on for the others (CANCEL without STATUS). */
export default defineMessage({
  kind: "session-left",
  whenUnsure: "resend",
  async compose(ref, ctx, tools) {
    const ready = await readyInvite(ref, ctx, tools, { method: "CANCEL", wholeCancelled: false });
    return "props" in ready ? compose(SessionLeft, ready) : ready;
  },
});
