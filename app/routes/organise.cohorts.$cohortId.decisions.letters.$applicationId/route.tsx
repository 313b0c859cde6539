import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { IntentionTag } from "#app/selection/intention-tag.tsx";
import { LetterSheet } from "#app/selection/letter-sheet.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { markLetterRead } from "#domain/selection/mark-letter-read.ts";
import { getWaitingLetter } from "#domain/selection/publication.queries.ts";
import { FingerprintInput } from "#domain/selection/selection.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, t, language }) => {
  const { call, ...one } = await getWaitingLetter(ctx, params.cohortId!, params.applicationId!);
  return { title: t("publication.letter.title", { number: one.number, of: one.of }), cohort: { id: call.cohort_id, name: readText(call.name, language).text }, ...one };
});

export const action = act("manager", FingerprintInput, async (args) => {
  const [cohortId, applicationId] = [args.params.cohortId!, args.params.applicationId!];
  const read = await markLetterRead(args.ctx, { cohortId, applicationId, fingerprint: args.input.fingerprint });
  if (!read.ok) return refuse(args, "publication.refused.letter-changed");
  return read.value.after ? goTo(paths.waitingLetter(cohortId, read.value.after)) : goTo(paths.decisionPublication(cohortId), "publication.letter.last");
});

export default function WaitingLetter() {
  const { title, cohort, applicationId, letter, intended, waitRank, readers, readBy, isRead, fingerprint, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm();
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.decisionPublication(cohort.id)}>{t("selection.publish.title")}</BackLink>
      <PageHead kicker={title} title={format.list(letter.parties.map((p) => p.name))} actions={<Link to={paths.applicationReviews(cohort.id, applicationId)}>{t("publication.letter.change")}</Link>}>
        <IntentionTag intended={intended} waitRank={waitRank} />
      </PageHead>
      <p className="text-muted">{t("selection.publish.to", { list: readers.join(", ") })}</p>
      {readBy.length > 0 && <p>{t("publication.letter.readBy", { names: format.list(readBy) })}</p>}
      <h2 lang={letter.language}>{letter.title}</h2>
      <LetterSheet key={applicationId} letter={letter} level="h3" />
      <Form key={fingerprint} errors={form.errors}>
        <input type="hidden" name="fingerprint" value={fingerprint} />
        <ActionRow>
          {!isRead && <Button>{t("publication.letter.mark")}</Button>}
          {before && (
            <ButtonLink variant="secondary" to={paths.waitingLetter(cohort.id, before)}>
              {t("publication.letter.before")}
            </ButtonLink>
          )}
          {after && (
            <ButtonLink variant="secondary" to={paths.waitingLetter(cohort.id, after)}>
              {t("publication.letter.after")}
            </ButtonLink>
          )}
        </ActionRow>
      </Form>
    </DeskShell>
  );
}
