import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCohortSettings } from "#domain/programmes/cohorts.queries.ts";
import { publishEdition } from "#domain/programmes/publish-edition.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => ({ title: t("programmes.publication.publish"), cohort: await getCohortSettings(ctx, params.cohortId ?? "") }));

const sentences = {
  "already-published": "programmes.publication.isPublic",
  "programme-not-published": "programmes.publication.programmeFirst",
  "deadline-passed": "programmes.publication.deadlinePassed",
  "cohort-over": "programmes.publication.over",
} as const;

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId ?? "";
  const published = await publishEdition(args.ctx, { cohortId });
  return published.ok ? goTo(paths.cohortPublication(cohortId), "programmes.publication.done") : refuse(args, sentences[published.refusal]);
});

export default function Publication() {
  const { cohort: c } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat(c.zone);
  const form = useForm();
  const { call } = c;
  return (
    <DeskShell cohort={{ id: c.id, name: read(c.name) }}>
      {c.state !== "draft" ? (
        <PageHead
          kicker={read(c.name)}
          title={t(c.state === "published" ? "programmes.publication.isPublic" : "programmes.publication.over")}
          lead={call ? t("programmes.publication.times", { opens: format.dateTime(call.opensAt), closes: format.dateTime(call.closesAt) }) : undefined}
          actions={c.state === "published" && call && <Link to={paths.call(call.id)}>{t("programmes.publication.toCall")}</Link>}
        />
      ) : (
        <PageHead
          kicker={read(c.name)}
          title={t("programmes.publication.title")}
          lead={call ? t("programmes.publication.lead", { opens: format.dateTime(call.opensAt), closes: format.dateTime(call.closesAt) }) : undefined}
        />
      )}
      <SettingsTabs cohortId={c.id} current="publication" />
      {c.cancelReason && <p className="prose">{t("programmes.ending.because", { reason: c.cancelReason })}</p>}
      {c.state === "draft" && call && c.programmePublished && (
        <Form errors={form.errors}>
          <ActionRow>
            <Button>{t("programmes.publication.publish")}</Button>
            <ButtonLink to={paths.cohortSettings(c.id)} variant="quiet">
              {t("programmes.cancel")}
            </ButtonLink>
          </ActionRow>
        </Form>
      )}
      {c.state === "draft" && !call && <EmptyState title={t("programmes.settings.noCall")}>{t("programmes.settings.noCallLead")}</EmptyState>}
      {c.state === "draft" && call && !c.programmePublished && (
        <EmptyState title={t("programmes.publication.programmeFirst")} action={<ButtonLink to={paths.organiseProgramme(c.programmeId)}>{t("programmes.publication.toProgramme")}</ButtonLink>}>
          {t("programmes.publication.programmeFirstLead")}
        </EmptyState>
      )}
      {(c.state === "draft" || c.state === "published") && (
        <Section title={t("programmes.ending.title")}>
          <p>{t("programmes.ending.lead")}</p>
          <ActionRow>
            {c.phase === "following_up" && (
              <ButtonLink to={paths.cohortClosing(c.id)} variant="secondary">
                {t("programmes.ending.close")}
              </ButtonLink>
            )}
            <ButtonLink to={paths.cohortCancellation(c.id)} variant="quiet">
              {t("programmes.ending.cancel")}
            </ButtonLink>
          </ActionRow>
        </Section>
      )}
    </DeskShell>
  );
}
