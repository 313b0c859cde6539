import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { workHead } from "#app/works/work-page.server.ts";
import { acceptWork } from "#domain/assignments/accept-work.ts";
import { getWorkAccess, mustGuide } from "#domain/assignments/work-access.queries.ts";
import { versionNumber } from "#domain/shared/validation.ts";

export const loader = page("mentor", async (args) => {
  const work = await getWorkAccess(args.ctx, args.params.workId ?? "");
  mustGuide(work);
  return { title: args.t("works.acceptance.title", { team: work.teamName }), ...workHead(args, work) };
});

export const action = act("mentor", z.object({ number: versionNumber }), async (args) => {
  const workId = args.params.workId ?? "";
  const accepted = await acceptWork(args.ctx, { workId, number: args.input.number });
  return accepted.ok ? goTo(paths.mentorWork(workId), "works.acceptance.done") : refuse(args, `works.refusal.${accepted.refusal}`);
});

export default function Acceptance() {
  const { workId, team, number, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const form = useForm();
  return (
    <CalmShell>
      <PageHead title={t("works.acceptance.title", { team })} lead={t("works.acceptance.lead", { number })} />
      <Form errors={form.errors}>
        <input type="hidden" name="number" value={number} />
        <ActionRow>
          {state === "submitted" && <Button size="main">{t("works.acceptance.act")}</Button>}
          <ButtonLink variant="quiet" to={paths.mentorWork(workId)}>
            {t("works.backToPlan")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
