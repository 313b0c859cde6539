import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { SectionEditor } from "#app/forms/section-editor.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { changeSection } from "#domain/forms/change-section.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import { readShownWhen, SectionInput } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.newSection"), owner: { cohortId, cohortName }, form };
});

export const action = act("manager", SectionInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const { title, lead } = args.input;
  const { form } = await getFormForEditing(args.ctx, cohortId);
  const shownWhen = readShownWhen(args.input, allQuestions(form));
  const made = await changeSection(args.ctx, { cohortId, key: null, shown: "", head: { title, lead, ...(shownWhen ? { shownWhen } : {}) } });
  return made.ok ? goTo(paths.formItem(cohortId, { kind: "section", key: made.value.key }), "forms.sectionAdded") : refuse(args, `forms.refusal.${made.refusal}`);
});

export default function NewSection() {
  const { owner, form } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <FormFrame owner={owner} title={t("forms.newSection")}>
      <SectionEditor cohortId={owner.cohortId} form={form} head={null} shown="" before={allQuestions(form)} faults={[]} />
    </FormFrame>
  );
}
