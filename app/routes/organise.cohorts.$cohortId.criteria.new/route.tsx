import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CriteriaFrame } from "#app/programmes/criteria-frame.tsx";
import { CriterionEditor } from "#app/programmes/criterion-editor.tsx";
import { changeCriterion } from "#domain/programmes/change-criterion.ts";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { criterionKinds } from "#domain/programmes/criteria.rules.ts";
import { CriterionInput } from "#domain/programmes/programmes.schema.ts";

export const loader = page("manager", async ({ ctx, params, url, t }) => {
  const { cohortId, cohortName, use } = await getCriteriaForEditing(ctx, params.cohortId!);
  const kind = criterionKinds.find((k) => k === url.searchParams.get("kind")) ?? "weighted";
  return { title: t("programmes.criteria.add"), owner: { cohortId, cohortName, use }, kind };
});

export const action = act("manager", CriterionInput.extend({ kind: z.enum(criterionKinds) }), async (args) => {
  const cohortId = args.params.cohortId!;
  const made = await changeCriterion(args.ctx, { cohortId, ...args.input });
  return made.ok ? goTo(paths.cohortCriteria(cohortId), "programmes.criteria.added") : refuse(args, `programmes.criteria.refused.${made.refusal}`);
});

export default function NewCriterion() {
  const { title, owner, kind } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CriteriaFrame {...owner} title={title} lead={t(`programmes.criteria.kindLeads.${kind}`)}>
      <CriterionEditor cohortId={owner.cohortId} kind={kind} criterion={null} />
    </CriteriaFrame>
  );
}
