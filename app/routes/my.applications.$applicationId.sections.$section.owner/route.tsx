import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { findSection } from "#domain/applications/answers.rules.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { editors } from "#domain/applications/application.policy.ts";
import { OwnerInput } from "#domain/applications/applications.schema.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { giveSection } from "#domain/applications/give-section.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { listSectionOwners } from "#domain/applications/section-owners.queries.ts";
import { found } from "#domain/shared/errors.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, t, language }) => {
  const { applicationId = "", section: key = "" } = params;
  await mustReach(ctx, applicationId, editors);
  const [a, writers, owners] = [await getOwnApplication(ctx, applicationId), await listWriters(ctx, applicationId), await listSectionOwners(ctx, applicationId)];
  const section = found(findSection(a.form, key), "section");
  return {
    title: t("writing.owner.title"),
    applicationId,
    section: { key, title: readText(section.title, language).text },
    writers: writers.filter((w) => editors.some((access) => access === w.access)).map((w) => ({ value: w.id, label: w.name || w.email })),
    owner: owners.find((o) => o.section === key)?.writerId ?? "",
  };
});

export const action = act("person", OwnerInput, async (args) => {
  const { applicationId = "", section = "" } = args.params;
  const given = await giveSection(args.ctx, { applicationId, section, writerId: args.input.writerId });
  return given.ok ? goTo(paths.applicationSection(applicationId, section), "writing.owner.saved") : refuse(args, `applications.refusal.${given.refusal}`);
});

export default function Owner() {
  const { title, applicationId, section, writers, owner } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm({ writerId: owner });
  return (
    <CalmShell>
      <BackLink to={paths.applicationSection(applicationId, section.key)}>{section.title}</BackLink>
      <PageHead kicker={section.title} title={title} lead={t("writing.owner.lead")} />
      <Form errors={form.errors}>
        <Radios {...form.field("writerId")} label={t("writing.owner.who")} options={[...writers, { value: "", label: t("writing.owner.nobody") }]} />
        <Button size="main">{t("writing.owner.save")}</Button>
      </Form>
    </CalmShell>
  );
}
