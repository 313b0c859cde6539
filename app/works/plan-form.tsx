import { useState } from "react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { DateField, NumberField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ClashNotice } from "./clash-notice.tsx";
import type { ShownBlock } from "./plan-view.server.ts";
import { RequestNotice, type ShownRequest } from "./request-notice.tsx";
import { SaveStatusLine } from "./save-status.tsx";
import { StartText } from "./start-text.tsx";
import { useMergedAutosave } from "./use-merged-autosave.ts";

const controls = { short: TextField, long: TextArea, number: NumberField, date: DateField };

/** The whole plan as one form that saves itself; each block is a sheet with the changes asked for in it. */
export function PlanForm({ workId, blocks, requests, savedAt }: { workId: string; blocks: ShownBlock[]; requests: ShownRequest[]; savedAt: string }) {
  const { t } = useTranslation();
  const [start] = useState(() => Object.fromEntries(blocks.flatMap((block) => block.fields.map((field) => [field.key, field.text]))));
  const saved = Object.fromEntries(blocks.flatMap((block) => block.fields.map((field) => [field.key, field.text])));
  const form = useForm(
    Object.fromEntries(
      Object.entries(start).flatMap(([key, text]) => [
        [`fields.${key}`, text],
        [`was.${key}`, text],
      ]),
    ),
  );
  const auto = useMergedAutosave(paths.workDraft(workId), savedAt);
  return (
    <Form errors={form.errors} wide onInput={auto.onInput}>
      {blocks.map((block) => (
        <Section key={block.key} id={`block-${block.key}`} title={<LocalizedText {...block.title} />}>
          {block.help && <p className="text-muted">{block.help}</p>}
          {requests
            .filter((request) => request.blockKey === block.key)
            .map((request) => (
              <RequestNotice key={request.id} request={request}>
                {request.state === "open" && <Link to={paths.changeAnswer(workId, request.id)}>{t("works.request.toAnswer")}</Link>}
              </RequestNotice>
            ))}
          <Sheet>
            {block.fields.map((field) => {
              const Control = controls[field.kind];
              const shown = form.field(`fields.${field.key}`);
              const theirs = auto.clashes[field.key];
              return (
                <div key={field.key}>
                  {theirs !== undefined && <ClashNotice theirs={theirs} choose={(whose) => auto.choose(field.key, whose)} />}
                  {theirs === undefined && shown.errors && <ClashNotice theirs={saved[field.key] ?? ""} />}
                  <StartText name={field.key} text={form.value(`was.${field.key}`)} />
                  <Control {...shown} label={<LocalizedText {...field.label} />} hint={field.help || undefined} optional={!field.required} />
                </div>
              );
            })}
          </Sheet>
        </Section>
      ))}
      <ActionRow>
        <Button variant="secondary">{t("works.save.now")}</Button>
        <SaveStatusLine status={auto.status} />
      </ActionRow>
    </Form>
  );
}
