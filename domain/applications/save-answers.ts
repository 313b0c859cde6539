import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { FormSection } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { getAnswers, listChangesSince, type OtherChange } from "./answers.queries.ts";
import { shapeAnswer, textsOf } from "./answer-shapes.rules.ts";
import { findSection, mergeAnswers, sameAnswer } from "./answers.rules.ts";
import { longestAnswer, longestAnswers, type Answer, type Answers, type SaveInput } from "./answers.schema.ts";
import { writeVersion } from "./answer-versions.store.ts";

/**
 * `answers` are the section's answers as they are saved now, other writers' changes included; `others` says which of them
 * those are; `version` is what the next save starts from.
 */
export type Saved = { version: number; savedAt: Date; answers: Answers; others: OtherChange[] };
/** A question that someone else changed in the meantime: what stands saved (theirs) and what was typed (mine). */
export type Clash = OtherChange & { theirs: Answer | undefined; mine: Answer | undefined };
export type SaveOutcome = Outcome<Saved, "wrong-state" | "late" | "unknown-section" | "too-long"> | { ok: false; refusal: "clash"; clashes: Clash[]; saved: Saved };

const size = (answer: Answer) => textsOf(answer).reduce((sum, text) => sum + text.length, 0);
const ofSection = (section: FormSection, answers: Answers): Answers =>
  Object.fromEntries(
    section.questions.flatMap((q) => {
      const answer = answers[q.key];
      return answer === undefined || q.kind === "file" ? [] : [[q.key, shapeAnswer(q, answer)]];
    }),
  );

/**
 * Saves what was typed into one section, however unfinished. Only questions whose text differs from the version that the
 * page started from count as typed; those that somebody else has changed differently since clash, and then nothing is
 * written. Every save is a new version with its author.
 */
export async function saveAnswers(ctx: Context, input: SaveInput): Promise<SaveOutcome> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx): Promise<SaveOutcome> => {
    const locked = await lockFor(tx, input.applicationId, "save-answers");
    if (!locked.ok) return locked;
    const application = locked.value;
    const section = findSection(application.form, input.section);
    if (!section) return refused("unknown-section");
    const typed = ofSection(section, input.answers);
    const from = Math.min(input.baseVersion, application.version);
    const saved = await getAnswers(tx, application.id, application.version);
    const base = from === application.version ? saved : await getAnswers(tx, application.id, from);
    const merge = mergeAnswers(base, saved, typed);
    if (Object.values(typed).some((a) => size(a) > longestAnswer) || JSON.stringify(merge.answers).length > longestAnswers) return refused("too-long");
    const newer = section.questions.map((q) => q.key).filter((key) => !sameAnswer(base[key], saved[key]));
    const others = (await listChangesSince(tx, application.id, from, newer)).filter((c) => c.authorId !== me.personId);
    const now = { version: application.version, savedAt: tx.now, answers: ofSection(section, merge.answers), others };
    if (merge.clashing.length > 0) {
      const changes = await listChangesSince(tx, application.id, from, merge.clashing);
      return { ok: false, refusal: "clash", clashes: changes.map((c) => ({ ...c, theirs: saved[c.question], mine: typed[c.question] })), saved: now };
    }
    if (merge.changed.length === 0) return done(now);

    const version = await writeVersion(tx, application, { from, answers: merge.answers, changed: merge.changed });
    return done({ ...now, version });
  });
}
