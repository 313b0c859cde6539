import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { addressCookie, safeNext, signInWith } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { CodeInput } from "#domain/people/people.schema.ts";

export const loader = page("public", async ({ t, url, request }) => {
  const email = z.email().safeParse(await addressCookie.parse(request.headers.get("Cookie")));
  const next = safeNext(url.searchParams.get("next"));
  if (!email.success) throw redirect(paths.signIn(next), 303);
  return { title: t("signIn.codeTitle"), email: email.data, next };
});

export const action = act("public", CodeInput, async (args) => {
  const signedIn = await signInWith(args.context, args.input.email, args.input.code, args.request.headers);
  if (signedIn === "too-many") return refuse(args, "signIn.tooMany");
  if (signedIn === "wrong") return invalid(args, { code: ["signIn.wrongCode"] });
  return redirect(safeNext(args.input.next) ?? paths.my(), { status: 303, headers: signedIn.headers });
});

export default function Code() {
  const { email, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ email, next });
  return (
    <PublicShell>
      <PageHead title={t("signIn.codeTitle")} lead={t("signIn.codeLead", { email })} />
      <Form errors={form.errors}>
        <input type="hidden" name="email" value={form.value("email")} />
        <input type="hidden" name="next" value={form.value("next")} />
        <TextField {...form.field("code")} label={t("signIn.code")} hint={t("signIn.codeHint")} inputMode="numeric" autoComplete="one-time-code" />
        <Button size="main">{t("signIn.enter")}</Button>
        <p>
          <Link to={paths.signIn(next)}>{t("signIn.again")}</Link>
        </p>
      </Form>
    </PublicShell>
  );
}
