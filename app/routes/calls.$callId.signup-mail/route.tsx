import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { within } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCallPage } from "#domain/programmes/calls.queries.ts";
import { askSignupMail } from "#domain/signups/ask-signup-mail.ts";
import { SignupMailInput } from "#domain/signups/signups.schema.ts";

export const loader = page("public", async ({ ctx, params, t }) => {
  const { id, access, infoSession } = await getCallPage(ctx, params.callId!);
  const me = ctx.actor.kind === "person" ? { email: ctx.actor.email } : {};
  return { title: t("signups.lost.title"), unlisted: access === "hidden", callId: id, isComing: infoSession !== null && infoSession.startsAt > ctx.now, me };
});

export const action = act("public", SignupMailInput, async (args) => {
  const [callId, { context }] = [args.params.callId!, args];
  // the same limits as for signing up, which sends the same mail
  if (!(await within(context, "address", `info ${context.address}`)) || !(await within(context, "person", `info ${args.input.email}`))) return refuse(args, "signups.refusal.tooManyMails");
  await askSignupMail(args.ctx, { callId, email: args.input.email });
  return goTo(paths.signupForm(callId), "signups.lost.said");
});

export default function SignupMail() {
  const { callId, isComing, me } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm(me);
  return (
    <PublicShell>
      <BackLink to={paths.signupForm(callId)}>{t("signups.title")}</BackLink>
      <PageHead title={t("signups.lost.title")} lead={isComing ? t("signups.lost.lead") : undefined} />
      {isComing ? (
        <Form errors={form.errors}>
          <TextField {...form.field("email")} label={t("signups.email")} type="email" autoComplete="email" maxLength={254} />
          <Button size="main">{t("signups.lost.act")}</Button>
        </Form>
      ) : (
        <EmptyState title={t("signups.closed")}>
          <p>{t("signups.refusal.closed")}</p>
        </EmptyState>
      )}
    </PublicShell>
  );
}
