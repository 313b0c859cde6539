export type CriterionScore = { key: string; value: number | null; reason: string };

/** Scores that need a written reason: the two lowest and the highest (conventions 3.9). */
export const needsReason = (value: number | null): boolean => value === 0 || value === 1 || value === 5;

/** What a review still lacks before it can be delivered, as text keys by form field; empty when nothing. */
export function missingToDeliver(scores: readonly CriterionScore[], comment: string): Record<string, string[]> {
  const missing: Record<string, string[]> = {};
  for (const s of scores) {
    if (s.value === null) missing[`score.${s.key}`] = ["selection.scoreMissing"];
    else if (needsReason(s.value) && !s.reason.trim()) missing[`reason.${s.key}`] = ["selection.reasonMissing"];
  }
  if (!comment.trim()) missing.comment = ["selection.commentMissing"];
  return missing;
}
