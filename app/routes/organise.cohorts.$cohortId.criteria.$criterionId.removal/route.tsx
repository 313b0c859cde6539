import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CriteriaFrame } from "#app/programmes/criteria-frame.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { getCriteriaForEditing } from "#domain/programmes/criteria.queries.ts";
import { removeCriterion } from "#domain/programmes/remove-criterion.ts";
import { found } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, use, criteria } = await getCriteriaForEditing(ctx, params.cohortId!);
  const { id, name, weight } = found(
    criteria.find((c) => c.id === params.criterionId),
    "criterion",
  );
  return { title: t("programmes.criteria.remove"), owner: { cohortId, cohortName, use }, id, name, weight };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const removed = await removeCriterion(args.ctx, { cohortId, criterionId: args.params.criterionId! });
  return removed.ok ? goTo(paths.cohortCriteria(cohortId), "programmes.criteria.removed") : refuse(args, `programmes.criteria.refused.${removed.refusal}`);
});

export default function RemoveCriterion() {
  const { owner, id, name, weight } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CriteriaFrame {...owner} title={t("programmes.criteria.removeTitle", { name: useRead()(name) })} lead={weight > 0 ? t("programmes.criteria.removeLead", { weight }) : undefined}>
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("programmes.criteria.remove")}</Button>
          <ButtonLink variant="quiet" to={paths.criterion(owner.cohortId, id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CriteriaFrame>
  );
}
