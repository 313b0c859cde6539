import { useFetcher } from "@remix-run/react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { commentField } from "#app/applications/comment-field.ts";
import type { useForm } from "#app/shell/use-form.ts";
import type { FormReply } from "#app/http/act.server.ts";
import { useFormat, useSay } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Comments } from "#app/ui/comments.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import type { AnswerComment } from "#domain/applications/answer-comments.queries.ts";

type Props = { question: string; comments: AnswerComment[]; form: ReturnType<typeof useForm>; mayComment: boolean; zone: string };

/**
 * What the writers say to each other about one answer. It stands inside the section's form: without script its buttons
 * send that form, which saves the answers as well; with script they send the comment alone.
 */
export function QuestionComments({ question, comments, form, mayComment, zone }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const say = useSay();
  const fetcher = useFetcher<FormReply>();
  const open = comments.filter((c) => !c.resolvedAt);
  const settled = comments.filter((c) => c.resolvedAt);
  const last = open.at(-1);
  const name = commentField(question);
  const refused = fetcher.state === "idle" && fetcher.data ? [...(fetcher.data.errors[name] ?? []), ...(fetcher.data.refusal ? [fetcher.data.refusal] : [])].map((key) => say(key)) : undefined;
  const field = { ...form.field(name), ...(refused ? { errors: refused } : {}) };
  const alone = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const button = event.currentTarget;
    const typed = button.form?.elements.namedItem(name);
    fetcher.submit({ [button.name]: button.value, ...(typed instanceof HTMLTextAreaElement ? { [name]: typed.value } : {}) }, { method: "post" });
  };
  const shown = (list: AnswerComment[]) => (
    <Comments
      items={list.map((c) => ({
        key: c.id,
        initials: initialsOf(c.author),
        name: c.author,
        when: [format.shortDateTime(c.at), c.resolvedBy && t("writing.comments.settledBy", { name: c.resolvedBy })].filter(Boolean).join(" · "),
        body: c.body,
      }))}
    />
  );
  if (!mayComment && comments.length === 0) return null;
  return (
    <div id={`comments.${question}`} className="question-comments">
      <Disclosure
        summary={open.length > 0 ? t("writing.comments.open", { count: open.length }) : t(settled.length > 0 ? "writing.comments.allSettled" : "writing.comments.none")}
        open={open.length > 0 || Boolean(field.errors)}
      >
        {open.length > 0 && shown(open)}
        {mayComment && (
          <>
            <TextArea key={comments.length} {...field} label={t("writing.comments.say")} hint={comments.length === 0 ? t("writing.comments.who") : undefined} rows={2} />
            <ActionRow>
              <Button variant="secondary" size="compact" name="say" value={question} onClick={alone}>
                {t("writing.comments.send")}
              </Button>
              {last && (
                <Button variant="quiet" size="compact" name="settle" value={`${question} ${last.id}`} onClick={alone}>
                  {t("writing.comments.settle")}
                </Button>
              )}
            </ActionRow>
          </>
        )}
        {settled.length > 0 && <Disclosure summary={t("writing.comments.settled", { count: settled.length })}>{shown(settled)}</Disclosure>}
      </Disclosure>
    </div>
  );
}
