import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeadCommitment } from "#app/applications/dead-commitment.tsx";
import { loadCommitment } from "#app/applications/load-commitment.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { mayAnswerLink } from "#app/http/sign-in.server.ts";
import { paths } from "#app/paths.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { DeclineInput } from "#domain/applications/applications.schema.ts";
import { declineSignature } from "#domain/applications/decline-signature.ts";

export const loader = page("public", async (args) => {
  const { commitment, token } = await loadCommitment(args);
  const fate = commitment?.fate ?? ("unknown" as const);
  const organisation = commitment?.organisationName ?? "";
  return { title: fate === "open" ? args.t("commitments.declineTitle", { organisation }) : args.t(`commitments.dead.${fate}.title`), token, fate };
});

export const action = act("public", DeclineInput, async (args) => {
  const token = args.params.token!;
  if (!(await mayAnswerLink(args.context))) return refuse(args, "commitments.tooMany");
  const declined = await declineSignature(args.ctx, { ...args.input, token });
  return declined.ok ? goTo(paths.commitment(token)) : refuse(args, `commitments.dead.${declined.refusal}.text`);
});

export default function Refusal() {
  const { title, token, fate } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <PublicShell>
      {fate === "open" ? (
        <>
          <PageHead kicker={t("commitments.title")} title={title} lead={t("commitments.declineLead")} />
          <Form errors={form.errors}>
            <TextArea {...form.field("reason")} label={t("commitments.reason")} rows={4} />
            <ActionRow>
              <Button>{t("commitments.declineAct")}</Button>
              <ButtonLink to={paths.commitment(token)} variant="quiet">
                {t("commitments.back")}
              </ButtonLink>
            </ActionRow>
          </Form>
        </>
      ) : (
        <DeadCommitment fate={fate} />
      )}
    </PublicShell>
  );
}
