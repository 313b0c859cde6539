/** The name of the field in which a comment on a question's answer is typed. */
export const commentField = (question: string): string => `comment.${question}`;
