import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Facts, Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { StatusTag, type Tone } from "#app/ui/status-tag.tsx";
import type { CompletionState } from "#domain/applications/completion.rules.ts";
import type { Loaded } from "./route.tsx";

const tones: Record<CompletionState, Tone> = { open: "info", overdue: "warning", sent: "plain", withdrawn: "neutral", over: "neutral" };

/** What was asked to complete and what became of it, and the way to ask. */
export function CompletionList({ application: a, cohort, completions, mayAsk }: Pick<Loaded, "application" | "cohort" | "completions" | "mayAsk">) {
  const { t } = useTranslation();
  const format = useFormat(a.zone);
  if (completions.length === 0 && !mayAsk) return null;
  return (
    <Section title={t("applications.completion.staffTitle")}>
      {completions.map((c) => (
        <Sheet key={c.id}>
          <p>
            <StatusTag tone={tones[c.standing]}>{t(`applications.completion.standing.${c.standing}`)}</StatusTag>
          </p>
          <p className="whitespace-pre-line">{c.message}</p>
          <Facts
            items={[
              { term: t("applications.completion.questions"), value: c.questions.join(", ") },
              { term: t("applications.completion.until"), value: format.dateTime(c.dueAt) },
              { term: t("applications.completion.askedBy"), value: `${c.askedBy}, ${format.shortDateTime(c.askedAt)}` },
              ...(c.sentAt ? [{ term: t("applications.completion.changed"), value: `${c.changed.join(", ")} (${format.dateTime(c.sentAt)})` }] : []),
            ]}
          />
          {(c.standing === "open" || c.standing === "overdue") && (
            <ActionRow>
              <ButtonLink variant="secondary" size="compact" to={paths.completionExtension(cohort.id, a.id, c.id)}>
                {t("applications.completion.extend")}
              </ButtonLink>
              <ButtonLink variant="quiet" size="compact" to={paths.completionWithdrawal(cohort.id, a.id, c.id)}>
                {t("applications.completion.withdraw")}
              </ButtonLink>
            </ActionRow>
          )}
        </Sheet>
      ))}
      {mayAsk && (
        <ActionRow>
          <ButtonLink variant="secondary" to={paths.newCompletion(cohort.id, a.id)}>
            {t("applications.completion.ask")}
          </ButtonLink>
        </ActionRow>
      )}
    </Section>
  );
}
