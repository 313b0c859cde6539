import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { WarningList } from "#app/schedule/warning-list.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts, Ruled } from "#app/ui/facts.tsx";
import type { Warning } from "#domain/schedule/warnings.rules.ts";

type Span = { startsAt: Date; endsAt: Date };
export type Preview = {
  digest: string;
  before: Span;
  after: Span;
  asksAgain: boolean;
  warnings: Warning[];
  people: { people: number; accepted: number; tentative: number; declined: number; open: number };
};

/** Before anything goes: how many are told, of what, and whether they must answer anew. Its button sends the form below it. */
export function SendPreview({ preview, zone, names }: { preview: Preview; zone: string; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { people, before, after } = preview;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [preview]);
  const span = (s: Span) => `${format.fullDate(s.startsAt)} ${format.timeRange(s.startsAt, s.endsAt)}`;
  const moved = before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime();
  return (
    <section ref={box} aria-labelledby="preview" tabIndex={-1}>
      <Ruled>
        <h2 id="preview">{t("schedule.preview.title", { count: people.people })}</h2>
        {moved && (
          <Facts
            items={[
              { term: t("schedule.preview.new"), value: span(after) },
              { term: t("schedule.preview.old"), value: span(before) },
            ]}
          />
        )}
        <p>{t("schedule.preview.answers", { coming: people.accepted, maybe: people.tentative, away: people.declined, open: people.open })}</p>
        <p>{preview.asksAgain ? t("schedule.preview.asksAgain") : t("schedule.preview.keeps")}</p>
        {preview.warnings.length > 0 && (
          <div>
            <p>
              <strong>{t("schedule.warningsTitle")}</strong>
            </p>
            <WarningList warnings={preview.warnings} names={names} />
          </div>
        )}
        <input type="hidden" name="previewed" value={preview.digest} />
        <Button name="step" value="send">
          {t("schedule.preview.send")}
        </Button>
      </Ruled>
    </section>
  );
}
