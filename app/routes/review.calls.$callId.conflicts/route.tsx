import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ConflictFields } from "#app/selection/conflict-fields.tsx";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { declareConflictsWith } from "#domain/selection/declare-conflicts-with.ts";
import { ConflictsWithInput } from "#domain/selection/selection.schema.ts";
import { getConflictsQuestion } from "#domain/selection/wishes.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("reviewer", async ({ ctx, t, params, language }) => {
  const { call, everyone } = await getConflictsQuestion(ctx, params.callId!);
  return { title: t("wishes.conflictTitle"), callId: call.id, cohort: readText(call.name, language).text, everyone };
});

export const action = act("reviewer", ConflictsWithInput, async (args) => {
  const callId = args.params.callId!;
  await declareConflictsWith(args.ctx, { callId, ...args.input });
  return goTo(paths.wishes(callId), "wishes.conflictDone");
});

export default function Conflicts() {
  const { title, callId, cohort, everyone } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <BackLink to={paths.wishes(callId)}>{t("wishes.title")}</BackLink>
      <PageHead kicker={cohort} title={title} lead={t("wishes.conflictLead")} />
      <Disclosure summary={t("selection.conflict.whatIs")}>
        <p>{t("selection.conflict.law")}</p>
      </Disclosure>
      <Form errors={form.errors}>
        <ConflictFields form={form} label={t("selection.conflict.parties")} organisations={everyone} />
        <Button size="main">{t("wishes.conflictAct")}</Button>
      </Form>
    </CalmShell>
  );
}
