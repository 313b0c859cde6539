import { useActionData, useLoaderData } from "@remix-run/react";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { SectionEditor } from "#app/forms/section-editor.tsx";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { changedMeanwhile } from "#app/forms/changed-meanwhile.server.ts";
import { paths } from "#app/paths.ts";
import { changeSection } from "#domain/forms/change-section.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { headOf } from "#domain/forms/form-edit.rules.ts";
import { readShownWhen, SectionInput } from "#domain/forms/form-input.schema.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { questionsBefore } from "#domain/programmes/conditions.rules.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, form, faults } = await getFormForEditing(ctx, params.cohortId!);
  const head = headOf(
    found(
      form.sections.find((s) => s.key === params.section),
      "section",
    ),
  );
  return {
    title: t("forms.editSection"),
    owner: { cohortId, cohortName },
    form,
    head,
    shown: fingerprint(head),
    before: questionsBefore(form, { section: head.key }),
    faults: faults.filter((f) => f.section === head.key && !f.question),
  };
});

export const action = act("manager", SectionInput, async (args) => {
  const [cohortId, key] = [args.params.cohortId!, args.params.section!];
  const { title, lead, shown } = args.input;
  const { form } = await getFormForEditing(args.ctx, cohortId);
  const shownWhen = readShownWhen(args.input, questionsBefore(form, { section: key }));
  const changed = await changeSection(args.ctx, { cohortId, key, shown, head: { title, lead, ...(shownWhen ? { shownWhen } : {}) } });
  if (changed.ok) return goTo(paths.formItem(cohortId, { kind: "section", key }), "forms.sectionSaved");
  return changed.refusal === "changed-meanwhile" ? changedMeanwhile(args, { cohortId, item: { kind: "section", key } }) : refuse(args, `forms.refusal.${changed.refusal}`);
});

export default function EditSection() {
  const { owner, head, shown, ...rest } = useLoaderData<typeof loader>();
  const read = useRead();
  const reply = useActionData<FormReply>();
  return (
    <FormFrame owner={owner} title={read(head.title)}>
      <SectionEditor key={String(reply?.values.shown ?? shown)} cohortId={owner.cohortId} head={head} shown={shown} {...rest} />
    </FormFrame>
  );
}
