import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listChangesSince, type OtherChange } from "./answers.queries.ts";
import { shapeAnswer, textsOf } from "./answer-shapes.rules.ts";
import { mergeAnswers } from "./answers.rules.ts";
import { longestAnswer, longestAnswers, type Answer, type Answers } from "./answers.schema.ts";
import { answersSaved } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/** `answers` are those to the questions as they are saved now, other writers' changes included; `version` is what the next save starts from. */
export type Saved = { version: number; savedAt: Date; answers: Answers };
/** A question that someone else changed in the meantime: what stands saved (theirs) and what was typed (mine). */
export type Clash = OtherChange & { theirs: Answer | undefined; mine: Answer | undefined };
export type TypedOutcome = Outcome<Saved, "too-long"> | { ok: false; refusal: "clash"; clashes: Clash[]; saved: Saved };

const size = (answer: Answer) => textsOf(answer).reduce((sum, text) => sum + text.length, 0);
const ofQuestions = (questions: Question[], answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap((q) => {
      const answer = answers[q.key];
      return answer === undefined || q.kind === "file" ? [] : [[q.key, shapeAnswer(q, answer)]];
    }),
  );

/**
 * Saves what was typed into these questions as a new version of an application that the caller holds. Only questions
 * whose text differs from the version that the page started from count as typed; those that somebody else has changed
 * differently since clash, and then nothing is written. `read` gives the answers of a version. Part of saving, which asks
 * for the right to.
 */
export async function saveTyped(
  tx: Context,
  application: { id: string; version: number },
  input: { questions: Question[]; baseVersion: number; answers: Answers },
  read: (version: number) => Promise<Answers>,
): Promise<TypedOutcome> {
  const typed = ofQuestions(input.questions, input.answers);
  const from = Math.min(input.baseVersion, application.version);
  const saved = await read(application.version);
  const base = from === application.version ? saved : await read(from);
  const merge = mergeAnswers(base, saved, typed);
  if (Object.values(typed).some((a) => size(a) > longestAnswer) || JSON.stringify(merge.answers).length > longestAnswers) return refused("too-long");
  const now = { version: application.version, savedAt: tx.now, answers: ofQuestions(input.questions, merge.answers) };
  if (merge.clashing.length > 0) {
    const changes = await listChangesSince(tx, application.id, from, merge.clashing);
    return { ok: false, refusal: "clash", clashes: changes.map((c) => ({ ...c, theirs: saved[c.question], mine: typed[c.question] })), saved: now };
  }
  if (merge.changed.length === 0) return done(now);

  const version = application.version + 1;
  const answerSetId = newId(tx);
  await store.insertAnswerSet(tx.db, {
    id: answerSetId,
    application_id: application.id,
    version,
    base_version: from,
    answers: merge.answers,
    changed: merge.changed,
    author_id: mustBePerson(tx).personId,
    created_at: tx.now,
  });
  await store.updateApplication(tx.db, application.id, { version, saved_at: tx.now });
  await record(tx, answersSaved, { answerSetId });
  return done({ ...now, version });
}
