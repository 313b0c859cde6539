import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { useGroupWords } from "#app/selection/group-words.ts";
import { themeGroups } from "#app/selection/theme-groups.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { sayWishes } from "#domain/selection/say-wishes.ts";
import { WishesInput } from "#domain/selection/selection.schema.ts";
import { getWishList } from "#domain/selection/wishes.queries.ts";
import { wishes } from "#domain/selection/wishes.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("reviewer", async ({ ctx, t, params, language }) => {
  const { call, form, ...list } = await getWishList(ctx, params.callId!);
  return { title: t("wishes.title"), callId: call.id, cohort: readText(call.name, language).text, until: call.until, zone: call.zone, themes: themeGroups(form, language), ...list };
});

export const action = act("reviewer", WishesInput, async (args) => {
  const callId = args.params.callId!;
  const said = await sayWishes(args.ctx, { callId, wish: args.input.wish });
  return said.ok ? goTo(paths.review(), "wishes.said", { count: said.value.said }) : refuse(args, `wishes.refused.${said.refusal}`);
});

export default function Wishes() {
  const { title, callId, cohort, until, zone, themes, isBlind, isOpen, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(zone);
  const word = useGroupWords(themes);
  const form = useForm();
  const options = wishes.map((value) => ({ value, label: t(`wishes.wish.${value}`) }));
  return (
    <CalmShell>
      <BackLink to={paths.review()}>{t("selection.queue.title")}</BackLink>
      <PageHead kicker={cohort} title={title} lead={isOpen ? t("wishes.lead", { until: format.dateTime(until) }) : t("wishes.over", { until: format.dateTime(until) })} />
      {isBlind && <p>{t("wishes.blind")}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t("wishes.empty")}>{t("wishes.emptyLead")}</EmptyState>
      ) : (
        <Form errors={form.errors}>
          {isOpen && (
            <p>
              {t("wishes.conflict")} <Link to={paths.callConflicts(callId)}>{t("wishes.conflictLink")}</Link>
            </p>
          )}
          {rows.map((r) => {
            const name = r.names ? format.list(r.names) : t("letters.page.kicker", { number: r.diaryNumber });
            const about = [r.names ? r.diaryNumber : "", t(`selection.language.${r.language}`), ...r.themes.map((theme) => word("theme", theme))].filter(Boolean).join(" · ");
            return (
              <Sheet key={r.id}>
                {isOpen ? (
                  <Radios name={`wish.${r.id}`} label={name} hint={about} layout="inline" options={options} defaultValue={form.values(`wish.${r.id}`)[0] ?? r.wish ?? undefined} />
                ) : (
                  <>
                    <strong>{name}</strong>
                    <p className="text-muted">{about}</p>
                    <p>{r.wish ? t(`wishes.wish.${r.wish}`) : t("wishes.nothing")}</p>
                  </>
                )}
              </Sheet>
            );
          })}
          {isOpen && (
            <ActionRow>
              <Button size="main">{t("wishes.send")}</Button>
            </ActionRow>
          )}
        </Form>
      )}
    </CalmShell>
  );
}
