import { decisionLetter } from "#domain/selection/letter-document.rules.ts";
import { renderDocument } from "#documents/render.ts";
import { paths } from "#app/paths.ts";
import { getDecision } from "#domain/selection/letters.queries.ts";
import { applicationDecided } from "#domain/applications/applications.events.ts";
import { DecisionPublished } from "#emails/decision-published.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { toReaders } from "./letter-readers.ts";

export default defineMessage({
  kind: "decision-published",
  on: applicationDecided,
  whenUnsure: "ask",
  recipients: async ({ applicationId, cohortId }, ctx) => toReaders(ctx, { kind: "decision-published", about: applicationId, applicationId, cohortId }),
  async compose(ref, ctx, tools) {
    const { letter, result, diaryNumber, language, zone, sentAt } = await getDecision(ctx, ref.applicationId ?? "");
    const next = letter.sections.find((s) => s.key === "next")?.paragraphs[0] ?? "";
    return compose(DecisionPublished, {
      props: { result, programme: letter.programme, number: diaryNumber, title: letter.title, outcome: letter.outcome, next, url: tools.url(paths.decision(ref.applicationId ?? "")) },
      language, // the case's language, as the letter itself
      zone,
      attachments: [{ filename: `${diaryNumber}.pdf`, contentType: "application/pdf", content: renderDocument("decision-letter", decisionLetter(letter), sentAt) }],
    });
  },
});
