import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { act, goTo, refuse, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { useSay } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { largestFormFile, readFormFile, type FileFault } from "#domain/forms/form-file.rules.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { replaceForm } from "#domain/forms/replace-form.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, hasChanges } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.import"), owner: { cohortId, cohortName }, hasChanges };
});

type Reply = FormReply & { faults?: FileFault[] };

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const file = args.form.get("file");
  const faulty = (sentence: string, faults: FileFault[] = []) => data({ values: {}, errors: { file: [sentence] }, faults } satisfies Reply, { status: 400 });
  if (!file || typeof file === "string" || file.size === 0) return faulty("forms.file.none");
  if (file.size > largestFormFile) return faulty("forms.file.large");
  const read = readFormFile(await file.text());
  if (!read.ok) return faulty(read.why === "not-json" ? "forms.file.notJson" : "forms.file.notForm", read.faults);
  const replaced = await replaceForm(args.ctx, { cohortId, form: read.form });
  return replaced.ok ? goTo(paths.cohortForm(cohortId), "forms.imported") : refuse(args, `forms.otherKindOf?question=${replaced.question}`);
});

export default function Import() {
  const { owner, hasChanges } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm();
  const faults = useActionData<Reply>()?.faults ?? [];
  return (
    <FormFrame owner={owner} title={t("forms.import")} lead={t(hasChanges ? "forms.importOver" : "forms.importLead")}>
      <Form errors={form.errors} encType="multipart/form-data">
        <FileField
          name="file"
          errors={form.errors.file}
          most={{ bytes: largestFormFile, sentence: t("forms.file.large") }}
          label={t("forms.file.label")}
          hint={t("forms.file.hint")}
          accept=".json,application/json"
        />
        {faults.length > 0 && (
          <ul>
            {faults.map((f, i) => (
              <li key={i}>
                {f.place}: {say(f.sentence)}
              </li>
            ))}
          </ul>
        )}
        <ActionRow>
          <Button>{t("forms.importAct")}</Button>
          <ButtonLink variant="quiet" to={paths.cohortForm(owner.cohortId)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </FormFrame>
  );
}
