/** The texts of a form's fields `prefix.key`, by key, empty ones too: a text that was cleared must be told from one that was not there. */
export function namedTexts(form: FormData, prefix: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form) if (name.startsWith(`${prefix}.`) && typeof value === "string") texts[name.slice(prefix.length + 1)] = value;
  return texts;
}

/**
 * Makes the form's start texts those that are now kept: what was sent, and for a clash what a colleague has saved. So the
 * form that comes back says truly what it starts from, and sending it again is a decision.
 */
export function restart(form: FormData, sent: Record<string, string>, clashes: { key: string; theirs: string }[]): void {
  for (const [key, text] of Object.entries(sent)) form.set(`was.${key}`, text);
  for (const { key, theirs } of clashes) form.set(`was.${key}`, theirs);
}
