import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CriteriaFrame } from "#app/programmes/criteria-frame.tsx";
import { CriterionEditor } from "#app/programmes/criterion-editor.tsx";
import { changeCriterion } from "#domain/programmes/change-criterion.ts";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { CriterionInput } from "#domain/programmes/programmes.schema.ts";
import { found } from "#domain/shared/errors.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, use, criteria } = await getCriteriaForEditing(ctx, params.cohortId!);
  const criterion = found(
    criteria.find((c) => c.id === params.criterionId),
    "criterion",
  );
  return { title: t("programmes.criteria.edit"), owner: { cohortId, cohortName, use }, criterion };
});

export const action = act("manager", CriterionInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const changed = await changeCriterion(args.ctx, { cohortId, criterionId: args.params.criterionId!, ...args.input });
  return changed.ok ? goTo(paths.cohortCriteria(cohortId), "programmes.saved") : refuse(args, `programmes.criteria.refused.${changed.refusal}`);
});

export default function EditCriterion() {
  const { owner, criterion } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CriteriaFrame {...owner} title={useRead()(criterion.name)} lead={t(`programmes.criteria.kindLeads.${criterion.kind}`)}>
      <CriterionEditor cohortId={owner.cohortId} kind={criterion.kind} criterion={criterion} />
    </CriteriaFrame>
  );
}
