import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { endOwnSession } from "#domain/people/end-own-session.ts";
import { listOwnSessions } from "#domain/people/people.queries.ts";
import { EndSessionInput } from "#domain/people/people.schema.ts";

export const loader = page("person", async ({ ctx, context, request, t }) => {
  const [sessions, current] = await Promise.all([listOwnSessions(ctx, new Date()), context.auth.api.getSession({ headers: request.headers })]);
  return {
    title: t("people.signInsTitle"),
    sessions: sessions.map((s) => ({ id: s.id, device: s.user_agent, signedIn: s.created_at, used: s.updated_at, isCurrent: s.token === current?.session.token })),
  };
});

export const action = act("person", EndSessionInput, async (args) => {
  const ended = await endOwnSession(args.ctx, args.input);
  return ended.ok ? goTo(paths.mySignIns(), "people.sessionEnded") : refuse(args, "people.sessionGone");
});

export default function SignIns() {
  const { sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm();
  return (
    <CalmShell>
      {form.errors[""] && <ErrorSummary items={form.errors[""].map((text) => ({ text }))} />}
      <PageHead title={t("people.signInsTitle")} lead={t("people.signInsLead")} />
      <Table
        caption={t("people.signInsTitle")}
        rows={sessions}
        columns={[
          { key: "device", header: t("people.device"), render: (s) => s.device || t("people.unknownDevice") },
          { key: "signedIn", header: t("people.signedIn"), render: (s) => format.dateTime(s.signedIn) },
          { key: "used", header: t("people.used"), render: (s) => format.dateTime(s.used) },
          {
            key: "act",
            header: "",
            label: t("people.endSession"),
            action: true,
            render: (s) =>
              s.isCurrent ? (
                t("people.thisDevice")
              ) : (
                <Form method="post">
                  <input type="hidden" name="sessionId" value={s.id} />
                  <Button variant="secondary" size="compact">
                    {t("people.endSession")}
                    <span className="visually-hidden">: {s.device || t("people.unknownDevice")}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </CalmShell>
  );
}
