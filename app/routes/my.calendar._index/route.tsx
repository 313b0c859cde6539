import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, type FormReply } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead, Ruled, Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { findOwnFeed } from "#domain/schedule/feed.queries.ts";
import { makeFeedToken } from "#domain/schedule/make-feed-token.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ ctx, t }) => ({ title: t("schedule.feed.title"), feed: (await findOwnFeed(ctx)) ?? null }));

/** Answers with the page itself: the address is shown this once and kept nowhere in the open. */
export const action = act("person", nothing, async ({ ctx, context }) => {
  const { token } = (await makeFeedToken(ctx)).value;
  return data<FormReply>({ values: { address: new URL(paths.calendarFeed(token), context.origin).href }, errors: {} }, { headers: { "Cache-Control": "no-store" } });
});

export default function OwnCalendar() {
  const { feed } = useLoaderData<typeof loader>();
  const made = useActionData<FormReply>()?.values.address;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <CalmShell>
      <PageHead title={t("schedule.feed.title")} lead={t("schedule.feed.lead")} />
      {typeof made === "string" && (
        <Ruled>
          <h2>{t("schedule.feed.address")}</h2>
          <p className="feed-address">
            <code>{made}</code>
          </p>
          <p>{t("schedule.feed.once")}</p>
        </Ruled>
      )}
      <Section title={t("schedule.feed.state")} id="feed">
        {feed ? (
          <Facts
            items={[
              { term: t("schedule.feed.made"), value: format.dateTime(feed.createdAt) },
              { term: t("schedule.feed.used"), value: feed.lastUsedAt ? format.dateTime(feed.lastUsedAt) : t("schedule.feed.never") },
            ]}
          />
        ) : (
          <p>{t("schedule.feed.none")}</p>
        )}
        <Form>
          <ActionRow>
            <Button variant={feed ? "secondary" : "primary"}>{feed ? t("schedule.feed.replace") : t("schedule.feed.make")}</Button>
            {feed && (
              <ButtonLink variant="quiet" to={paths.calendarRevocation()}>
                {t("schedule.feed.revoke")}
              </ButtonLink>
            )}
          </ActionRow>
        </Form>
      </Section>
      <Section title={t("schedule.feed.goodToKnow")} id="know">
        <ul className="list">
          <li>{t("schedule.feed.twice")}</li>
          <li>{t("schedule.feed.slow")}</li>
          <li>{t("schedule.feed.secret")}</li>
        </ul>
      </Section>
    </CalmShell>
  );
}
