import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name, useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { within } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/paths.ts";
import { InfoFacts } from "#app/programmes/info-facts.tsx";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCallPage } from "#domain/programmes/calls.queries.ts";
import { signUp } from "#domain/signups/sign-up.ts";
import { keptMonths } from "#domain/signups/signup.rules.ts";
import { countSignups } from "#domain/signups/signups.queries.ts";
import { SignupInput } from "#domain/signups/signups.schema.ts";

export const loader = page("public", async ({ ctx, params, t }) => {
  const { id, access, zone, programmeName, infoSession } = await getCallPage(ctx, params.callId!);
  const session = infoSession && infoSession.startsAt > ctx.now ? infoSession : null;
  const isFull = session?.capacity != null && (await countSignups(ctx, id)) >= session.capacity;
  const me = ctx.actor.kind === "person" ? { name: ctx.actor.name, email: ctx.actor.email } : {};
  return { title: t("signups.title"), unlisted: access === "hidden", call: { id, zone, programmeName }, session, isFull, me };
});

export const action = act("public", SignupInput, async (args) => {
  const [callId, { context }] = [args.params.callId!, args];
  // limits of their own: whoever signs others up must not keep them from signing in
  if (!(await within(context, "address", `info ${context.address}`)) || !(await within(context, "person", `info ${args.input.email}`))) return refuse(args, "signups.refusal.tooMany");
  const signedUp = await signUp(args.ctx, { ...args.input, callId, language: args.language, secret: context.secret });
  return signedUp.ok ? goTo(paths.signupForm(callId), "signups.sent") : refuse(args, `signups.refusal.${signedUp.refusal}`);
});

export default function SignUp() {
  const { call, session, isFull, me } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm(me);
  return (
    <PublicShell>
      <PageHead
        kicker={
          <Link to={paths.call(call.id)}>
            <Name value={call.programmeName} />
          </Link>
        }
        title={t("signups.title")}
        lead={t("signups.lead", { programme: read(call.programmeName) })}
      />
      {session && <InfoFacts session={session} zone={call.zone} />}
      {session && !isFull ? (
        <Form errors={form.errors}>
          <TextField {...form.field("name")} label={t("signups.name")} autoComplete="name" maxLength={120} />
          <TextField {...form.field("email")} label={t("signups.email")} hint={t("signups.emailHint")} type="email" autoComplete="email" maxLength={254} />
          <p className="caption">{t("signups.kept", { count: keptMonths })}</p>
          <Button size="main">{t("signups.act")}</Button>
        </Form>
      ) : (
        <EmptyState title={t(isFull ? "signups.full" : "signups.closed")}>
          <p>{t(isFull ? "signups.refusal.full" : "signups.refusal.closed")}</p>
        </EmptyState>
      )}
      {session && (
        <p>
          <Link to={paths.signupMail(call.id)}>{t("signups.lost.question")}</Link>
        </p>
      )}
    </PublicShell>
  );
}
