import { redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { act } from "#app/http/act.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("public", async ({ t }) => ({ title: t("signIn.signOutTitle") }));

export const action = act("public", nothing, async ({ context, request }) => {
  const { headers } = await context.auth.api.signOut({ headers: request.headers, returnHeaders: true });
  headers.append("Set-Cookie", await flashCookie.serialize({ said: "signIn.signedOut", values: {} }));
  return redirect(paths.home(), { status: 303, headers });
});

export default function SignOut() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("signIn.signOutTitle")} />
      <Form>
        <Button size="main">{t("signIn.signOut")}</Button>
      </Form>
    </PublicShell>
  );
}
