import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name } from "#app/content/content.tsx";
import { ConfirmForm } from "#app/forms/confirm-form.tsx";
import { FaultList } from "#app/forms/fault-list.tsx";
import { FormFrame } from "#app/forms/form-frame.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts, Section } from "#app/ui/facts.tsx";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { blocks } from "#domain/forms/form-faults.rules.ts";
import { ShownInput } from "#domain/forms/form-input.schema.ts";
import { countDraftAnswers, countFormUse, getFormForEditing } from "#domain/forms/forms.queries.ts";
import { publishForm } from "#domain/forms/publish-form.ts";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { cohortId, cohortName, callId, form, changes, hasChanges, number, faults, state } = await getFormForEditing(ctx, params.cohortId!);
  const touched = changes.filter((c) => c.what === "question" && c.kind !== "added").map((c) => c.key);
  const [use, answered] = await Promise.all([countFormUse(ctx, callId), countDraftAnswers(ctx, callId, touched)]);
  return {
    title: t("forms.publication.title"),
    owner: { cohortId, cohortName },
    form,
    faults,
    changes: changes.map((c) => ({ ...c, answered: answered[c.key] ?? 0 })),
    mayPublish: hasChanges && state !== "closed",
    isOver: state === "closed",
    next: number + 1,
    drafts: use.reduce((sum, u) => sum + u.drafts, 0),
    sent: use.reduce((sum, u) => sum + u.sent, 0),
    shown: fingerprint(form),
  };
});

export const action = act("manager", ShownInput, async (args) => {
  const cohortId = args.params.cohortId!;
  const done = await publishForm(args.ctx, { cohortId, shown: args.input.shown });
  return done.ok ? goTo(paths.cohortForm(cohortId), "forms.publication.done", { number: done.value.number, count: done.value.drafts }) : refuse(args, `forms.refusal.${done.refusal}`);
});

export default function PublishForm() {
  const { owner, form, faults, changes, mayPublish, isOver, next, drafts, sent, shown } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const back = paths.cohortForm(owner.cohortId);
  if (!mayPublish)
    return (
      <FormFrame owner={owner} title={t("forms.publication.title")}>
        <EmptyState title={t(isOver ? "forms.refusal.call-over" : "forms.refusal.nothing-changed")} action={<ButtonLink to={back}>{t("forms.title")}</ButtonLink>} />
      </FormFrame>
    );
  const told = (
    <>
      {faults.some(blocks) && (
        <Section title={t("forms.publication.first")}>
          <FaultList form={form} faults={faults.filter(blocks)} />
        </Section>
      )}
      <Facts
        layout="wide"
        items={[
          { term: t("forms.publication.version"), value: next },
          { term: t("forms.publication.drafts"), value: t("forms.publication.draftsMove", { count: drafts }) },
          { term: t("forms.publication.sent"), value: t("forms.publication.sentStay", { count: sent }) },
        ]}
      />
      <Section title={t("forms.publication.changes")}>
        <ul className="stack stack-close">
          {changes.map((c) => (
            <li key={`${c.what} ${c.key}`}>
              {t(`forms.publication.${c.what}.${c.kind}`)}: <Name value={c.name} />
              {c.answered > 0 && <span className="text-muted"> ({t("forms.publication.answered", { count: c.answered })})</span>}
            </li>
          ))}
          {changes.length === 0 && <li>{t("forms.publication.order")}</li>}
        </ul>
      </Section>
    </>
  );
  if (faults.some(blocks))
    return (
      <FormFrame owner={owner} title={t("forms.publication.title")}>
        {told}
        <div>
          <ButtonLink to={back}>{t("forms.title")}</ButtonLink>
        </div>
      </FormFrame>
    );
  return (
    <ConfirmForm owner={owner} title={t("forms.publication.title")} lead={t("forms.publication.lead")} act={t("forms.publication.act")} back={back} shown={shown}>
      {told}
    </ConfirmForm>
  );
}
