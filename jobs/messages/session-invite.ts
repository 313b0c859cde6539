import { SessionInvite } from "#emails/session-invite.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { readyInvite } from "../session-invite.ts";

/** The first invitation to a session, or the one after a person has come back. Planned by jobs/handlers/plan-invitations.ts. */
export default defineMessage({
  kind: "session-invite",
  whenUnsure: "resend",
  async compose(ref, ctx, tools) {
    const ready = await readyInvite(ref, ctx, tools, { method: "REQUEST" });
    return "props" in ready ? compose(SessionInvite, ready) : ready;
  },
});
