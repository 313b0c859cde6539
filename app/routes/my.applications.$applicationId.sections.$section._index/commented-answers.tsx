import { AnswerSections } from "#app/applications/answer-sections.tsx";
import { QuestionComments } from "#app/applications/question-comments.tsx";
import { paths } from "#app/paths.ts";
import type { useForm } from "#app/shell/use-form.ts";
import { Form } from "#app/ui/form.tsx";
import type { Loaded } from "./route.tsx";

type Props = Pick<Loaded, "application" | "readable" | "comments" | "mayComment"> & { form: ReturnType<typeof useForm> };

/** The answers of a section for those who do not write it, each with what the writers say of it. */
export function CommentedAnswers({ application, readable, comments, mayComment, form }: Props) {
  return (
    <Form errors={form.errors}>
      <AnswerSections
        sections={readable}
        fileHref={(id) => paths.applicationAttachment(application.id, id)}
        below={(question) => <QuestionComments question={question} comments={comments.filter((c) => c.question === question)} form={form} mayComment={mayComment} zone={application.zone} />}
      />
    </Form>
  );
}
