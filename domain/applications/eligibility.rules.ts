import type { EligibilityQuestion } from "#domain/programmes/form.schema.ts";

export type Eligibility = { fits: true } | { fits: false; why: "unanswered" | "not-eligible"; question: string };

/** The first question that was answered with the wrong word, else the first that has no answer. Answers to other questions are left aside. */
export function checkEligibility(questions: EligibilityQuestion[], answers: Record<string, "yes" | "no">): Eligibility {
  const wrong = questions.find((q) => answers[q.key] !== undefined && answers[q.key] !== q.needed);
  if (wrong) return { fits: false, why: "not-eligible", question: wrong.key };
  const open = questions.find((q) => answers[q.key] === undefined);
  return open ? { fits: false, why: "unanswered", question: open.key } : { fits: true };
}
