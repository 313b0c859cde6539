import { paths } from "#app/paths.ts";
import { forgetSignInRequest } from "#domain/people/forget-sign-in-request.ts";
import { signInRequested } from "#domain/people/people.events.ts";
import { findSignInRequest } from "#domain/people/people.queries.ts";
import { SealedSignIn, signInPurpose } from "#domain/people/request-sign-in.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { unseal } from "#domain/shared/seal.ts";
import { SignInCode } from "#emails/sign-in-code.tsx";
import { compose, defineMessage } from "../define-message.ts";

export default defineMessage({
  kind: "sign-in-code",
  on: signInRequested,
  whenUnsure: "resend",
  secret: true,
  async recipients({ signInRequestId }, ctx) {
    const request = await findSignInRequest(ctx, signInRequestId);
    if (!request) return [];
    return [
      { kind: "sign-in-code", key: `sign-in-code:${request.id}`, ref: { signInRequestId }, personId: null, address: request.email, cohortId: null, usefulUntil: minutesAfter(request.created_at, 15) },
    ];
  },
  async compose(ref, ctx, tools) {
    const request = await findSignInRequest(ctx, ref.signInRequestId ?? "");
    const opened = request && unseal(tools.secret, signInPurpose, request.sealed);
    if (!request || !opened) return { skip: "late" };
    const { code } = SealedSignIn.parse(JSON.parse(opened));
    return compose(SignInCode, { props: { code, url: tools.url(paths.signInLink(request.sealed)) }, language: request.language, zone: "Europe/Helsinki" });
  },
  afterSent: async (ref, ctx) => forgetSignInRequest(ctx, ref.signInRequestId ?? ""),
});
