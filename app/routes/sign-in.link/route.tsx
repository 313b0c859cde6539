import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { safeNext, signInWith } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { LinkInput } from "#domain/people/people.schema.ts";
import { SealedSignIn, signInPurpose } from "#domain/people/request-sign-in.ts";
import { unseal } from "#domain/shared/seal.ts";

/** Opening the link does nothing but show a button, so that a mail scanner cannot use the code up. */
export const loader = page("public", async ({ t, url }) => ({ title: t("signIn.linkTitle"), token: url.searchParams.get("token") ?? "" }));

export const action = act("public", LinkInput, async (args) => {
  const opened = unseal(args.context.secret, signInPurpose, args.input.token);
  if (!opened) return refuse(args, "signIn.deadLink");
  const { email, code, next } = SealedSignIn.parse(JSON.parse(opened));
  const signedIn = await signInWith(args.context, email, code, args.request.headers);
  if (typeof signedIn === "string") return refuse(args, signedIn === "wrong" ? "signIn.deadLink" : "signIn.tooMany");
  return redirect(safeNext(next) ?? paths.my(), { status: 303, headers: signedIn.headers });
});

export default function SignInLink() {
  const { token } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ token });
  return (
    <PublicShell>
      <PageHead title={t("signIn.linkTitle")} lead={t("signIn.linkLead")} />
      <Form errors={form.errors}>
        <input type="hidden" name="token" value={form.value("token")} />
        <Button size="main">{t("signIn.enter")}</Button>
        <p>
          <Link to={paths.signIn()}>{t("signIn.again")}</Link>
        </p>
      </Form>
    </PublicShell>
  );
}
