/**
 * What a field started from, as one text, sent along so that the server can merge. A textarea, because it keeps line breaks
 * and, unlike a hidden input, what the autosave writes into it survives the next render.
 */
export function StartText({ name, text }: { name: string; text: string }) {
  return <textarea hidden name={`was.${name}`} defaultValue={text} />;
}
