import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { removeSlot } from "#domain/interviews/remove-slot.ts";
import { getSlot } from "#domain/interviews/slots.queries.ts";
import { nothing } from "#domain/shared/validation.ts";
import { formatIn } from "#locales/format.ts";

export const loader = page("manager", async (args) => {
  const cohortId = args.params.cohortId!;
  const [{ cohort, zone }, slot] = await Promise.all([cohortHead(args, cohortId), getSlot(args.ctx, cohortId, args.params.slotId!)]);
  return { title: args.t("interviews.removal.title", { when: formatIn(args.language, zone).dateTime(slot.startsAt) }), cohort };
});

export const action = act("manager", nothing, async (args) => {
  const cohortId = args.params.cohortId!;
  const removed = await removeSlot(args.ctx, { cohortId, slotId: args.params.slotId! });
  return removed.ok ? goTo(paths.cohortInterviews(cohortId), "interviews.removal.done") : refuse(args, `interviews.refused.${removed.refusal}`);
});

export default function SlotRemoval() {
  const { title, cohort } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <PageHead title={title} lead={t("interviews.removal.lead")} />
      <Form errors={form.errors}>
        <ActionRow>
          <Button variant="danger">{t("interviews.remove")}</Button>
          <ButtonLink variant="quiet" to={paths.cohortInterviews(cohort.id)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
