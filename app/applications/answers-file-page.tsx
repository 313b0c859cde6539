import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { Button, ButtonLink, ActionRow } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { AnswersPreview } from "./answers-preview.server.ts";
import { LeftAnswers } from "./left-answers.tsx";
import { AnsweredAlready, FreshAnswers } from "./taken-answers.tsx";

export type FileToSave = { baseVersion: number; given: string; preview: AnswersPreview };

/** What a file would put where, to be saved as it is shown. */
export function FilePreview({ applicationId, shown: { baseVersion, given, preview } }: { applicationId: string; shown: FileToSave }) {
  const { t } = useTranslation();
  const form = useForm();
  const { fresh, answered, left } = preview;
  const isOfUse = fresh.length + answered.length > 0;
  return (
    <>
      {!isOfUse && <p>{t("writing.file.nothing")}</p>}
      <Form errors={form.errors} action={paths.answersFileSaving(applicationId)}>
        <input type="hidden" name="baseVersion" value={baseVersion} />
        <input type="hidden" name="given" value={given} />
        <FreshAnswers title={t("writing.file.fresh", { count: fresh.length })} answers={fresh} />
        <AnsweredAlready answers={answered} replaced={form.values("replace")} />
        <ActionRow>
          {isOfUse && <Button size="main">{t("writing.file.save")}</Button>}
          <ButtonLink variant="quiet" to={paths.answersFile(applicationId)}>
            {t("writing.file.another")}
          </ButtonLink>
        </ActionRow>
      </Form>
      <LeftAnswers title={t("writing.file.left")} answers={left} />
    </>
  );
}
