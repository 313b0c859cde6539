import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { addressCookie, safeNext, sendCode } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { SignInInput } from "#domain/people/people.schema.ts";

export const loader = page("public", async ({ t, url }) => {
  const next = safeNext(url.searchParams.get("next"));
  return { title: t("signIn.title"), next, kept: next?.includes("kept=") ?? false };
});

export const action = act("public", SignInInput, async (args) => {
  const { context, ctx, input } = args;
  const next = safeNext(input.next);
  if ((await sendCode(context, ctx, input.email, next)) === "too-many") return refuse(args, "signIn.tooMany");
  return redirect(paths.signInCode(next), { status: 303, headers: { "Set-Cookie": await addressCookie.serialize(input.email) } });
});

export default function SignIn() {
  const { next, kept } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ next });
  return (
    <PublicShell>
      {kept && <Notification tone="info" title={t("signIn.kept")} />}
      <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
      <Form errors={form.errors}>
        <input type="hidden" name="next" value={form.value("next")} />
        <TextField {...form.field("email")} label={t("signIn.email")} type="email" autoComplete="email" />
        <Button size="main">{t("signIn.send")}</Button>
      </Form>
    </PublicShell>
  );
}
