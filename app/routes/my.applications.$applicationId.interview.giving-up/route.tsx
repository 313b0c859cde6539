import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "#app/applications/confirm-page.tsx";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { freeInterview } from "#domain/interviews/free-interview.ts";
import { getChoice } from "#domain/interviews/interviews.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, params, t }) => {
  const applicationId = params.applicationId!;
  await mustReach(ctx, applicationId, ["submit"]);
  const { booked, zone, bookBy } = await getChoice(ctx, applicationId, "applicant");
  if (!booked) throw new NotFound("interview");
  return { title: t("interviews.givingUp.title"), applicationId, startsAt: booked.startsAt, zone, bookBy, isOpen: ctx.now < bookBy };
});

export const action = act("person", nothing, async (args) => {
  const applicationId = args.params.applicationId!;
  const freed = await freeInterview(args.ctx, { applicationId });
  return freed.ok ? goTo(paths.applicationInterview(applicationId), "interviews.givingUp.done") : refuse(args, `interviews.refused.${freed.refusal}`);
});

export default function GivingUp() {
  const { title, applicationId, startsAt, zone, bookBy, isOpen } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const moments = { when: format.dateTime(startsAt), until: format.dateTime(bookBy) };
  return (
    <ConfirmPage
      title={title}
      lead={t(isOpen ? "interviews.givingUp.lead" : "interviews.givingUp.leadClosed", moments)}
      act={t("interviews.givingUp.act")}
      keep={t("interviews.givingUp.keep")}
      back={paths.applicationInterview(applicationId)}
    />
  );
}
