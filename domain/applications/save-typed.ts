import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listChangesSince, type OtherChange } from "./answers.queries.ts";
import { lengthOf, shapeAnswer } from "./answer-shapes.rules.ts";
import { mergeAnswers, sameAnswer } from "./answers.rules.ts";
import { longestAnswer, longestAnswers, type Answer, type Answers } from "./answers.schema.ts";
import { writeVersion } from "./write-version.ts";

/**
 * `answers` are those to the questions as they are saved now, other writers' changes included; `others` says which of
 * them those are; `version` is what the next save starts from.
 */
export type Saved = { version: number; savedAt: Date; answers: Answers; others: OtherChange[] };
/** A question that someone else changed in the meantime: what stands saved (theirs) and what was typed (mine). */
export type Clash = OtherChange & { theirs: Answer | undefined; mine: Answer | undefined };
export type TypedOutcome = Outcome<Saved, "too-long"> | { ok: false; refusal: "clash"; clashes: Clash[]; saved: Saved };

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
  if (Object.values(typed).some((a) => lengthOf(a) > longestAnswer) || JSON.stringify(merge.answers).length > longestAnswers) return refused("too-long");
  const newer = input.questions.map((q) => q.key).filter((key) => !sameAnswer(base[key], saved[key]));
  const others = (await listChangesSince(tx, application.id, from, newer)).filter((c) => c.authorId !== mustBePerson(tx).personId);
  const now = { version: application.version, savedAt: tx.now, answers: ofQuestions(input.questions, merge.answers), others };
  if (merge.clashing.length > 0) {
    const changes = await listChangesSince(tx, application.id, from, merge.clashing);
    return { ok: false, refusal: "clash", clashes: changes.map((c) => ({ ...c, theirs: saved[c.question], mine: typed[c.question] })), saved: now };
  }
  if (merge.changed.length === 0) return done(now);

  const version = await writeVersion(tx, application, { from, answers: merge.answers, changed: merge.changed });
  return done({ ...now, version });
}
