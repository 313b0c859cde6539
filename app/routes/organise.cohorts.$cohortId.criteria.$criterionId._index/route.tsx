import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CriteriaFrame } from "#app/programmes/criteria-frame.tsx";
import { CriterionEditor, criterionStart } from "#app/programmes/criterion-editor.tsx";
import { changeCriterion } from "#domain/programmes/change-criterion.ts";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { criterionEdits } from "#domain/programmes/programmes.events.ts";
import { CriterionInput } from "#domain/programmes/programmes.schema.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

type Address = { ctx: Context; params: { cohortId?: string; criterionId?: string } };

async function loadCriterion({ ctx, params }: Address) {
  const { cohortId, cohortName, use, criteria } = await getCriteriaForEditing(ctx, params.cohortId!);
  const criterion = found(
    criteria.find((c) => c.id === params.criterionId),
    "criterion",
  );
  return { owner: { cohortId, cohortName, use }, criterion };
}

export const loader = page("manager", async (args) => {
  const seen = await readMark(args.ctx, criterionEdits(args.params.criterionId!));
  return { title: args.t("programmes.criteria.edit"), seen, ...(await loadCriterion(args)) };
});

export const action = act("manager", CriterionInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const changed = await changeCriterion(args.ctx, { cohortId, criterionId: args.params.criterionId!, ...args.input });
  if (changed.ok) return goTo(paths.cohortCriteria(cohortId), "programmes.saved");
  if (changed.refusal === "changed-meanwhile") return overtaken(args, changed, criterionStart((await loadCriterion(args)).criterion));
  return refuse(args, `programmes.criteria.refused.${changed.refusal}`);
});

export default function EditCriterion() {
  const { owner, seen, criterion } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CriteriaFrame {...owner} title={useRead()(criterion.name)} lead={t(`programmes.criteria.kindLeads.${criterion.kind}`)}>
      <CriterionEditor cohortId={owner.cohortId} kind={criterion.kind} criterion={criterion} seen={seen} />
    </CriteriaFrame>
  );
}
