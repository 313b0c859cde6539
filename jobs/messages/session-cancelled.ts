import { SessionCancelled } from "#emails/session-cancelled.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { readyInvite } from "../session-invite.ts";

/** The session is off for everyone. */
export default defineMessage({
  kind: "session-cancelled",
  whenUnsure: "resend",
  async compose(ref, ctx, tools) {
    const ready = await readyInvite(ref, ctx, tools, { method: "CANCEL", wholeCancelled: true });
    return "props" in ready ? compose(SessionCancelled, { ...ready, props: { ...ready.props, reason: ready.facts.cancelReason ?? "" } }) : ready;
  },
});
