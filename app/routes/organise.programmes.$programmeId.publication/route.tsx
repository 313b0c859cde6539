import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { getProgramme } from "#domain/programmes/programmes.queries.ts";
import { publishProgramme } from "#domain/programmes/publish-programme.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const programme = await getProgramme(ctx, params.programmeId ?? "");
  if (!programme.mayChange) throw new Forbidden();
  return { title: t("programmes.publishTitle"), programme };
});

export const action = act("manager", nothing, async (args) => {
  const programmeId = args.params.programmeId ?? "";
  const published = await publishProgramme(args.ctx, { programmeId });
  return published.ok ? goTo(paths.organiseProgramme(programmeId), "programmes.publishDone") : refuse(args, "programmes.alreadyPublished");
});

export default function PublishProgramme() {
  const { programme } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm();
  return (
    <DeskShell>
      <PageHead
        kicker={read(programme.name)}
        title={t(programme.publishedAt ? "programmes.alreadyPublished" : "programmes.publishTitle")}
        lead={programme.publishedAt ? undefined : t("programmes.publishLead")}
      />
      <Form errors={form.errors}>
        <ActionRow>
          {!programme.publishedAt && <Button>{t("programmes.publish")}</Button>}
          <ButtonLink to={paths.organiseProgramme(programme.id)} variant="quiet">
            {t("programmes.cancel")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
