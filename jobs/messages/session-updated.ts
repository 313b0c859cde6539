import { asksAgain } from "#domain/schedule/invitation.rules.ts";
import { findRevision } from "#domain/schedule/invitation.queries.ts";
import { SessionUpdated } from "#emails/session-updated.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { readyInvite, toldBefore } from "../session-invite.ts";

/** The session moved or was corrected: the same UID, and what was and what is. */
export default defineMessage({
  kind: "session-updated",
  whenUnsure: "resend",
  async compose(ref, ctx, tools) {
    const ready = await readyInvite(ref, ctx, tools, { method: "REQUEST" });
    if (!("props" in ready)) return ready;
    const [before, was] = [await toldBefore(ref, ctx), await findRevision(ctx, ref.sessionId ?? "", Number(ref.before))];
    return compose(SessionUpdated, { ...ready, props: { ...ready.props, before, asksAgain: was ? asksAgain(was, ready.facts) : false } });
  },
});
