import { useState } from "react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { EnterButton } from "#app/ui/enter-button.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { PlanFieldInput } from "./plan-field.tsx";
import type { ShownBlock, ShownFault } from "./plan-view.server.ts";
import { RequestNotice, type ShownRequest } from "./request-notice.tsx";
import { SaveStatusLine } from "./save-status.tsx";
import { valueFields } from "./typed-plan.ts";
import { useMergedAutosave } from "./use-merged-autosave.ts";

type Props = {
  workId: string;
  blocks: ShownBlock[];
  requests: ShownRequest[];
  /** what cannot be read in the saved draft */
  faults: ShownFault[];
  /** the table that asked for more rows without script */
  rows: { question: string; count: number } | null;
  savedAt: string;
};

/** The whole plan as one form that saves itself; each block is a sheet with the changes asked for in it. */
export function PlanForm({ workId, blocks, requests, faults, rows, savedAt }: Props) {
  const { t } = useTranslation();
  const [start] = useState(() => Object.assign({}, ...blocks.flatMap((block) => block.fields.map((field) => valueFields(field.key, field.value)))) as Record<string, string>);
  const form = useForm(start);
  const auto = useMergedAutosave(paths.workDraft(workId), savedAt);
  return (
    <Form errors={form.errors} wide onInput={auto.onInput}>
      <EnterButton />
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
            {block.fields.map((field) => (
              <PlanFieldInput key={field.key} field={field} form={form} auto={auto} faults={faults} rows={rows?.question === field.key ? rows.count : undefined} />
            ))}
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
