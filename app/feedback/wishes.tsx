import { Form as PlainForm } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField, type Option } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";
import { wishStrengths } from "#domain/feedback/feedback.schema.ts";

type ShownWish = { id: string; reviewerId: string; authorId: string; reviewer: string; author: string; strength: (typeof wishStrengths)[number]; reason: string };

/** Wishes about who reads whom; each can be taken back. */
export function Wishes({ wishes, mayRemove }: { wishes: ShownWish[]; mayRemove: boolean }) {
  const { t } = useTranslation();
  if (wishes.length === 0) return <p className="text-muted">{t("feedback.wish.none")}</p>;
  return (
    <Table
      caption={t("feedback.wish.title")}
      rows={wishes}
      columns={[
        { key: "pair", header: t("feedback.wish.pair"), primary: true, render: (wish) => t("feedback.wish.line", { reviewer: wish.reviewer, author: wish.author }) },
        { key: "strength", header: t("feedback.wish.strength"), render: (wish) => t(`feedback.wish.is.${wish.strength}`) },
        { key: "reason", header: t("feedback.wish.reason"), render: (wish) => wish.reason },
        ...(mayRemove
          ? [
              {
                key: "remove",
                header: "",
                label: t("feedback.wish.remove"),
                action: true,
                render: (wish: ShownWish) => (
                  <PlainForm method="post">
                    <input type="hidden" name="reviewerTeamId" value={wish.reviewerId} />
                    <input type="hidden" name="authorTeamId" value={wish.authorId} />
                    <input type="hidden" name="strength" value="none" />
                    <Button variant="quiet" size="compact" aria-label={t("feedback.wish.removeOf", { reviewer: wish.reviewer, author: wish.author })}>
                      {t("feedback.wish.remove")}
                    </Button>
                  </PlainForm>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** A new wish, or another strength for a pair that has one. */
export function WishForm({ teams }: { teams: (Option & { label: string })[] }) {
  const { t } = useTranslation();
  const form = useForm({ strength: "should" });
  return (
    <Form errors={form.errors}>
      <Select {...form.field("reviewerTeamId")} label={t("feedback.wish.reviewer")} options={teams} empty={t("feedback.wish.choose")} />
      <Select {...form.field("strength")} label={t("feedback.wish.strength")} options={wishStrengths.map((value) => ({ value, label: t(`feedback.wish.is.${value}`) }))} />
      <Select {...form.field("authorTeamId")} label={t("feedback.wish.author")} options={teams} empty={t("feedback.wish.choose")} />
      <TextField {...form.field("reason")} label={t("feedback.wish.reason")} optional />
      <Button variant="secondary">{t("feedback.wish.add")}</Button>
    </Form>
  );
}
