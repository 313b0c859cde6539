import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { endRole } from "#domain/people/end-role.ts";
import { findRoleToEnd } from "#domain/people/roles.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("administrator", async ({ ctx, params, t }) => ({ title: t("people.endTitle"), grant: found(await findRoleToEnd(ctx, params.grantId ?? ""), "grant") }));

const sentences = { "already-ended": "people.alreadyEnded", "last-administrator": "people.lastAdministrator" } as const;

export const action = act("administrator", nothing, async (args) => {
  const ended = await endRole(args.ctx, { grantId: args.params.grantId ?? "" });
  return ended.ok ? goTo(paths.people(), "people.ended") : refuse(args, sentences[ended.refusal]);
});

export default function EndRole() {
  const { grant } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell>
      <PageHead kicker={t(`people.roles.${grant.role}`)} title={t("people.endTitle")} lead={t("people.endLead", { name: grant.name })} />
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("people.end")}</Button>
          <ButtonLink to={paths.people()} variant="quiet">
            {t("people.cancel")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
