import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import type { PlaceAnswer } from "#app/selection/place-answer.server.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts, PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";

type Props = { data: PlaceAnswer; lead: string; act: string; variant: "primary" | "danger" };

/** Which place is taken or given up, until when, and the one button that does it. */
export function PlaceAnswerPage({ data, lead, act, variant }: Props) {
  const { t } = useTranslation();
  const format = useFormat(data.zone);
  const form = useForm();
  return (
    <CalmShell>
      <PageHead kicker={t("letters.page.kicker", { number: data.diaryNumber })} title={data.title} lead={lead} />
      <Facts
        items={[
          { term: t("seats.own.cohort"), value: data.cohort },
          { term: t("letters.page.parties"), value: data.parties },
          { term: t("seats.mail.placeConfirmed.starts"), value: format.day(data.startsOn) },
          ...(data.until ? [{ term: t("seats.own.by"), value: format.dateTime(data.until) }] : []),
        ]}
      />
      <Form errors={form.errors}>
        <ActionRow>
          <Button size="main" variant={variant}>
            {act}
          </Button>
          <ButtonLink variant="quiet" to={paths.decision(data.applicationId)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </CalmShell>
  );
}
