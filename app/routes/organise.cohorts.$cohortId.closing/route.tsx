import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { closeCohort } from "#domain/programmes/close-cohort.ts";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => ({ title: t("programmes.ending.close"), cohort: await getCohortSettings(ctx, params.cohortId ?? "") }));

const sentences = { "not-over": "programmes.ending.notOver", "cohort-over": "programmes.publication.over" } as const;

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const closed = await closeCohort(args.ctx, { cohortId });
  return closed.ok ? goTo(paths.cohortPublication(cohortId), "programmes.ending.closed") : refuse(args, sentences[closed.refusal]);
});

export default function Closing() {
  const { cohort: c } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat(c.zone);
  const form = useForm();
  const may = c.phase === "following_up";
  const over = c.phase === "closed" || c.phase === "cancelled";
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      <PageHead
        kicker={read(c.name)}
        title={t("programmes.ending.closeTitle")}
        lead={over ? t("programmes.publication.over") : may ? t("programmes.ending.closeLead") : t("programmes.ending.closeLater", { day: format.day(c.endsOn) })}
      />
      <Form errors={form.errors}>
        <ActionRow>
          {may && <Button>{t("programmes.ending.close")}</Button>}
          <ButtonLink to={paths.cohortPublication(c.id)} variant="quiet">
            {t("programmes.cancel")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
